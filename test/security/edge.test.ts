import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Routes } from '../../functions/edge/edge.ts';
import { bodyAs, codeIn, draftIdIn } from '../../functions/edge/request.ts';
import { answerTo } from './sent.ts';

const form = 'PUT /v1/drafts/{id}';
const dossier = 'GET /v1/dossiers/{code}';
const fine = { status: 200 };
const json = { 'content-type': 'application/json' };
const strict = z.strictObject({});

const routes: Routes = {
  [form]: async (request) => {
    draftIdIn(request);
    bodyAs(request, strict);
    return fine;
  },
  [dossier]: async (request) => {
    codeIn(request);
    return fine;
  },
  'POST /v1/drafts': async () => fine,
};
const id = '4b0d1c9e-2f75-4c0f-9d8f-0c1f0d9c5d55';

test.each([
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['JSON that is said to be text', { 'content-type': 'text/plain' }],
  ['something like JSON', { 'content-type': 'application/json-seq' }],
  ['an upload', { 'content-type': 'multipart/form-data; boundary=x' }],
  ['a body without a type, from a page', { origin: 'https://elsewhere.example' }],
  ['JSON by the word of another site’s page', { ...json, 'sec-fetch-site': 'cross-site' }],
  ['JSON by the word of a sibling', { ...json, 'sec-fetch-site': 'same-site' }],
  ['JSON from the address bar', { ...json, 'sec-fetch-site': 'none' }],
])('a write of %s is taken for another site’s', async (_what, headers) => {
  expect(await answerTo(routes, 'POST /v1/drafts', { headers, body: '{}' })).toMatchObject({ said: 'cross-site' });
});

test.each([
  ['our own page', { ...json, 'sec-fetch-site': 'same-origin' }],
  ['an older browser', { 'content-type': 'application/json; charset=utf-8', origin: 'https://own.example' }],
  ['no browser', {}],
])('a write of %s is heard', async (_who, headers) => {
  expect(await answerTo(routes, 'POST /v1/drafts', { headers, body: '{}' })).toMatchObject({ said: '200' });
});

test.each([
  ['256 KiB of letters of three bytes', JSON.stringify('ệ'.repeat(90_000)), 'too-large'],
  ['a list in a list, a hundred thousand times', '['.repeat(100_000) + ']'.repeat(100_000), 'malformed-body'],
  ['an object nested deeper than any of ours', '{"a":'.repeat(20) + '1' + '}'.repeat(20), 'malformed-body'],
  ['two values', '{}{}', 'malformed-body'],
  ['a null', 'null', '200'],
])('a body of %s ends no function', async (_what, body, said) => {
  const answer = await answerTo(routes, form, { headers: json, path: { id }, body });
  expect(answer).toMatchObject({ said, faults: [] });
});

test('twenty thousand unknown members are answered in few words', async () => {
  const members = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`k${index}`, 1]));
  const answer = await answerTo(routes, form, { headers: json, path: { id }, body: JSON.stringify(members) });
  expect(answer).toMatchObject({ said: 'invalid-fields' });
  expect(answer.errors).toHaveLength(100);
  expect(answer.bytes).toBeLessThan(20_000);
});

test.each([
  ['', 'not-found'],
  ['H37.001-261122-0001', '200'],
  ['H37.001-261122-0001\u0000', 'not-found'],
  ['H37.001-261122-0001\n', '200'],
  ['H37.001-261122-٠٠٠١', 'not-found'],
  ['../H37.001-261122-0001', 'not-found'],
  ['H37.001-261122-0001#E#000001', 'not-found'],
  [`H37.001-261122-${'1'.repeat(3000)}`, 'not-found'],
  ['__proto__', 'not-found'],
])('as a dossier’s code, %j is %s', async (code, said) => {
  expect(await answerTo(routes, dossier, { path: { code } })).toMatchObject({ said, faults: [] });
});

test.each([['OPEN#c#1.001193'], [`${id}x`], ['x'.repeat(3000)], ['constructor']])(
  'as a draft’s identifier, %j is nothing',
  async (odd) => {
    const answer = await answerTo(routes, form, { headers: json, path: { id: odd }, body: '{}' });
    expect(answer).toMatchObject({ said: 'not-found', faults: [] });
  },
);

test('nothing personal is left in a cache, not even the browser’s own', async () => {
  const answer = await answerTo(routes, dossier, { path: { code: 'H37.001-261122-0001' } });
  expect(answer.headers['cache-control']).toBe('no-store');
});

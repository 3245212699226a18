import { expect, test } from 'vitest';
import { dateOf } from '../../core/vietnam-time.ts';
import { refusals } from '../../core/refusals.ts';
import { bodies } from '../../functions/http/bodies.ts';
import { openApiDocument } from '../../functions/openapi/document.ts';
import { birthAnswers, procedure, saturday } from '../core/samples.ts';
import { pointer, schemasOf } from '../support/described.ts';
import { catalogue } from './catalogue-file.ts';

const schemaAt = schemasOf(JSON.parse(JSON.stringify(openApiDocument(catalogue, dateOf(saturday)))));
const validatorOf = (place: string): ((value: unknown) => unknown) => {
  const check = schemaAt(place);
  // What is sent has passed through JSON.
  return (value) => check(JSON.parse(JSON.stringify(value)));
};

const draft = '0f0e8a52-3f5c-4c3b-9a55-6a1f3c2b1d00';
const flag = { path: 'mother.fullName', claimed: 'Nông Thị Mây' };

test.each<[string, unknown[], unknown[]]>([
  ['POST /v1/drafts', [{ procedure: '1.001193' }], [{}, { procedure: 1 }, { procedure: 'x', extra: 1 }, []]],
  [
    'PUT /v1/drafts/{id}',
    [
      { answers: {}, flags: [] },
      { answers: birthAnswers, flags: [flag] },
    ],
    [{ answers: {} }, { answers: { child: 'x' }, flags: [] }, { answers: { a: { b: [] } }, flags: [] }],
  ],
  [
    'POST /v1/dossiers',
    [
      { draft, answers: birthAnswers, declaration: true },
      { draft, answers: birthAnswers, flags: [flag], declaration: true },
    ],
    [
      { draft, answers: birthAnswers, declaration: false },
      { draft, answers: birthAnswers },
      { draft: 'draft', answers: birthAnswers, declaration: true },
      { draft, answers: birthAnswers, flags: [{ path: 'Mother', claimed: 'x' }], declaration: true },
    ],
  ],
  [
    'POST /v1/dossiers/{code}/verification',
    [{ outcome: 'propose' }, { outcome: 'refuse', reasons: ['x'] }, { outcome: 'refuse', reasons: ['x'], note: 'a' }],
    [{}, { outcome: 'refuse' }, { outcome: 'refuse', reasons: [] }, { outcome: 'propose', note: 'x' }],
  ],
  [
    'POST /v1/dossiers/{code}/confirmation',
    [{ agree: true }, { agree: false, note: 'Sai tên' }],
    [{ agree: false }, { agree: 'yes' }, { agree: true, note: 'x' }],
  ],
  [
    'POST /v1/dossiers/{code}/approval',
    [{ approve: true }, { approve: false, note: 'Thiếu' }],
    [{ approve: false }, {}, { approve: true, note: 'x' }],
  ],
  [
    'POST /v1/dossiers/{code}/reassignment',
    [{ to: 'ht-05977', reason: 'Nghỉ phép' }],
    [{ to: 'ht-05977' }, { to: '', reason: 'x' }, { to: 'x'.repeat(101), reason: 'x' }, { reason: 'x' }],
  ],
])('%s: the described body takes and refuses what the function takes and refuses', (key, right, wrong) => {
  const [method = '', path = ''] = key.split(' ');
  const described = validatorOf(
    pointer('paths', path, method.toLowerCase(), 'requestBody', 'content', 'application/json', 'schema'),
  );
  const used = Object.entries(bodies).find(([name]) => name === key)?.[1];
  for (const body of right) expect([described(body), used?.safeParse(body).success]).toEqual([true, true]);
  for (const body of wrong)
    expect([body, described(body), used?.safeParse(body).success]).toEqual([body, false, false]);
});

test('the form in force is described, field by field', () => {
  const form = validatorOf(pointer('components', 'schemas', `answers-${procedure.slug}`));
  expect(form(birthAnswers)).toBe(true);
  for (const wrong of [
    { ...birthAnswers, extra: {} },
    { ...birthAnswers, request: { ...birthAnswers['request'], commune: '5977' } },
    { ...birthAnswers, child: { ...birthAnswers['child'], gender: 'x' } },
    { ...birthAnswers, child: { ...birthAnswers['child'], givenName: undefined } },
  ])
    expect(form(wrong)).toBe(false);
});

test('the problem document knows every refusal', () => {
  const isProblem = validatorOf(pointer('components', 'schemas', 'Problem'));
  const text = { vi: 'a', en: 'b' };
  const known = { type: 'urn:x', title: 'x', status: 409, detail: 'a', texts: text, instance: 'urn:r-1' };
  const problem = (code: string) => ({ ...known, code });
  for (const code of Object.keys(refusals)) expect(isProblem(problem(code))).toBe(true);
  expect(isProblem(problem('no-such-refusal'))).toBe(false);
});

import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Answered } from '../../local/visitor.ts';
import { answersTo, openForm, refusalIn, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';

const minute = 60_000;
const province = await openProvince();
const office = new Office(province);
const mother = await office.citizen('Nông Thị Mai');

const eventsOf = async (code: string): Promise<string[]> =>
  (await province.dossiers.log(code)).map(({ event }) => event.type);
const statuses = (answers: readonly Answered[]): string =>
  answers
    .map(({ status }) => status)
    .toSorted((a, b) => a - b)
    .join(' ');

test('a form sent eight times while it is being saved becomes one dossier', async () => {
  const { id, version, ...form } = await openForm(mother);
  const answers = answersTo(form);
  const body = { draft: id, answers, declaration: true };
  const keys = [...Array.from({ length: 4 }, () => randomUUID()), ...Array.from({ length: 4 }, () => 'the-same-key')];
  const sent = await Promise.all([
    ...keys.map(async (key) => mother.send('POST', '/v1/dossiers', body, { 'idempotency-key': key })),
    mother.send('PUT', `/v1/drafts/${id}`, { answers, flags: [] }, { 'if-match': `"${version}"` }),
  ]);
  const taken = sent
    .filter(({ status }) => status === 201)
    .map((answer) => z.object({ code: z.string() }).parse(answer.body).code);
  expect(new Set(taken).size).toBe(1);
  expect(sent.filter(({ status }) => status >= 500)).toEqual([]);
  await office.rest();
  expect(refusalIn(await mother.get(`/v1/drafts/${id}`))).toBe('404 not-found');
});

test('of three answers of a leader one counts, and one result is signed', async () => {
  const parent = await office.citizen('Hứa Thị Nhung');
  const code = await office.file(parent);
  await office.propose(code);
  await office.confirm(parent, code);
  const leader = await office.clerk('ld', code);
  const { version } = await province.dossiers.require(code);
  const approve = async () => office.act(leader, code, 'approval', { approve: true }, version);
  expect(statuses(await Promise.all([approve(), approve(), approve()]))).toBe('200 409 409');
  const events = await eventsOf(code);
  expect(events.filter((type) => type === 'dossier-approved' || type === 'result-issued')).toEqual([
    'dossier-approved',
    'result-issued',
  ]);
});

const opens = async (address: string, method = 'GET'): Promise<number> => {
  const answer = await fetch(address, { method, ...(method === 'PUT' ? { body: 'x' } : {}) });
  await answer.arrayBuffer();
  return answer.status;
};

test('the address of a paper opens that paper, for five minutes, and nothing else', async () => {
  const code = (await province.dossiers.require(await office.file(await office.citizen('Vi Thị Lan')))).code;
  const owner = await office.citizen('Vi Thị Lan');
  const { url } = z.object({ url: z.string() }).parse(wanted(await owner.get(`/v1/dossiers/${code}/receipt`), 200));
  expect(await opens(url)).toBe(200);
  const { origin, pathname } = new URL(url);
  const tampered = [
    url.replace(`${code}.pdf`, `${code.slice(0, -1)}9.pdf`),
    url.replace('receipts', 'unsigned'),
    url.replace('X-Amz-Expires=300', 'X-Amz-Expires=604800'),
    url.replace('attachment', 'inline'),
    url.replace(/X-Amz-Signature=./, 'X-Amz-Signature=z'),
    `${origin}${pathname}`,
    `${origin}/${pathname.split('/')[1] ?? ''}/?list-type=2`,
  ];
  expect(await Promise.all(tampered.map(async (address) => opens(address)))).toEqual(tampered.map(() => 403));
  expect([await opens(url, 'PUT'), await opens(url, 'DELETE')]).toEqual([403, 403]);
  province.clock.advance(6 * minute);
  expect(await opens(url)).toBe(403);
});

test('an answer in the moment of silence is taken once, the citizen’s or the law’s', async () => {
  const name = 'Hà Thị Thu';
  const code = await office.file(await office.citizen(name));
  await office.propose(code);
  const { version } = await province.dossiers.require(code);
  province.clock.advance(24 * 60 * minute - minute);
  await office.rest();
  const parent = await office.signInAgain('citizen', office.citizenId(name));
  const disagree = { agree: false, note: 'Sai tên' };
  const answering = parent.send('POST', `/v1/dossiers/${code}/confirmation`, disagree, { 'if-match': `"${version}"` });
  province.clock.advance(minute);
  const { status } = await answering;
  await office.rest();
  const events = await eventsOf(code);
  const taken = events.filter((type) => type === 'draft-confirmed' || type === 'draft-disputed');
  expect(taken).toEqual([status === 200 ? 'draft-disputed' : 'draft-confirmed']);
});

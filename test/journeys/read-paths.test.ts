import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import type { Visitor } from '../../local/visitor.ts';
import { behindWays, endpointWays } from '../functions/accesses/read-paths.ts';
import { answersTo, codeIn, openForm, sendForm, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();
const office = new Office(province);
const father = 'Hoàng Văn Thái';
const mother = await office.citizen('Nông Thị Mai');
const parents = [mother, await office.citizen(father)];

const Log = z.object({
  items: z.array(
    z.object({
      at: z.string(),
      by: z.object({ kind: z.string(), id: z.string() }),
      function: z.optional(z.string()),
      what: z.string(),
      purpose: z.string(),
      fields: z.optional(z.array(z.string())),
      alert: z.optional(z.string()),
    }),
  ),
  next: z.optional(z.string()),
});
type Row = z.infer<typeof Log>['items'][number];
const logOf = async (visitor: Visitor): Promise<Row[]> =>
  Log.parse(wanted(await visitor.get('/v1/me/access-log?limit=200'), 200)).items;

/** Ways that were gone, and the rows that each left, parent by parent. */
const gone = new Map<string, Row[][]>();
const go = async (way: string, step: () => Promise<unknown>): Promise<void> => {
  const before = await Promise.all(parents.map(async (parent) => (await logOf(parent)).length));
  await step();
  const after = await Promise.all(parents.map(logOf));
  gone.set(
    way,
    after.map((rows, place) => rows.slice(0, rows.length - (before[place] ?? 0))),
  );
};
const ok = async (asked: Promise<{ readonly status: number; readonly body: unknown; readonly etag: string }>) =>
  wanted(await asked, 200);

let code = '';
await go('POST /v1/drafts', async () => {
  const form = await openForm(mother);
  code = codeIn(await sendForm(mother, form, answersTo(form, {})));
});
await go('steps', async () => office.rest());
const [officer, leader] = [await office.clerk('mc', code), await office.clerk('ld', code)];
await go('GET /v1/dossiers/{code}', async () => ok(officer.get(`/v1/dossiers/${code}`)));
await go('GET /v1/dossiers/{code}/receipt', async () => ok(officer.get(`/v1/dossiers/${code}/receipt`)));
await go('GET /v1/dossiers/{code}/papers/{form}', async () => ok(officer.get(`/v1/dossiers/${code}/papers/01`)));
const citizenId = office.citizenId('Nông Thị Mai');
await go('POST /v1/lookups', async () =>
  ok(officer.send('POST', '/v1/lookups', { question: 'citizen', citizenId, dossier: code })),
);
await go('POST /v1/me/data', async () => ok(mother.send('POST', '/v1/me/data', { source: 'civil-status' })));
await office.propose(code);
await office.confirm(mother, code);
await go('issue', async () => office.approve(code));
await go('GET /v1/dossiers/{code}/result', async () => ok(leader.get(`/v1/dossiers/${code}/result`)));
await go('GET /v1/register', async () => ok(officer.get('/v1/register')));
await go('GET /v1/results', async () => ok(mother.get('/v1/results')));
await go('GET /v1/results/{code}', async () => ok(mother.get(`/v1/results/${code}`)));
await go('POST /v1/dossiers/{code}/wallet', async () => ok(mother.send('POST', `/v1/dossiers/${code}/wallet`, {})));
const outside = { question: 'marriage', citizenId, reason: 'Người dân hỏi tại quầy' };
await go('outside', async () => ok(officer.send('POST', '/v1/lookups', outside)));
await go('GET /v1/access-alerts', async () => ok(leader.get('/v1/access-alerts')));

test.each([...gone])(
  '%s is on the record of everybody concerned, with who, what for and which fields',
  (way, [hers = [], his = []]) => {
    const left = Object.entries({ ...endpointWays, ...behindWays }).find(([key]) => key === way)?.[1];
    const what = left !== undefined && 'leaves' in left ? left.leaves : '';
    expect(hers.map((row) => row.what)).toContainEqual(expect.stringContaining(what));
    for (const row of [...hers, ...his].filter((each) => each.what !== 'consent')) {
      expect(row.fields?.length).toBeGreaterThan(0);
      expect(row.function).toMatch(/^[a-z]+$/);
      expect(row.purpose).not.toBe('');
    }
    // What concerns the whole dossier is on his record too; a question about her alone is not.
    const aboutHer = ['POST /v1/lookups', 'GET /v1/access-alerts'];
    expect(aboutHer.includes(way) || his.some((row) => row.what.startsWith(what))).toBe(true);
  },
);

test('when a result is written, signed and carried each function is on record', () => {
  const [hers = []] = gone.get('issue') ?? [];
  const by = hers.map((row) => `${row.function ?? ''} ${row.what}`);
  expect(by).toEqual(expect.arrayContaining(['steps register', 'rendering result', 'signing signed-result']));
});

test('a look-up outside every dossier is marked for both whom its answer names', () => {
  const [[hers] = [], [his] = []] = gone.get('outside') ?? [];
  expect(hers?.alert).toMatch(/^[0-9a-f-]{36}$/);
  expect(his?.alert).toBe(hers?.alert);
});

test('no line of a log and no address names anybody', () => {
  const lines = province.lines.join('\n');
  expect(lines).toContain('look-up-outside');
  expect([citizenId, 'Nông Thị Mai', outside.reason].filter((text) => lines.includes(text))).toEqual([]);
});

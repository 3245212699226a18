import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { BirthStory } from '../../local/birth-story.ts';
import type { Visitor } from '../../local/visitor.ts';
import { attachedResult } from '../../verification/attached-result.ts';
import { openFile } from '../../verification/open-file.ts';
import { answersTo, codeIn, openForm, refusalIn, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, outside, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);
const papers = new BirthStory(province.stack.url, () => undefined);

const Dispute = z.looseObject({ path: z.string(), policy: z.string(), review: z.optional(z.string()) });
const Seen = z.looseObject({
  allowed: z.optional(z.array(z.string())),
  disputes: z.optional(z.array(Dispute)),
  comparison: z.optional(z.array(z.looseObject({ path: z.string(), dossier: z.string() }))),
});
const see = async (visitor: Visitor, code: string) => Seen.parse(await office.see(visitor, code));

/** Fills in the form, calls these values wrong and submits. */
const contest = async (parent: Visitor, claims: Readonly<Record<string, string>>): Promise<string> => {
  const form = await openForm(parent);
  const flags = Object.entries(claims).map(([path, claimed]) => ({
    path,
    claimed,
    note: 'Giấy tờ ghi khác',
    paper: true,
  }));
  const body = { draft: form.id, answers: answersTo(form), flags, declaration: true };
  const code = codeIn(await parent.send('POST', '/v1/dossiers', body, { 'idempotency-key': form.id }));
  await office.rest();
  return code;
};

/** The owner of the data answers, at the page of the outside world. */
const decide = async (code: string, path: string, body: object): Promise<void> => {
  const address = `${province.world.urls.control}/corrections/${encodeURIComponent(`${code}-${path}`)}`;
  const headers = { 'content-type': 'application/json' };
  const answered = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(answered.status).toBe(200);
};
const cases = async (): Promise<unknown> =>
  (await fetch(`${province.world.urls.control}/registers/corrections`)).json();

/** The next look of the function that follows disputes. */
const look = async (): Promise<void> => pass(province, 11 * minute);

const resultOf = async (parent: Visitor, code: string) =>
  attachedResult(await openFile(await papers.download(parent, code, 'result')));

test('an identity that is called wrong holds the result until its owner has answered, and the result bears what they corrected', async () => {
  const parent = await office.citizen('Nông Thị Mai');
  await outside(province, 'population', 'ok');
  const code = await contest(parent, {
    'mother.citizenId': 'không phải số của tôi',
    'mother.fullName': 'Nông Thị Mây',
  });
  // An owner who is down delays nothing but their own answer.
  await outside(province, 'population', 'down');
  await look();
  const officer = await office.clerk('mc', code);
  await office.act(officer, code, 'claim');
  expect(refusalIn(await office.act(officer, code, 'verification', { outcome: 'propose' }))).toBe('409 dispute-open');
  await outside(province, 'population', 'ok');
  await pass(province, minute);
  await look();
  expect(await cases()).toMatchObject([
    { id: `${code}-mother.citizenId`, service: 'population', member: 'citizenId', dossier: code },
    {
      id: `${code}-mother.fullName`,
      member: 'fullName',
      held: 'Nông Thị Mai',
      claimed: 'Nông Thị Mây',
      citizenId: office.citizenId('Nông Thị Mai'),
    },
  ]);
  expect(wanted(await officer.get('/v1/discrepancies'), 200)).toMatchObject({
    items: [
      {
        code,
        disputes: [
          { path: 'mother.citizenId', holds: true, state: 'told' },
          { path: 'mother.fullName', holds: false, state: 'told' },
        ],
      },
    ],
  });
  const waiting = await see(parent, code);
  expect(waiting.disputes).toMatchObject([
    { path: 'mother.citizenId', policy: 'hold', dueAt: expect.any(String) },
    { path: 'mother.fullName', policy: 'proceed-marked', claim: { claimed: 'Nông Thị Mây', paper: true } },
  ]);

  await decide(code, 'mother.citizenId', { outcome: 'GIU_NGUYEN' });
  await decide(code, 'mother.fullName', { outcome: 'DA_SUA', value: 'Nông Thị Mây' });
  await look();
  const heard = await see(officer, code);
  expect(heard.disputes).toMatchObject([
    { answer: { outcome: 'kept' } },
    { answer: { outcome: 'corrected', before: 'Nông Thị Mai', value: 'Nông Thị Mây' } },
  ]);
  expect(heard.comparison?.find(({ path }) => path === 'mother.fullName')).toMatchObject({
    dossier: 'Nông Thị Mây',
    source: 'Nông Thị Mây',
    match: 'yes',
  });
  wanted(await office.act(officer, code, 'verification', { outcome: 'propose' }), 200);
  await office.confirm(parent, code);
  await office.approve(code);
  expect(JSON.stringify(await resultOf(parent, code))).toContain('Nông Thị Mây');
  const log = await province.dossiers.log(code);
  expect(JSON.stringify(log.map(({ event }) => event.data))).not.toContain('Mây');
  const looked = await fetch(`${province.world.urls.control}/registers/people`);
  expect(JSON.stringify(await looked.json())).toContain('Mây');
});

test('a mark never blocks; what is corrected after the decision opens a review, and the result stays as it is', async () => {
  const parent = await office.citizen('Lý Thị Hoa');
  const code = await contest(parent, { 'child.birthPlace': 'Trạm y tế xã' });
  await look();
  await office.finish(parent, code);
  const before = await province.dossiers.require(code);
  expect(before.phase).toBe('closed');
  const issued = await resultOf(parent, code);

  await decide(code, 'child.birthPlace', { outcome: 'DA_SUA', value: 'Trạm y tế xã' });
  await look();
  const after = await province.dossiers.require(code);
  expect(after.result).toEqual(before.result);
  expect(await resultOf(parent, code)).toEqual(issued);
  const leader = await office.clerk('ld', code);
  const inbox = wanted(await leader.get('/v1/inbox?role=leader'), 200);
  expect(inbox).toMatchObject({ items: [{ code, turn: true, review: true }] });
  const seen = await see(leader, code);
  expect(seen.disputes).toMatchObject([
    { review: 'open', answer: { outcome: 'corrected', late: true, value: 'Trạm y tế xã' } },
  ]);
  expect(seen.allowed).toEqual(expect.arrayContaining(['close-review', 'correct-result']));
  const unasked = { path: 'mother.birth', note: 'Không có gì' };
  expect(refusalIn(await office.act(leader, code, 'review-closure', unasked))).toContain('409 no-such-dispute');
  const closing = { path: 'child.birthPlace', note: 'Nơi sinh ghi như Giấy chứng sinh lúc đó' };
  wanted(await office.act(leader, code, 'review-closure', closing), 200);
  expect(wanted(await leader.get('/v1/inbox?role=leader'), 200)).toMatchObject({ items: [] });
  expect((await province.dossiers.require(code)).result).toEqual(before.result);
});

test('an officer settles by a paper what no owner has answered; the map counts all of it and names nobody', async () => {
  const parent = await office.citizen('Vi Thị Lan');
  const code = await contest(parent, { 'mother.citizenId': '012345678901' });
  const officer = await office.clerk('mc', code);
  await office.act(officer, code, 'claim');
  const paper = { path: 'mother.citizenId', by: 'source', note: 'Đã xem thẻ căn cước: số của dữ liệu đúng' };
  wanted(await office.act(officer, code, 'dispute-settlement', paper), 200);
  expect(refusalIn(await office.act(officer, code, 'dispute-settlement', paper))).toBe('409 dispute-settled');
  wanted(await office.act(officer, code, 'verification', { outcome: 'propose' }), 200);

  const leader = await office.clerk('ld', code);
  const { items } = z
    .object({ items: z.array(z.looseObject({ path: z.string(), source: z.string(), disputed: z.int() })) })
    .parse(wanted(await leader.get('/v1/data-quality'), 200));
  const counted = items.map(({ path, source, disputed, corrected, kept }) => [source, path, disputed, corrected, kept]);
  expect(counted).toEqual(
    expect.arrayContaining([
      ['population', 'mother.fullName', 1, 1, 0],
      ['health', 'child.birthPlace', 1, 1, 0],
    ]),
  );
  const identifiers = counted.filter(([, path]) => path === 'mother.citizenId');
  expect(identifiers.reduce((sum, [, , disputed]) => sum + Number(disputed), 0)).toBe(2);
  expect(JSON.stringify(items)).not.toMatch(/\d{12}|Lan|Mây/);
  expect((await parent.get('/v1/data-quality')).status).toBe(403);
});

import { expect, test } from 'vitest';
import * as z from 'zod';
import { edition, leader, motherId, officer, operator, staff } from '../../core/samples.ts';
import { counterObjections } from '../../../functions/guard/counter-guard.ts';
import { guarded } from '../../../functions/guard/guarded.ts';
import { createGuardRefusals } from '../../../functions/guard/guard-refusals.ts';
import { listGuardRefusals } from '../../../functions/http/list-guard-refusals.ts';
import { requestSupplement } from '../../../functions/http/request-supplement.ts';
import { settleDispute } from '../../../functions/http/settle-dispute.ts';
import { samples } from '../../core/sample-events.ts';
import { askOf } from '../ask.ts';
import { openHouse } from '../house.ts';
import { sessionOf } from '../http-event.ts';
import type { Marriage } from '../../../functions/sources/marriage.ts';
import { fatherId, type Known } from '../sample-sources.ts';
import { monday, openLaw } from './law-house.ts';

const hour = 3_600_000;
const groundOf = (id: string): string => edition.components.find((each) => each.id === id)?.ground ?? '';
const item = (component: string, fields: string[] = []) => ({ component, fields, ground: groundOf(component) });
const form = item('to-khai', ['child.middleName']);

/** A dossier whose check heard that of the birth notice; what sources answer now is `known`. */
const heardOf = async (outcome: 'matches' | 'missing' | 'unavailable', known: Known = {}) => {
  const house = await openLaw(undefined, known);
  const { code, dossiers } = house;
  await house.happened(code, {
    v: 1,
    type: 'checks-repeated',
    at: new Date(monday).toISOString(),
    by: { kind: 'machine', id: 'motcua' },
    data: { checks: [{ id: 'notice', source: 'health', outcome, fields: [] }] },
  });
  return { ...house, types: async () => (await dossiers.log(code)).map(({ event }) => event.type) };
};
const paper = { items: [item('giay-chung-sinh')], note: 'Chưa tra cứu được dữ liệu.' };

test('a paper is asked for where its source knew nothing, and a silent one is asked once more before', async () => {
  const missing = await heardOf('missing');
  expect(await missing.send('supplement-request', officer, paper)).toBe('200 supplement');

  const before = (await heardOf('unavailable')).questions.length;
  const silent = await heardOf('unavailable');
  expect(await silent.send('supplement-request', officer, paper)).toBe('409 source-answered /items/0/component');
  expect(silent.questions.length).toBeGreaterThan(before);
  // What was heard stays on the log, beside the reading.
  expect((await silent.types()).at(-1)).toBe('checks-repeated');
  const rows = (await silent.readings()).filter(({ what }) => what === 'lookup:health');
  expect(rows.some(({ at }) => at === new Date(monday).toISOString())).toBe(true);

  const unknown = await heardOf('unavailable', { notices: [] });
  expect(await unknown.send('supplement-request', officer, paper)).toBe('200 supplement');
});

test('while its source is silent still a paper is refused for four hours of work, and then asked for', async () => {
  const { send, at, session, types } = await heardOf('unavailable', { down: ['health'] });
  expect(session).toBeDefined();
  expect(await send('supplement-request', officer, paper)).toBe('409 source-silent /items/0/component');
  at(monday + 3 * hour);
  expect(await send('supplement-request', officer, paper)).toBe('409 source-silent /items/0/component');
  // From nine to half past eleven, and from half past one on, are four hours at three in the afternoon.
  at(monday + 8 * hour);
  expect(await send('supplement-request', officer, paper)).toBe('200 supplement');
  expect((await types()).filter((type) => type === 'checks-repeated')).toHaveLength(1);
});

test('who has a silent source asked stands in the row, and hears whom it contradicts', async () => {
  const stranger = '020092009999';
  const marriages: Marriage[] = [];
  const house = await openLaw(undefined, { marriages });
  marriages.push({ number: '12', date: '2019-11-20', office: 'x', husbandId: stranger, wifeId: motherId });
  const { code, send, dossiers, happened, vault } = house;
  const rows = async () =>
    (await house.readings()).filter(({ purpose, dossier }) => purpose === 'check' && dossier === code);
  expect(await rows()).toEqual([]);
  await happened(code, {
    v: 1,
    type: 'checks-repeated',
    at: new Date(monday).toISOString(),
    by: { kind: 'machine', id: 'motcua' },
    data: { checks: [{ id: 'marriage', source: 'civil-status', outcome: 'unavailable', fields: [] }] },
  });
  // Of two words that do not go together neither stands for the paper.
  expect(await send('supplement-request', officer, { items: [item('ket-hon')], note: 'x' })).toBe('200 supplement');
  const heard = (await dossiers.log(code)).at(-2)?.event;
  expect(heard).toMatchObject({ type: 'checks-repeated' });
  expect(heard?.data).toMatchObject({
    checks: expect.arrayContaining([
      expect.objectContaining({ id: 'father', outcome: 'contradicts', against: 'civil-status' }),
    ]),
  });
  expect((await rows()).map(({ by }) => by)).toEqual((await rows()).map(() => ({ kind: 'staff', id: officer.id })));
  const whose = new Set((await rows()).map(({ pk }) => pk));
  expect(whose).toEqual(new Set([`CITIZEN#${await vault.hash(motherId)}`, `CITIZEN#${await vault.hash(fatherId)}`]));
});

/** A dossier whose applicant calls where they live wrong; every source agrees with what was filled. */
const contested = async () => {
  const house = await openHouse();
  const flags = [{ path: 'mother.residence', claimed: 'Thôn Bản Áng' }];
  const code: string = (await house.submit({ ...(await house.filled()), flags })).body.code;
  const checks = ['mother', 'father', 'marriage'].map((id) => ({
    id,
    source: id === 'marriage' ? 'civil-status' : 'population',
    outcome: 'matches' as const,
    fields: [],
  }));
  await house.happened(code, { ...samples['checks-recorded'], data: { checks } }, 'task-opened');
  const ask = askOf(
    {
      'POST /v1/dossiers/{code}/supplement-request': requestSupplement(house),
      'POST /v1/dossiers/{code}/dispute-settlement': settleDispute(house),
    },
    () => monday,
  );
  const send = async (key: Parameters<typeof ask>[0], body: object) => {
    const { version } = await house.dossiers.require(code);
    const headers = { 'sec-fetch-site': 'same-origin', 'if-match': `"${version}"` };
    const answer = await ask(key, { session: sessionOf(officer), path: { code }, headers, body });
    return `${answer.status} ${answer.body.phase ?? answer.body.code}`;
  };
  const atCounter = async (id: string) => {
    const component = edition.components.find((each) => each.id === id);
    if (component === undefined) throw new Error(`no component ${id}`);
    const present = await house.dossiers.require(code);
    return (await counterObjections(house, officer, present, monday))(component)?.code;
  };
  return { send, atCounter };
};
const proof = { items: [item('cu-tru')], note: 'Nơi cư trú bị phản ánh là sai.' };
const settlement = { path: 'mother.residence', by: 'source' };

test('what the citizen calls wrong may be asked for and scanned, though its source agrees with the form', async () => {
  const { send, atCounter } = await contested();
  expect([await atCounter('cu-tru'), await atCounter('ket-hon')]).toEqual([undefined, 'source-answered']);
  expect(await send('POST /v1/dossiers/{code}/supplement-request', { ...proof, items: [item('ket-hon')] })).toBe(
    '409 source-answered',
  );
  expect(await send('POST /v1/dossiers/{code}/supplement-request', proof)).toBe('200 supplement');
});

test('who settles it says which paper they saw; after that it is known, and asked for no more', async () => {
  const { send, atCounter } = await contested();
  const note = 'Bà Mai đưa bản án ly hôn số 12/2020 và căn cước, tôi đã đối chiếu bản gốc.';
  expect(await send('POST /v1/dossiers/{code}/dispute-settlement', { ...settlement, note })).toBe('200 verify');
  expect(await atCounter('cu-tru')).toBe('source-answered');
  expect(await send('POST /v1/dossiers/{code}/supplement-request', proof)).toBe('409 source-answered');
});

test('nobody has a source asked who may not ask the citizen', async () => {
  const { send, questions } = await heardOf('unavailable');
  const before = questions.length;
  expect(await send('supplement-request', leader, paper)).toBe('403 not-allowed');
  expect(await send('supplement-request', staff('x', ['officer'], 'H37.002'), paper)).toBe('404 not-found');
  expect(questions).toHaveLength(before);
});

test.each<[string, object, string]>([
  [
    'supplement-request',
    { items: [form], note: 'Đề nghị bổ sung bản sao CCCD của mẹ.' },
    '409 smuggled-document /note',
  ],
  ['supplement-request', { items: [form], note: 'nộp thêm c.c.c.d' }, '409 smuggled-document /note'],
  ['supplement-request', { items: [form], note: 'Đề nghị nộp giấy ủy quyền.' }, '409 smuggled-document /note'],
  ['supplement-request', { items: [form, item('uy-quyen')], note: 'Đề nghị nộp giấy ủy quyền.' }, '200 supplement'],
  ['supplement-request', { items: [form], note: 'Tên đệm chưa rõ, không cần nộp CCCD.' }, '200 supplement'],
  ['suspension', { code: 'verification', note: 'Chờ anh gửi sổ hộ khẩu.' }, '409 smuggled-document /note'],
  ['suspension', { code: 'verification', note: 'Chờ công an xã xác minh nơi cư trú.' }, '200 suspended'],
  [
    'verification',
    { outcome: 'refuse', reasons: ['not-entitled'], note: 'Thiếu giấy kết hôn.' },
    '409 smuggled-document /note',
  ],
  ['verification', { outcome: 'refuse', reasons: ['not-entitled'], note: 'Không có văn bản ủy quyền.' }, '200 refused'],
])('%s %j', async (word, body, outcome) => {
  const { send } = await openLaw();
  expect(await send(z.enum(['supplement-request', 'suspension', 'verification']).parse(word), officer, body)).toBe(
    outcome,
  );
});

test('what the citizen and what leaders write to officers is not read', async () => {
  const { send, applicant, happened, code } = await openLaw();
  await happened(code, 'verification-completed', 'draft-confirmed', 'task-opened');
  expect(await send('withdrawal', applicant, { note: 'Tôi thiếu bản sao CCCD.' })).not.toContain('smuggled');
});

test('an outage is told to everybody, and asks nobody for a paper', async () => {
  const { ask } = await openLaw();
  const outage = (reason: string) =>
    ask('POST /v1/outages', {
      session: sessionOf(operator),
      headers: { 'sec-fetch-site': 'same-origin' },
      body: { from: '2026-11-23T07:00:00+07:00', to: '2026-11-23T08:00:00+07:00', reason },
    });
  expect((await outage('Mất điện, mời mang căn cước đến nộp trực tiếp.')).body.code).toBe('smuggled-document');
  expect((await outage('Cơ sở dữ liệu căn cước ngừng hoạt động.')).status).toBe(200);
});

const sorted = ({ counts: all }: { counts: { component: string }[] }) =>
  all.toSorted((a, b) => (a.component < b.component ? -1 : 1));

test('each refusal is counted once for each request, by month and unit, with nothing of the citizen', async () => {
  const house = await openLaw();
  const { code, dossiers, dynamodb } = house;
  const refused = createGuardRefusals(dynamodb, 'dossiers');
  let now = monday;
  const ask = askOf(
    {
      'POST /v1/dossiers/{code}/supplement-request': guarded(refused, requestSupplement(house)),
      'GET /v1/guard-refusals': listGuardRefusals({ ...house, refused }),
    },
    () => now++,
  );
  const request = async (items: object[], note: string) => {
    const { version } = await dossiers.require(code);
    return ask('POST /v1/dossiers/{code}/supplement-request', {
      session: sessionOf(officer),
      path: { code },
      headers: { 'sec-fetch-site': 'same-origin', 'if-match': `"${version}"` },
      body: { items, note },
    });
  };
  const first = await request([form, item('ket-hon')], 'x');
  expect(first.body).toMatchObject({ code: 'source-answered', errors: [{ pointer: '/items/1/component' }] });
  const second = await request([form], 'Dòng một\nnộp căn cước');
  expect(second.body.errors).toMatchObject([{ pointer: '/note', line: 2, column: 5 }]);
  // Other refusals are none of the guard’s.
  await request([{ ...form, ground: 'x' }], 'x');

  const countsFor = async (person: Parameters<typeof sessionOf>[0], month?: string) =>
    (
      await ask('GET /v1/guard-refusals', {
        session: sessionOf(person),
        ...(month === undefined ? {} : { query: { month } }),
      })
    ).body;
  const unit = leader.unit;
  const counts = [
    { unit, procedure: '1.001193', component: 'ket-hon', code: 'source-answered', count: 1 },
    { unit, procedure: '1.001193', component: 'tuy-than', code: 'smuggled-document', count: 1 },
  ];
  expect(sorted(await countsFor(leader))).toMatchObject(counts);
  expect(sorted(await countsFor(leader))).toMatchObject([
    { name: { vi: 'Thông tin Giấy chứng nhận kết hôn của cha, mẹ' } },
    { name: { vi: 'Giấy tờ tùy thân của người yêu cầu' } },
  ]);
  expect(sorted(await countsFor(operator, '2026-11'))).toMatchObject(counts);
  expect((await countsFor(leader, '2026-10')).counts).toEqual([]);
  expect((await countsFor({ ...leader, unit: 'H37.002' })).counts).toEqual([]);
  expect((await countsFor(leader, '2026-13')).code).toBe('bad-month');

  const rows = (await house.itemsOf('dossiers')).filter(({ pk }) => String(pk).startsWith('GUARD#'));
  expect(rows.map((row) => Object.keys(row).toSorted())).toEqual(
    rows.map(() => ['at', 'code', 'component', 'officer', 'pk', 'procedure', 'sk', 'unit']),
  );
  const kept = { unit, officer: 'a', procedure: 'b', component: 'c', code: 'd', at: '2026-11-30T17:00:00.000Z' };
  await refused.keep('again', kept);
  await refused.keep('again', kept);
  // It is December in Vietnam by then.
  expect(await refused.of('2026-12', unit)).toHaveLength(1);
});

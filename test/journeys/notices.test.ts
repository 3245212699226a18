import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { announce } from '../../events/announced.ts';
import type { Visitor } from '../../local/visitor.ts';
import { wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, outside, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);
const name = 'Nông Thị Mai';
const parent = await office.citizen(name);
const code = await office.file(parent);
const officer = await office.clerk('mc', code);

const Inbox = z.array(
  z.object({
    message: z.object({ MaThongBao: z.string(), SoDinhDanh: z.string(), NoiDung: z.string(), DuongDan: z.string() }),
    sent: z.int(),
  }),
);
const inboxOf = async (citizen: string) => {
  const known = await fetch(`${province.world.urls.control}/registers/messages`);
  return Inbox.parse(await known.json()).filter(({ message }) => message.SoDinhDanh === office.citizenId(citizen));
};
const ids = async (citizen: string): Promise<string[]> =>
  (await inboxOf(citizen)).map(({ message }) => message.MaThongBao);

const Seen = z.object({ papers: z.array(z.object({ form: z.string(), sentAt: z.optional(z.string()) })) });
const papersOf = async (visitor: Visitor, dossier: string) =>
  Seen.parse(wanted(await visitor.get(`/v1/dossiers/${dossier}`), 200)).papers;

const missing = {
  component: 'to-khai',
  fields: ['child.middleName'],
  ground: 'Trang thủ tục 1.001193: mẫu hộ tịch điện tử tương tác do người yêu cầu cung cấp thông tin theo hướng dẫn',
};
const notice = { items: [missing], note: 'Tên đệm của cháu' };
const ask = async (dossier: string) =>
  wanted(await office.act(await office.clerk('mc', dossier), dossier, 'supplement-request', notice), 200);

/** By then the papers are written; the messages are delivered no earlier. */
const soon = async () => pass(province, 10_000);

test('who has filed finds the receipt in their inbox at VNeID, with the way to the dossier', async () => {
  await soon();
  const [{ message } = { message: undefined }, ...more] = await inboxOf(name);
  expect(more).toEqual([]);
  expect(message).toMatchObject({ MaThongBao: `${code}:01`, DuongDan: `${province.stack.url}/ho-so/${code}` });
  expect(await papersOf(parent, code)).toEqual([{ form: '01', sentAt: expect.any(String) }]);
  expect(await papersOf(officer, code)).toEqual(await papersOf(parent, code));
});

test('the notice of a supplement says until when to answer, and nothing of anybody', async () => {
  await ask(code);
  await soon();
  const { supplement } = z
    .object({ supplement: z.object({ answerBy: z.string() }) })
    .parse(wanted(await parent.get(`/v1/dossiers/${code}`), 200));
  const [, told] = await inboxOf(name);
  expect(told?.message.MaThongBao).toBe(`${code}:02`);
  const [year, month, day] = supplement.answerBy.slice(0, 10).split('-');
  expect(told?.message.NoiDung).toContain(
    `Bạn cần bổ sung hồ sơ ${code}, chậm nhất 17:30 ngày ${day}/${month}/${year}.`,
  );
  expect(told?.message.NoiDung).toContain(`at the latest by ${year}-${month}-${day} 17:30.`);
  for (const personal of ['Mai', 'Nông', notice.note, office.citizenId(name)])
    expect(told?.message.NoiDung).not.toContain(personal);
  const page = await (await fetch(`${province.world.urls.control}/inboxes`)).text();
  expect(page).toContain(`${name} · ${office.citizenId(name)}`);
  expect(page).toContain(told?.message.NoiDung.split('\n')[0]);
});

test('while VNeID is down longer than others are tried, the dossier goes on and its papers are there; then each message comes once', async () => {
  const other = 'Vi Thị Lan';
  await outside(province, 'messages', 'down');
  const waiting = await office.citizen(other);
  const second = await office.file(waiting);
  await ask(second);
  expect(await province.dossiers.require(second)).toMatchObject({ phase: 'supplement' });
  expect(await papersOf(waiting, second)).toEqual([{ form: '01' }, { form: '02' }]);
  expect((await waiting.get(`/v1/dossiers/${second}/papers/02`)).status).toBe(200);
  await pass(province, 3 * minute + 1000, 8);
  expect(await inboxOf(other)).toEqual([]);

  await outside(province, 'messages', 'late');
  await pass(province, 3 * minute + 1000);
  await outside(province, 'messages', 'ok');
  await pass(province, 3 * minute + 1000);
  expect((await ids(other)).toSorted()).toEqual([`${second}:01`, `${second}:02`]);
  expect((await papersOf(waiting, second)).every(({ sentAt }) => sentAt !== undefined)).toBe(true);

  const before = await inboxOf(other);
  const { QueueUrls } = z.object({ QueueUrls: z.array(z.string()) }).parse(await province.aws('sqs', 'ListQueues', {}));
  const QueueUrl = QueueUrls.find((url) => url.endsWith('-notifying'));
  for (const recorded of await province.dossiers.log(second))
    await province.aws('sqs', 'SendMessage', { QueueUrl, MessageBody: JSON.stringify({ detail: announce(recorded) }) });
  await soon();
  expect(await inboxOf(other)).toEqual(before);
});

test('that a draft waits is told, and the result when it is there', async () => {
  const last = 'Phạm Thu Trang';
  const asked = await office.citizen(last);
  const third = await office.file(asked);
  await office.propose(third);
  await soon();
  await office.confirm(asked, third);
  await office.approve(third);
  await soon();
  expect(await ids(last)).toEqual([
    `${third}:01`,
    expect.stringMatching(`^${third}:draft-`),
    expect.stringMatching(`^${third}:result-`),
  ]);
});

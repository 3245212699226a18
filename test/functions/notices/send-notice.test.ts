import { expect, test } from 'vitest';
import { motherId, saturday } from '../../core/samples.ts';
import { samples, wholeStory } from '../../core/sample-events.ts';
import { openWritingHouse } from '../papers/writing-house.ts';

const sentAt = new Date(saturday).toISOString();

test('whoever filed is told of the receipt, by the account they sign in with, in both languages', async () => {
  const { submitted, receiptWritten, notify, told, papers } = await openWritingHouse();
  const code = await submitted();
  await receiptWritten(code);
  await notify({ dossier: code, sequence: 1, type: 'dossier-submitted', at: '' });
  expect(told).toEqual([
    {
      person: motherId,
      notice: {
        id: `${code}:01`,
        title: { vi: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả', en: 'Receipt and appointment' },
        text: {
          vi: `Giấy tiếp nhận hồ sơ và hẹn trả kết quả của hồ sơ ${code} đã có trên Cổng dịch vụ công.`,
          en: `Receipt and appointment of dossier ${code}: now on the public service portal.`,
        },
        link: `https://dichvucong.example/ho-so/${code}`,
      },
    },
  ]);
  expect(await papers.one(code, '01')).toMatchObject({ form: '01', number: '01/TTPVHCC', sentAt });
});

test('a supplement is told with its last day, and nothing that the paper says of anybody', async () => {
  const { submitted, happens, happensAndIsTold, told } = await openWritingHouse();
  const code = await submitted();
  await happens(code, 'checks-recorded');
  await happensAndIsTold(code, 'supplement-requested', 'Tên đệm của Nông Thị Mai không khớp.');
  expect(told.map(({ notice }) => notice.text)).toEqual([
    {
      vi: `Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ của hồ sơ ${code} đã có trên Cổng dịch vụ công. Thời hạn bổ sung: 17 giờ 30 phút, ngày 23/11/2026.`,
      en: `Request for supplements of dossier ${code}: now on the public service portal. Please answer by 17:30 on 2026-11-23.`,
    },
  ]);
  for (const personal of [motherId, 'Mai', 'Tên đệm']) expect(JSON.stringify(told[0]?.notice)).not.toContain(personal);
});

test.for([
  ['dossier-refused', '03'],
  ['dossier-rescheduled', '04'],
  ['dossier-withdrawn', '05'],
  ['dossier-stopped', '05'],
] as const)('%s is told as form %s, and the control sheet to nobody', async ([type, form]) => {
  const { submitted, happens, happensAndIsTold, told, papers } = await openWritingHouse();
  const code = await submitted();
  for (const earlier of [
    'checks-recorded',
    ...(type === 'dossier-stopped' ? (['supplement-requested'] as const) : []),
  ] as const)
    await happens(code, earlier);
  expect(await happensAndIsTold(code, type)).toBe('told');
  expect(told.map(({ notice }) => notice.id)).toEqual([`${code}:${form}`]);
  expect((await papers.of(code)).filter((paper) => paper.form === '06' && paper.sentAt !== undefined)).toEqual([]);
});

test('at the end the result is told, which is no form of the list, though the control sheet cannot be written', async () => {
  const { submitted, happened, notify, told, papers } = await openWritingHouse();
  const code = await submitted();
  await happened(code, ...wholeStory.slice(1));
  const sequence = wholeStory.length;
  expect(await notify({ dossier: code, sequence, type: 'result-returned', at: '' })).toBe('told');
  expect(told.map(({ notice }) => [notice.id, notice.text.vi])).toEqual([
    [`${code}:result`, `Kết quả giải quyết của hồ sơ ${code} đã có trên Cổng dịch vụ công.`],
  ]);
  expect(await papers.telling(code, 'result')).toEqual({ listed: true, sentAt });
  expect(await papers.of(code)).toEqual([]);
});

const unsent = { form: '02', number: '01/PBS-TTPVHCC', at: samples['supplement-requested'].at };

/** A house in which a supplement was asked for, and the paper is written. */
const openAsked = async () => {
  const house = await openWritingHouse();
  const code = await house.submitted();
  for (const type of ['checks-recorded', 'supplement-requested'] as const) await house.happens(code, type);
  const tell = async () => house.notify({ dossier: code, sequence: 3, type: 'supplement-requested', at: '' });
  return { ...house, code, tell };
};

test('while nobody can be told the paper is there; the same event tells it later, and once', async () => {
  const { code, tell, told, line, papers } = await openAsked();
  line.isDown = true;
  await expect(tell()).rejects.toThrow('messages: refused');
  expect(await papers.of(code)).toEqual([unsent]);
  line.isDown = false;
  const outcomes = [];
  for (let time = 0; time < 3; time++) outcomes.push(await tell());
  expect(outcomes).toEqual(['told', 'told already', 'told already']);
  expect(told).toHaveLength(1);
  expect(await papers.of(code)).toEqual([{ ...unsent, sentAt }]);
});

test('however often it is tried, it is one reading, of whoever filed', async () => {
  const { code, tell, line, dossiers, itemsOf } = await openAsked();
  const readings = async () => (await itemsOf('accesses')).filter(({ what }) => what === 'notice');
  line.isDown = true;
  for (let time = 0; time < 3; time++) await expect(tell()).rejects.toThrow('messages: refused');
  const noted = await readings();
  line.isDown = false;
  await tell();
  await tell();
  expect(await readings()).toEqual(noted);
  const { applicant } = await dossiers.require(code);
  const by = { kind: 'machine', id: 'motcua' };
  expect(noted).toEqual([expect.objectContaining({ pk: `CITIZEN#${applicant}`, dossier: code, at: unsent.at, by })]);
});

test('nothing is told before its paper is written, and nothing is read for it', async () => {
  const { submitted, happened, notify, told, itemsOf } = await openWritingHouse();
  const code = await submitted();
  await happened(code, 'dossier-withdrawn');
  await expect(notify({ dossier: code, sequence: 2, type: 'dossier-withdrawn', at: '' })).rejects.toThrow('05 is not');
  expect(told).toEqual([]);
  expect((await itemsOf('accesses')).filter(({ what }) => what === 'notice')).toEqual([]);
  expect(await notify({ dossier: code, sequence: 2, type: 'task-opened', at: '' })).toBe('nothing to tell');
});

test('that somebody has no account is on the row of the paper, seen by whoever watches, and not tried again', async () => {
  const { code, tell, line, told, papers, ask, session } = await openAsked();
  const see = async (etag: string) =>
    ask('GET /v1/dossiers/{code}', { session, path: { code }, headers: { 'if-none-match': etag } });
  const { etag } = await see('');
  line.hasAccount = false;
  expect(await tell()).toBe('no-account');
  expect(await papers.of(code)).toEqual([{ ...unsent, untold: 'no-account' }]);
  expect(await see(String(etag))).toMatchObject({
    status: 200,
    body: { papers: [{ form: '02', untold: 'no-account' }] },
  });
  line.hasAccount = true;
  expect(await tell()).toBe('told already');
  expect(told).toEqual([]);
});

test('the first time that somebody was told stays', async () => {
  const { submitted, papers } = await openWritingHouse();
  const code = await submitted();
  const receipt = { form: '01', number: '01/TTPVHCC', at: sentAt } as const;
  await papers.add(code, receipt);
  await papers.noteSent(code, '01', sentAt);
  await papers.noteSent(code, '01', new Date(saturday + 1).toISOString());
  await papers.add(code, receipt);
  expect(await papers.one(code, '01')).toEqual({ ...receipt, sentAt });
});

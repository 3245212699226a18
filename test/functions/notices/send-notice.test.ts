import { expect, test } from 'vitest';
import { noticeOf } from '../../../functions/notices/notice.ts';
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
        title: { vi: 'Đã nhận hồ sơ', en: 'Your dossier is received' },
        text: {
          vi: `Cơ quan đã nhận hồ sơ ${code}. Giấy tiếp nhận và hẹn trả kết quả đã có trên Cổng dịch vụ công.`,
          en: `The agency has received dossier ${code}. The receipt with the appointment is on the public service portal.`,
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
      vi: `Bạn cần bổ sung hồ sơ ${code}, chậm nhất 17:30 ngày 23/11/2026. Quá hạn này hồ sơ sẽ dừng giải quyết. Phiếu yêu cầu bổ sung đã có trên Cổng dịch vụ công.`,
      en: `Please supply what is missing in dossier ${code}, at the latest by 2026-11-23 17:30. After that the dossier is stopped. The request is on the public service portal.`,
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
    // A corrected result is told again: each time has its own row.
    [`${code}:result-${sequence}`, `Hồ sơ ${code} đã có kết quả. Bạn có thể xem và tải về trên Cổng dịch vụ công.`],
  ]);
  expect(await papers.telling(code, `result-${sequence}`)).toEqual({ listed: true, sentAt });
  expect(await papers.of(code)).toEqual([]);
});

test('that a draft waits is told with its last day and what a silence means, once the step is open', async () => {
  const { submitted, happened, notify, told, dossiers } = await openWritingHouse();
  const code = await submitted();
  await happened(code, 'checks-recorded', 'verification-completed');
  const announced = { dossier: code, sequence: 3, type: 'verification-completed' as const, at: '' };
  await expect(notify(announced)).rejects.toThrow('not shown yet');
  const dossier = await dossiers.require(code);
  const data = { step: 'confirm' as const, role: 'citizen', dueAt: '2026-11-25T10:30:00.000Z' };
  await dossiers.append(dossier, { ...samples['task-opened'], data });
  for (let time = 0; time < 2; time++) await notify(announced);
  expect(told.map(({ notice }) => [notice.id, notice.text.vi])).toEqual([
    [
      `${code}:draft-3`,
      `Bạn cần xem và xác nhận bản dự thảo của hồ sơ ${code} trên Cổng dịch vụ công, chậm nhất 17:30 ngày 25/11/2026. Quá thời điểm đó không trả lời được coi là đồng ý.`,
    ],
  ]);
  await happened(code, 'draft-confirmed');
  expect(await notify({ ...announced, sequence: 4 })).toBe('nothing to tell');
});

test.for([
  ['dossier-suspended', 'pause', 'Cơ quan tạm dừng'],
  ['term-extended', 'extension', 'được gia hạn'],
] as const)('%s is told by itself, as often as it happens', async ([type, told, words]) => {
  const house = await openWritingHouse();
  const code = await house.submitted();
  await house.happens(code, 'checks-recorded');
  expect(await house.happensAndIsTold(code, type)).toBe('told');
  const [{ notice } = { notice: undefined }] = house.told;
  expect(notice?.id).toBe(`${code}:${told}-3`);
  expect(notice?.text.vi).toContain(words);
  expect(notice?.text.vi).toMatch(/\d\d:\d\d ngày \d\d\/\d\d\/2026/);
  expect(await house.papers.of(code)).toEqual([]);
});

test('a fee is told with its last day and what follows', () => {
  const event = samples['payment-requested'];
  const { title, text } = noticeOf('fee', 'id', { code: 'H37', event, answerBy: event.data.payBy }, '');
  expect(title.vi).toBe('Bạn cần nộp tiền');
  expect(text.vi).toMatch(
    /H37, chậm nhất \d\d:\d\d ngày .*2026\. Quá hạn này hồ sơ sẽ dừng giải quyết\. Số tiền và cách nộp/,
  );
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
  const { code, tell, line, dossiers, readings: all } = await openAsked();
  const readings = async () => (await all()).filter(({ what }) => what === 'notice');
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

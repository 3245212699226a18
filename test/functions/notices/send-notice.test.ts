import { expect, test } from 'vitest';
import { motherId, saturday } from '../../core/samples.ts';
import { samples, wholeStory } from '../../core/sample-events.ts';
import { openWritingHouse } from '../papers/writing-house.ts';

const sentAt = new Date(saturday).toISOString();

test('whoever filed is told of the receipt, by the account they sign in with, in both languages', async () => {
  const { submitted, receiptWritten, told, papers } = await openWritingHouse();
  const code = await submitted();
  await receiptWritten(code);
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
  const { submitted, happens, told } = await openWritingHouse();
  const code = await submitted();
  await happens(code, 'checks-recorded');
  await happens(code, 'supplement-requested', 'Tên đệm của Nông Thị Mai không khớp.');
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
  const { submitted, happens, told, papers } = await openWritingHouse();
  const code = await submitted();
  for (const earlier of [
    'checks-recorded',
    ...(type === 'dossier-stopped' ? (['supplement-requested'] as const) : []),
  ] as const)
    await happens(code, earlier);
  told.length = 0;
  await happens(code, type);
  expect(told.map(({ notice }) => notice.id)).toEqual([`${code}:${form}`]);
  expect((await papers.of(code)).filter((paper) => paper.form === '06' && paper.sentAt !== undefined)).toEqual([]);
});

test('at the end the result is told, which is no form of the list', async () => {
  const { submitted, happens, told, papers } = await openWritingHouse();
  const code = await submitted();
  for (const type of wholeStory.slice(1)) await happens(code, type);
  expect(told.map(({ notice }) => [notice.id, notice.text.vi])).toEqual([
    [`${code}:result`, `Kết quả giải quyết của hồ sơ ${code} đã có trên Cổng dịch vụ công.`],
  ]);
  expect(await papers.sentAt(code, 'result')).toBe(sentAt);
  expect((await papers.of(code)).map(({ form }) => form)).toEqual(['06']);
});

test('while nobody can be told the paper is there; the same event tells it later, and once', async () => {
  const { submitted, happens, write, told, line, papers, bytesOf } = await openWritingHouse();
  const code = await submitted();
  await happens(code, 'checks-recorded');
  line.isDown = true;
  await expect(happens(code, 'supplement-requested')).rejects.toThrow('messages: refused');
  const unsent = { form: '02', number: '01/PBS-TTPVHCC', at: samples['supplement-requested'].at };
  expect(await papers.of(code)).toEqual([unsent]);
  const stored = await bytesOf(code, '02');
  line.isDown = false;
  for (let time = 0; time < 3; time++)
    await write({ dossier: code, sequence: 3, type: 'supplement-requested', at: '' });
  expect(told).toHaveLength(1);
  expect(await papers.of(code)).toEqual([{ ...unsent, sentAt }]);
  expect((await bytesOf(code, '02')).equals(stored)).toBe(true);
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

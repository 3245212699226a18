import { describe, expect, test } from 'vitest';
import { samples, wholeStory } from '../../core/sample-events.ts';
import { writeFormsOf } from '../../../functions/listeners/write-forms.ts';
import { leader, motherId, officer, operator, saturday } from '../../core/samples.ts';
import { sessionOf } from '../http-event.ts';
import { needs } from '../results/debian-tools.ts';
import { openWritingHouse } from './writing-house.ts';

const atWork = ['checks-recorded', 'task-opened', 'task-claimed'] as const;

/** A dossier that an officer has in hand. */
const openCase = async () => {
  const house = await openWritingHouse();
  const code = await house.submitted();
  for (const type of atWork) await house.happens(code, type);
  return { ...house, code };
};

const unheard = async () => Promise.reject(new Error('lost'));

describe('what an officer asks for', () => {
  test('goes out on form 02 with every item, its ground, the officer’s words and the last day', async ({ skip }) => {
    needs(skip, 'pdftotext');
    const { code, happens, textOf, papers } = await openCase();
    expect(await happens(code, 'supplement-requested', 'Tên đệm không khớp.\nĐề nghị xem lại.')).toBe('wrote 02');
    const text = await textOf(code, '02');
    for (const words of [
      'Số: 01/PBS-TTPVHCC',
      'Đông Kinh, ngày 21 tháng 11 năm 2026',
      'Hồ sơ của: Nông Thị Mai',
      'Tên (Nghị định 118/2025/NĐ-CP, Điều 11)',
      'Lý do: Tên đệm không khớp. Đề nghị xem lại. Thời hạn bổ sung: 17 giờ 30 phút, ngày 23/11/2026.',
      'Ông/Bà liên hệ với Vi Văn Thắng số điện thoại ………',
    ])
      expect(text).toContain(words);
    expect(await papers.of(code)).toMatchObject([
      { form: '02', number: '01/PBS-TTPVHCC', at: samples['supplement-requested'].at },
    ]);
  });

  test('is not read for, written or put again when it is listed', async () => {
    const { code, happens, write, cloud, itemsOf } = await openCase();
    await happens(code, 'supplement-requested', 'Thiếu tên đệm.');
    const noted = await itemsOf('accesses');
    expect(noted.filter(({ what }) => what === 'supplement-request').map(({ by }) => by)).toContainEqual({
      kind: 'machine',
      id: 'motcua',
    });
    const operations: string[] = [];
    cloud.observe(({ operation }) => void operations.push(operation));
    expect(await write({ dossier: code, sequence: 5, type: 'supplement-requested', at: '' })).toBe('nothing to write');
    expect(operations).toEqual(['GetItem']);
    expect(await itemsOf('accesses')).toEqual(noted);
  });

  test('is written again with the same number and to the same byte when it was put and not listed', async () => {
    const { code, bytesOf, papers, happened, ...tools } = await openCase();
    await happened(code, { ...samples['supplement-requested'], sealed: undefined });
    const announced = { dossier: code, sequence: 5, type: 'supplement-requested', at: '' };
    await expect(writeFormsOf({ ...tools, papers: { ...papers, add: unheard } })(announced)).rejects.toThrow('lost');
    const first = await bytesOf(code, '02');
    expect(await papers.of(code)).toEqual([]);
    await happened(code, 'supplement-received');
    expect(await tools.write(announced)).toBe('wrote 02');
    expect((await bytesOf(code, '02')).equals(first)).toBe(true);
    expect(await papers.one(code, '02')).toMatchObject({ number: '01/PBS-TTPVHCC' });
  });
});

test('a refusal is form 03 with its reasons and grounds, and ends the control sheet', async ({ skip }) => {
  needs(skip, 'pdftotext');
  const { code, happens, textOf } = await openCase();
  expect(await happens(code, 'dossier-refused', 'Đề nghị nộp nơi cư trú của mẹ.')).toBe('wrote 03 06');
  const text = await textOf(code, '03');
  for (const words of [
    'Số: 01/PTC-TTPVHCC',
    `Số định danh cá nhân/tổ chức: ${motherId}`,
    `Mã hồ sơ (nếu có): ${code}`,
    '(Luật Hộ tịch 60/2014/QH13, Điều 13) 2. Đề nghị nộp nơi cư trú của mẹ.',
    'NGƯỜI TIẾP NHẬN HỒ SƠ Vi Văn Thắng',
  ])
    expect(text).toContain(words);
  expect(await textOf(code, '06')).toContain('Hồ sơ không được tiếp nhận');
});

test('an apology is form 04: the day that was promised, why, and the new one, signed for the chair', async ({
  skip,
}) => {
  needs(skip, 'pdftotext');
  const { code, happens, textOf } = await openCase();
  expect(await happens(code, 'dossier-rescheduled', 'Hệ thống hộ tịch gián đoạn.')).toBe('wrote 04');
  const text = await textOf(code, '04');
  for (const words of [
    'Số: 01/PXL',
    'Thời gian hẹn trả kết quả giải quyết hồ sơ: 17 giờ 30 phút, ngày 23 tháng 11 năm 2026.',
    'Lý do: Hệ thống hộ tịch gián đoạn.',
    'vào ngày 25 tháng 11 năm 2026.',
    'chậm trễ này./. KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lương Thị Bích Ngọc',
  ])
    expect(text).toContain(words);
});

test('an apology while the draft is looked at speaks of what is due by then, and of no lateness', async ({ skip }) => {
  needs(skip, 'pdftotext');
  const { code, dossiers, happened, write, textOf } = await openCase();
  await happened(
    code,
    { ...samples['verification-completed'], at: '2026-11-23T03:00:00.000Z' },
    {
      ...samples['dossier-rescheduled'],
      at: '2026-11-25T02:00:00.000Z',
      due: '2026-11-27T10:30:00.000Z',
      sealed: undefined,
    },
  );
  const { version } = await dossiers.require(code);
  await write({ dossier: code, sequence: version, type: 'dossier-rescheduled', at: '' });
  // Seven working hours passed from Monday at 10 to Wednesday at 9: as many later than Monday at 17:30.
  const text = await textOf(code, '04');
  expect(text).toContain('Thời gian hẹn trả kết quả hiện nay: 16 giờ 30 phút, ngày 25 tháng 11 năm 2026.');
  expect(text).toContain('không thể trả kết quả');
});

test.for([
  ['dossier-withdrawn', [], 'Lý do: theo đề nghị của Ông/Bà/Tổ chức'],
  ['dossier-stopped', ['supplement-requested'], 'Lý do: Hết thời hạn bổ sung mà chưa nhận được nội dung được yêu cầu'],
] as const)('after %s comes form 05, which has no number', async ([type, before, words], { skip }) => {
  needs(skip, 'pdftotext');
  const { code, happens, textOf, papers } = await openCase();
  for (const earlier of before) await happens(code, earlier);
  expect(await happens(code, type)).toBe('wrote 05 06');
  const text = await textOf(code, '05');
  expect(text).toContain(words);
  expect(text).toContain(`mã số hồ sơ: ${code}`);
  expect(text).not.toContain('Số:');
  expect((await papers.one(code, '05'))?.number).toBeUndefined();
});

test('what was withdrawn during a wait was not late: its control sheet is held against the clock', async ({ skip }) => {
  needs(skip, 'pdftotext');
  const { code, dossiers, happened, write, textOf } = await openCase();
  await happened(
    code,
    { ...samples['supplement-requested'], at: '2026-11-23T03:00:00.000Z', sealed: undefined },
    { ...samples['dossier-withdrawn'], at: '2026-11-26T10:00:00.000Z' },
  );
  const { version } = await dossiers.require(code);
  expect(await write({ dossier: code, sequence: version, type: 'dossier-withdrawn', at: '' })).toBe('wrote 05 06');
  const text = await textOf(code, '06');
  // Six working hours were left when the wait began: half an hour on Thursday, the rest on Friday.
  expect(text).toContain('Hẹn trả kết quả vào: 15 giờ 00 phút, ngày 27 tháng 11 năm 2026');
  expect(text).toContain('trước hạn Người nộp rút hồ sơ');
});

test('a dossier that went its whole way has its control sheet at the end, and no letter', async ({ skip }) => {
  needs(skip, 'pdftotext');
  const { submitted, happens, textOf, write } = await openWritingHouse();
  const code = await submitted();
  const outcomes = [];
  for (const type of wholeStory.slice(1)) outcomes.push(await happens(code, type));
  expect(outcomes.filter((outcome) => outcome !== 'nothing to write')).toEqual(['wrote 06']);
  const text = await textOf(code, '06');
  expect(text).toContain('Số: 01/PKS-TTPVHCC');
  expect(text.match(/1\. Giao:/g)).toHaveLength(6);
  expect(text).toContain('Kết quả đã được trả');
  expect(await write({ dossier: code, sequence: 99, type: 'result-returned', at: '' })).toBe('nothing to write');
});

test('the receipt is form 01 in the list, as the dossier was received', async ({ skip }) => {
  needs(skip, 'pdftotext');
  const house = await openWritingHouse();
  const code = await house.submitted();
  const { dueAt, submittedAt } = await house.dossiers.require(code);
  await house.happened(code, { ...samples['dossier-rescheduled'], sealed: undefined });
  expect(await house.receiptWritten(code)).toBe('wrote 01');
  expect(await house.papers.of(code)).toMatchObject([{ form: '01', number: '01/TTPVHCC', at: submittedAt }]);
  expect(await house.textOf(code, '01')).toContain(`ngày ${dueAt.slice(8, 10)} tháng 11 năm 2026`);
  const noted = (await house.itemsOf('accesses')).filter(({ what }) => what === 'receipt');
  expect(noted.map(({ by }) => by)).toContainEqual({ kind: 'machine', id: 'motcua' });
});

test('the staff who worked on it are named as they are, and nobody as a number', async ({ skip }) => {
  needs(skip, 'pdftotext');
  const { code, happens, textOf } = await openCase();
  await happens(code, 'dossier-refused');
  const text = await textOf(code, '06');
  for (const { id } of [officer, leader]) expect(text).not.toContain(id);
});

test('whoever watches the dossier sees a paper as soon as it is written, though nothing else has happened since', async () => {
  const { ask, session, submitted, happened, happensAndIsTold, applicant } = await openWritingHouse();
  const code = await submitted();
  await happened(code, ...atWork);
  const path = { code };
  const before = await ask('GET /v1/dossiers/{code}', { session, path });
  expect(before).toMatchObject({ etag: '"4"', body: { papers: [] } });
  await happensAndIsTold(code, 'dossier-refused');
  const since = async (etag: string, by = session) =>
    ask('GET /v1/dossiers/{code}', { session: by, path, headers: { 'if-none-match': etag } });
  const after = await since('"5"');
  expect(after).toMatchObject({ status: 200, etag: '"5.2"' });
  expect(after.body.papers).toEqual([
    {
      form: '03',
      number: '01/PTC-TTPVHCC',
      at: samples['dossier-refused'].at,
      sentAt: new Date(saturday).toISOString(),
      name: { vi: 'Phiếu từ chối tiếp nhận giải quyết hồ sơ', en: 'Notice of refusal' },
      url: `/v1/dossiers/${code}/papers/03`,
    },
  ]);
  expect(await since('"5.2"')).toMatchObject({ status: 304 });
  expect(await since('"5.1"')).toMatchObject({ status: 200 });
  const formsFor = async (person: Parameters<typeof sessionOf>[0]) =>
    (await since('', sessionOf(person))).body.papers.map(({ form }: { form: string }) => form);
  expect([await formsFor(officer), await formsFor(operator), await formsFor(applicant)]).toEqual([
    ['03', '06'],
    [],
    ['03'],
  ]);
});

import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { previewPaper } from '../../../functions/http/preview-paper.ts';
import { leader, officer } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { sessionOf } from '../http-event.ts';
import { openWritingHouse } from '../papers/writing-house.ts';
import { needs, run } from '../results/debian-tools.ts';

const key = 'POST /v1/dossiers/{code}/paper-preview';
const directory = mkdtempSync(join(tmpdir(), 'motcua-preview-'));

const textIn = (pdf: string): string => {
  const file = join(directory, 'preview.pdf');
  writeFileSync(file, Buffer.from(pdf, 'base64'));
  return run('pdftotext', '-raw', file, '-').replaceAll(/\s+/g, ' ');
};

const openDesk = async () => {
  const house = await openWritingHouse();
  const ask = askOf({ [key]: previewPaper(house) });
  const code = await house.submitted();
  await house.happened(code, 'checks-recorded', 'task-opened');
  const preview = async (body: object, session = sessionOf(officer)) => {
    const { version } = await house.dossiers.require(code);
    return ask(key, { session, path: { code }, body, headers: { 'if-match': `"${version}"` } });
  };
  return { ...house, code, preview };
};

const refusal = { paper: 'refusal-notice', reasons: ['wrong-authority'], note: 'Trẻ đã được đăng ký ở xã khác.' };

test('an officer reads the refusal before it is sent: the same letter without a number, marked, and nothing is written', async ({
  skip,
}) => {
  needs(skip, 'pdftotext');
  const { code, preview, dossiers, papers, itemsOf } = await openDesk();
  const { version } = await dossiers.require(code);
  const rows = (await itemsOf('dossiers')).length;
  const { status, body } = await preview(refusal);
  expect([status, body.code]).toEqual([200, undefined]);
  expect(body).toMatchObject({ pages: 1, picture: expect.stringMatching(/^<svg/) });
  const text = textIn(body.pdf);
  for (const words of ['PHIẾU TỪ CHỐI', code, 'Nông Thị Mai', 'Trẻ đã được đăng ký ở xã khác.', 'BẢN XEM TRƯỚC'])
    expect(text).toContain(words);
  expect(text).not.toMatch(/\d+\/PTC/);
  expect((await dossiers.require(code)).version).toBe(version);
  expect(await papers.one(code, '03')).toBeUndefined();
  expect((await itemsOf('dossiers')).length).toBe(rows);
  // It shows what is personal, so whoever it is about is told who looked.
  expect(await itemsOf('accesses')).toContainEqual(
    expect.objectContaining({ what: 'decision', dossier: code, purpose: 'verify', unit: 'H37.001' }),
  );
});

test.each([
  ['a leader, who refuses nothing', refusal, sessionOf(leader), { status: 403, body: { code: 'not-allowed' } }],
  [
    'an officer, who promises no other day',
    { paper: 'apology', day: '2026-12-04', note: 'x' },
    undefined,
    { status: 403 },
  ],
  [
    'a reason that the procedure does not know',
    { ...refusal, reasons: ['mood'] },
    undefined,
    { body: { code: 'no-such-reason' } },
  ],
  [
    'a paper in the officer’s own words that may not be asked for',
    { ...refusal, note: 'Đề nghị nộp bản sao sổ hộ khẩu.' },
    undefined,
    { body: { code: 'smuggled-document' } },
  ],
])('no letter for %s: refused as the act itself would be', async (_whom, body, session, refused) => {
  const { preview } = await openDesk();
  expect(await preview(body, session)).toMatchObject(refused);
});

test('a leader reads the apology with the day that it promises', async ({ skip }) => {
  needs(skip, 'pdftotext');
  const { code, happened, preview } = await openDesk();
  await happened(code, 'term-extended');
  const { status, body } = await preview(
    { paper: 'apology', day: '2026-12-04', note: 'Cơ quan được lấy ý kiến chưa trả lời.' },
    sessionOf(leader),
  );
  expect([status, body.code]).toEqual([200, undefined]);
  const text = textIn(body.pdf);
  for (const words of ['xin lỗi', 'ngày 04 tháng 12 năm 2026', 'Cơ quan được lấy ý kiến chưa trả lời.', 'KT. CHỦ TỊCH'])
    expect(text).toContain(words);
});

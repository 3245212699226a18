import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { identifierContext } from '../../../core/particulars.ts';
import { previewPaper } from '../../../functions/http/preview-paper.ts';
import { createIssues } from '../../../functions/issued/issues.ts';
import { writeResult } from '../../../functions/papers/write-result.ts';
import { sampleCode } from '../../../functions/previews/sample-code.ts';
import type { Renderer } from '../../../functions/results/render.ts';
import { samples } from '../../core/sample-events.ts';
import { leader, officer } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { sessionOf } from '../http-event.ts';
import { openWritingHouse } from '../papers/writing-house.ts';
import { needs, run } from '../results/debian-tools.ts';

const key = 'POST /v1/dossiers/{code}/paper-preview';
const directory = mkdtempSync(join(tmpdir(), 'motcua-preview-'));

const member = z.record(z.string(), z.unknown());
const Given = z.looseObject({ number: z.string(), book: z.string(), qr: z.string(), child: member, holder: member });

const textIn = (pdf: string): string => {
  const file = join(directory, 'preview.pdf');
  writeFileSync(file, Buffer.from(pdf, 'base64'));
  return run('pdftotext', '-raw', file, '-').replaceAll(/\s+/g, ' ');
};

const openDesk = async () => {
  const house = await openWritingHouse();
  /** What was set on paper, in this order. */
  const set: Parameters<Renderer['render']>[0][] = [];
  const renderer: Renderer = {
    render: (request) => {
      set.push(request);
      return house.renderer.render(request);
    },
  };
  const ask = askOf({ [key]: previewPaper({ ...house, renderer }) });
  const code = await house.submitted();
  await house.happened(code, 'checks-recorded', 'task-opened');
  const preview = async (body: object, session = sessionOf(officer)) => {
    const { version } = await house.dossiers.require(code);
    return ask(key, { session, path: { code }, body, headers: { 'if-match': `"${version}"` } });
  };
  return { ...house, renderer, set, code, preview };
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
  ['a leader, who proposes no result', { paper: 'result' }, sessionOf(leader), { status: 403 }],
  [
    'what this procedure has nobody establish',
    { paper: 'result', assessed: { x: 1 } },
    undefined,
    { status: 422, body: { errors: [{ pointer: '/assessed' }] } },
  ],
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
])('no paper for %s: refused as the act itself would be', async (_whom, body, session, refused) => {
  const { preview, itemsOf } = await openDesk();
  expect(await preview(body, session)).toMatchObject(refused);
  // Whoever has no right to the act has read nothing for it.
  const read = (await itemsOf('accesses')).some(({ what }) => what === 'decision');
  expect(read).toBe(!('status' in refused && refused.status === 403));
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

test('an officer reads the result that they propose: a draft that says so, without a number, and nothing is written', async ({
  skip,
}) => {
  needs(skip, 'pdftotext');
  const { code, preview, itemsOf } = await openDesk();
  const rows = (await itemsOf('dossiers')).length;
  const { status, body } = await preview({ paper: 'result' });
  expect([status, body.code]).toEqual([200, undefined]);
  const text = textIn(body.pdf);
  for (const words of ['GIẤY KHAI SINH', code, 'Số: ……', 'Chưa duyệt', 'BẢN XEM TRƯỚC']) expect(text).toContain(words);
  expect((await itemsOf('dossiers')).length).toBe(rows);
  expect(await itemsOf('accesses')).toContainEqual(
    expect.objectContaining({ what: 'decision', dossier: code, purpose: 'verify', unit: 'H37.001' }),
  );
});

test('what a leader reads before they approve is what is written to be signed, but for what the decision brings', async () => {
  const { code, preview, happened, set, dossiers, vault, ...house } = await openDesk();
  const opened = samples['task-opened'];
  await happened(code, 'verification-completed', 'draft-confirmed', {
    ...opened,
    data: { ...opened.data, step: 'approve', role: 'leader' },
  });
  const { status, body } = await preview({ paper: 'result' }, sessionOf(leader));
  expect([status, body.code]).toEqual([200, undefined]);
  const [previewed] = set;
  const { applicant } = await dossiers.require(code);
  const sealed = await vault.seal(applicant, identifierContext(code), { citizenId: '020226000123' });
  await happened(code, 'dossier-approved', { ...samples['register-entered'], sealed });
  set.length = 0;
  await writeResult({
    ...house,
    dossiers,
    vault,
    codes: { pictureOf: async () => '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>' },
    signing: { putSealing: async () => {} },
    issues: createIssues(house.dynamodb, 'dossiers'),
  })({ dossier: code });
  const [written] = set;
  const shared = (request: typeof written) => {
    const { number, book, qr: _qr, child, holder, ...data } = Given.parse(request?.data);
    const { identifier: _identifier, ...born } = child;
    return { template: request?.template, data, child: born, name: holder['name'], known: [number, book] };
  };
  const { register } = await dossiers.require(code);
  expect(shared(written).known).toEqual([register?.number, register?.book]);
  expect(shared(previewed)).toEqual({ ...shared(written), known: ['……', '……'] });
  // It carries no data for machines, and says of its code that it is a sample.
  expect([previewed?.attach, written?.attach?.name]).toEqual([undefined, 'result.json']);
  expect(Given.parse(previewed?.data).qr).toBe(sampleCode);
});

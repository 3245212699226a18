import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { expect, test } from 'vitest';
import { brokenLink } from '../../core/chain.ts';
import { fold } from '../../core/fold.ts';
import { readRoots } from '../../verification/trust-roots.ts';
import { verifyResult } from '../../verification/verify-result.ts';
import { BirthStory } from '../../local/birth-story.ts';
import { Office } from '../support/office.ts';
import { has, says } from '../support/programs.ts';
import { openProvince } from '../support/province.ts';

const province = await openProvince();
const office = new Office(province);
const parent = await office.citizen('Nông Thị Mai');
const code = await office.file(parent, { child: { givenName: 'Minh An' } });
await office.finish(parent, code);
const log = await province.dossiers.log(code);
const papers = new BirthStory(province.stack.url, () => undefined);

test('a birth goes from the form to the signed certificate, each step once and in order', async () => {
  expect(log.map(({ event }) => `${event.type} by ${event.by.kind}`)).toEqual([
    'dossier-submitted by citizen',
    'checks-recorded by machine',
    'task-opened by machine',
    'task-claimed by staff',
    'verification-completed by staff',
    'task-opened by machine',
    'draft-confirmed by citizen',
    'task-opened by machine',
    'dossier-approved by staff',
    'register-entered by machine',
    'result-issued by machine',
    'result-returned by machine',
  ]);
  expect(brokenLink(log)).toBeUndefined();
  const statuses = log.map((_, index) => fold(log.slice(0, index + 1))?.status);
  expect(statuses.filter((status, index) => status !== statuses[index - 1])).toEqual([1, 2, 4, 9, 10]);
  expect(fold(log)).toEqual(await province.dossiers.read(code));
  expect(await office.see(parent, code)).toMatchObject({ phase: 'closed', status: 10, version: 12 });
  expect((await parent.get(`/v1/dossiers/${code}/events`)).body).toMatchObject({ intact: true });
});

test('every check of the platform agrees with its source', () => {
  const checks = log.flatMap(({ event }) => (event.type === 'checks-recorded' ? event.data.checks : []));
  expect(checks.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
    'applicant matches',
    'mother matches',
    'father matches',
    'notice matches',
    'marriage matches',
    'identityDocument matches',
  ]);
});

test('the result verifies as this dossier’s own', async () => {
  const result = await papers.download(parent, code, 'result');
  const verdict = await verifyResult(result, {
    roots: readRoots(province.world.roots),
    at: new Date(province.clock.now()),
    required: ['officer', 'seal'],
    dossier: code,
  });
  expect(verdict).toMatchObject({
    genuine: true,
    result: { dossier: code, number: '1/2026', holder: { name: 'Hoàng Minh An' } },
    signatures: [{ name: 'Nguyễn Xuân Trường' }, { name: 'Ủy ban nhân dân phường Đông Kinh' }],
  });
});

test.skipIf(!has('pdfsig'))('another program finds both signatures valid', async () => {
  const signed = says('pdfsig', ['-nocert'], await papers.download(parent, code, 'result'));
  expect(signed.match(/Signature is Valid/g)).toHaveLength(2);
});

test.skipIf(!has('qpdf'))('another program finds the file sound', async () => {
  const checked = says('qpdf', ['--check'], await papers.download(parent, code, 'result'));
  expect(checked).toContain('No syntax or stream encoding errors found');
});

test.skipIf(!has('pdftotext'))('the receipt says who filed what, when, and when the answer comes', async () => {
  const receipt = says('pdftotext', ['-layout'], await papers.download(parent, code, 'receipt'));
  const words = receipt.replaceAll(/\s+/g, ' ');
  for (const each of [
    `Mã hồ sơ: ${code}`,
    'Ông (Bà)/Tổ chức: Nông Thị Mai',
    `Số định danh cá nhân/tổ chức: ${office.citizenId('Nông Thị Mai')}`,
    'Nội dung yêu cầu giải quyết: Đăng ký khai sinh',
    'Thời gian trả kết quả giải quyết hồ sơ: 17 giờ 30 phút',
  ])
    expect(words).toContain(each);
});

const Item = z.object({ Item: z.object({ code: z.object({ S: z.string() }) }) });

test('the file’s hash is bound to this dossier alone, and the file is locked for good', async () => {
  const { result } = await province.dossiers.require(code);
  const bytes = await papers.download(parent, code, 'result');
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(result?.sha256);
  const pk = `RESULT#${result?.sha256 ?? ''}`;
  const TableName = province.output('DossiersTable');
  const bound = await province.aws('dynamodb', 'GetItem', { TableName, Key: { pk: { S: pk }, sk: { S: 'RESULT' } } });
  expect(Item.parse(bound).Item.code.S).toBe(code);

  const place = { Bucket: province.output('ResultsBucket'), Key: `results/${code}.pdf` };
  const version = { ...place, VersionId: result?.versionId };
  const { Retention } = z
    .object({ Retention: z.object({ Mode: z.string(), RetainUntilDate: z.date() }) })
    .parse(await province.aws('s3', 'GetObjectRetention', version));
  expect(Retention.Mode).toBe('COMPLIANCE');
  expect(Retention.RetainUntilDate.getTime()).toBeGreaterThan(province.clock.now() + 3649 * 86_400_000);
  await expect(province.aws('s3', 'DeleteObject', version)).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(
    province.aws('s3', 'DeleteObject', { ...version, BypassGovernanceRetention: true }),
  ).rejects.toMatchObject({ name: 'AccessDenied' });

  const second = { ...place, Body: Buffer.from('another original') };
  const signing = province.role('signing');
  await expect(province.aws('s3', 'PutObject', second, signing)).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(province.aws('s3', 'PutObject', { ...second, IfNoneMatch: '*' }, signing)).rejects.toMatchObject({
    name: 'PreconditionFailed',
  });
  expect(await papers.download(parent, code, 'result')).toEqual(bytes);
});

import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import type { Visitor } from '../../local/visitor.ts';
import { jpeg, pdf, testVirus, withAction } from '../functions/files/sample-files.ts';
import { refusalIn, wanted } from '../support/answers.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { aboutFile, announce, put, received, sendFile } from '../support/sending.ts';
import { minute, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);
const Quarantine = province.stack.cloud.objects;

const ground = 'Trang thủ tục 1.001193';
const notice = {
  items: [{ component: 'uy-quyen', ground }],
  note: 'Xin gửi văn bản ủy quyền',
};
/** A dossier for which a paper is awaited. */
const lacking = async (name: string): Promise<{ parent: Visitor; officer: Visitor; code: string }> => {
  const parent = await office.citizen(name);
  const code = await office.file(parent);
  const officer = await office.clerk('mc', code);
  wanted(await office.act(officer, code, 'supplement-request', notice), 200);
  await office.rest();
  return { parent, officer, code };
};
const Listed = z.object({
  items: z.array(z.looseObject({ file: z.string(), name: z.string() })),
  open: z.array(z.object({ component: z.string(), missing: z.boolean() })),
});
const listed = async (visitor: Visitor, code: string) =>
  Listed.parse(wanted(await visitor.get(`/v1/dossiers/${code}/files`), 200));
const Linked = z.object({ url: z.string() });
const linkTo = async (visitor: Visitor, code: string, file: string): Promise<string> =>
  Linked.parse(wanted(await visitor.get(`/v1/dossiers/${code}/files/${file}`), 200)).url;
const happened = async (code: string): Promise<string[]> =>
  (await province.dossiers.log(code)).map(({ event }) => event.type);

test('a paper that was asked for is sent as a file, and the officer accepts it', async () => {
  const { parent, officer, code } = await lacking('Nông Thị Mai');
  expect((await listed(parent, code)).open).toMatchObject([{ component: 'uy-quyen', missing: true }]);
  const content = await pdf();
  const view = wanted(await sendFile(parent, code, content), 200);
  await office.rest();
  const sha256 = createHash('sha256').update(content).digest('hex');
  expect(view).toMatchObject({ component: 'uy-quyen', name: 'Giấy ủy quyền của ông bà.pdf', by: 'citizen', sha256 });

  const seen = await listed(officer, code);
  expect(seen.items).toMatchObject([{ type: 'application/pdf', bytes: content.length, sha256, signers: [] }]);
  const answer = await fetch(await linkTo(officer, code, seen.items[0]?.file ?? ''));
  expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${code}-uy-quyen.pdf"`);
  const read = wanted(await parent.get('/v1/me/access-log'), 200);
  expect(JSON.stringify(read)).toContain('file:uy-quyen');

  expect(await office.see(parent, code)).toMatchObject({
    phase: 'supplement',
    sentence: { en: expect.stringContaining('You have sent all that was asked for') },
  });
  wanted(await office.act(officer, code, 'supplement-receipt'), 200);
  expect(await office.see(parent, code)).toMatchObject({ phase: 'verify' });
  const log = await province.dossiers.log(code);
  expect(log.at(-2)?.event).toMatchObject({ type: 'supplement-received', data: { channel: 'online' } });
  // Nothing personal in the open part of the log.
  const event = log.find(({ event: { type } }) => type === 'file-received')?.event;
  expect(Object.keys(event?.data ?? {}).toSorted()).toEqual(['bytes', 'component', 'file', 'sha256', 'type']);
  expect(wanted(await officer.get(`/v1/dossiers/${code}/events`), 200)).toMatchObject({ intact: true });
  expect(JSON.stringify(province.lines)).not.toContain('ông bà');
});

test('asked twice, and twice at once, a file is taken once; and it leaves the quarantine', async () => {
  const { parent, code } = await lacking('Vi Thị Lan');
  const content = jpeg(3000, 2000);
  const announced = await announce(parent, code, aboutFile(content, 'image/jpeg', 'uy-quyen'));
  expect(refusalIn(await received(parent, code, announced))).toBe('409 file-not-there');
  expect(await put(announced, content)).toBe(200);
  const both = await Promise.all([received(parent, code, announced), received(parent, code, announced)]);
  expect(both.map(({ status }) => status)).toEqual([200, 200]);
  wanted(await received(parent, code, announced), 200);
  expect((await happened(code)).filter((type) => type === 'file-received')).toHaveLength(1);
  const Bucket = new URL(announced.upload.url).pathname.split('/')[1] ?? '';
  expect(Quarantine.operations.ListObjectVersions({ Bucket })).toEqual({ Versions: [], DeleteMarkers: [] });
});

test('the address takes the announced bytes only', async () => {
  const { parent, code } = await lacking('Nguyễn Thị Thúy Hằng');
  const content = await pdf();
  const announced = await announce(parent, code, aboutFile(content, 'application/pdf', 'uy-quyen'));
  const longer = Buffer.concat([content, Buffer.from('x')]);
  const other = Buffer.from(content).fill(0x20, 100, 101);
  expect(await put(announced, longer)).toBe(403);
  expect(await put(announced, other)).toBe(400);
  expect(await put(announced, content, { 'content-type': 'text/html' })).toBe(403);
  expect(await put({ ...announced, upload: { ...announced.upload, headers: {} } }, content)).toBe(403);
  await pass(province, 16 * minute);
  expect(await put(announced, content)).toBe(403);
});

test('hostile files are refused with the reason, and the dossier stays as it was', async () => {
  const { parent, code } = await lacking('Hà Thị Thu');
  const before = (await province.dossiers.require(code)).version;
  const refused = async (content: Uint8Array, type = 'application/pdf'): Promise<string> =>
    refusalIn(await sendFile(parent, code, content, { type }));
  expect(await refused(Buffer.from('<html>'))).toBe('422 file-type-unknown');
  expect(await refused(jpeg())).toBe('422 file-type-differs');
  expect(await refused(await withAction({ S: 'JavaScript', JS: 'x' }))).toBe('422 file-active');
  expect(await refused(jpeg(2, 2, testVirus), 'image/jpeg')).toBe('422 file-infected');
  expect((await province.dossiers.require(code)).version).toBe(before);
  wanted(await sendFile(parent, code, await pdf()), 200);
});

test('who may send and see: nobody else, for nothing else, and at no other time', async () => {
  const { parent, officer, code } = await lacking('Hứa Thị Nhung');
  const stranger = await office.citizen('Nông Thị Mai');
  const about = aboutFile(await pdf(), 'application/pdf', 'uy-quyen');
  const asks = async (visitor: Visitor, said: object): Promise<string> =>
    refusalIn(await visitor.send('POST', `/v1/dossiers/${code}/files`, said));
  expect(await asks(stranger, about)).toBe('404 not-found');
  expect(await asks(await office.clerk('ld', code), about)).toBe('403 not-allowed');
  expect(await asks(parent, { ...about, component: 'bo-roi' })).toBe('409 not-asked');
  expect(await asks(parent, { ...about, component: 'none' })).toBe('409 unknown-component');
  expect(await asks(parent, { ...about, bytes: 20_000_001 })).toBe('422 invalid-fields /bytes invalid');
  expect(await asks(parent, { ...about, type: 'image/svg+xml' })).toBe('422 invalid-fields /type invalid');
  const foreign = { 'sec-fetch-site': 'cross-site' };
  const elsewhere = await parent.send('POST', `/v1/dossiers/${code}/files`, about, foreign);
  expect(refusalIn(elsewhere)).toBe('403 cross-site');

  const announced = await announce(parent, code, about);
  expect(refusalIn(await received(stranger, code, announced))).toBe('404 not-found');
  expect(refusalIn(await received(officer, code, announced))).toBe('404 not-found');
  const other = await lacking('Phạm Thu Trang');
  expect(refusalIn(await received(parent, other.code, announced))).toBe('404 not-found');
  expect(refusalIn(await received(other.parent, other.code, announced))).toBe('404 not-found');
  wanted(await sendFile(other.parent, other.code, await pdf()), 200);
  const [theirs] = (await listed(other.parent, other.code)).items;
  expect(refusalIn(await parent.get(`/v1/dossiers/${code}/files/${theirs?.file ?? ''}`))).toBe('404 not-found');
  expect(refusalIn(await stranger.get(`/v1/dossiers/${code}/files`))).toBe('404 not-found');
  expect(refusalIn(await (await office.operator()).get(`/v1/dossiers/${code}/files`))).toBe('403 not-allowed');

  // The counter scans what was brought; then the step is the officer’s again, and any paper may be scanned that nobody knows.
  wanted(await sendFile(officer, code, await pdf()), 200);
  wanted(await office.act(officer, code, 'supplement-receipt'), 200);
  expect(
    (await province.dossiers.log(code)).find(({ event: { type } }) => type === 'supplement-received')?.event.data,
  ).toMatchObject({ channel: 'counter' });
  expect(await asks(parent, about)).toBe('409 not-now');
  expect(await asks(officer, { ...about, component: 'tuy-than' })).toBe(
    '409 source-answered /component source-answered',
  );
  wanted(await sendFile(officer, code, await pdf(), { component: 'uy-quyen' }), 200);
  expect(await asks(officer, { ...about, component: 'ket-hon' })).toBe(
    '409 source-answered /component source-answered',
  );
});

test('whoever sent all in time loses nothing when the officer does not look', async () => {
  const { parent, code } = await lacking('Chu Thị Yến');
  wanted(await sendFile(parent, code, await pdf()), 200);
  const { supplement } = await province.dossiers.require(code);
  await pass(province, Date.parse(supplement?.answerBy ?? '') + minute - province.clock.now());
  expect(await office.see(await office.signInAgain('citizen', office.citizenId('Chu Thị Yến')), code)).toMatchObject({
    phase: 'verify',
    status: 4,
  });
  expect((await happened(code)).includes('dossier-stopped')).toBe(false);
});

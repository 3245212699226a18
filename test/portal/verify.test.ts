import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { statusToken } from '../../functions/status/status-token.ts';
import { builtPortal } from '../../local/build.ts';
import { codeAddress } from '../../verification/code/code-address.ts';
import type { Statement } from '../../verification/code/statement.ts';
import { encodeResult } from '../../verification/result-document.ts';
import { statusBits } from '../../verification/status/status-bits.ts';
import { openOffice, renderResult, result, signField } from '../functions/results/signed-result.ts';
import { pem } from '../functions/results/test-identity.ts';
import { signedCopy } from '../verification/corpus/copies.ts';
import { createIssuer, statement as stated } from '../verification/issued-codes.ts';
import { ok, type Asked } from './stage/answered.ts';
import {
  chromiumPath,
  desk,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  launchChromium,
  narrow,
  phone,
  picture,
} from './stage/chromium.ts';
import { bitmapOf, codePicture, filmOf } from './stage/code-picture.ts';
import { servePortal, type PortalServer } from './stage/portal-server.ts';

const list = '/v1/status-lists/1';
const listAt = new Date('2026-11-24T01:00:00Z');
const now = '2026-11-24T03:00:00Z';
const places = { valid: 7, revoked: 8, replaced: 9 };

const issuer = await createIssuer();
const office = await openOffice();
const withStatus = { ...result, status: { list, index: places.revoked } };
const signedFile = async (attached = result): Promise<Buffer> => {
  const { pdf } = renderResult(office, { attached: encodeResult(attached) });
  return Buffer.from(await signField(office, await signField(office, pdf, 'officer'), 'seal'));
};

describe.skipIf(chromiumPath === undefined)('checking a result', () => {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-verify-'));
  const film = join(folder, 'camera.y4m');
  let browser: Browser;
  let server: PortalServer;
  let context: BrowserContext;
  let page: Page;
  let jwt = '';
  const faults: string[] = [];

  const answer = ({ path }: Asked) => {
    const trust = {
      ...issuer.trust,
      origin: server.url,
      roots: [...issuer.trust.roots, pem(office.authority.root)],
      statusLists: [list],
      agencies: [result.agency.name],
    };
    if (path === '/v1/trust') return ok(trust);
    if (path === list) return { status: 200, body: jwt, headers: { 'content-type': 'application/statuslist+jwt' } };
    return { status: 404, body: {} };
  };
  const addressOf = async (more: Partial<Statement> = {}): Promise<string> =>
    codeAddress(
      server.url,
      await issuer.codeOf({ ...stated, issuer: server.url, status: { list, index: 7 }, ...more }),
    );

  /** A fresh phone; whoever comes back finds what the first visit left. */
  const enter = async (size = phone): Promise<void> => {
    context = await browser.newContext({ viewport: size, locale: 'vi-VN', permissions: ['camera'] });
    await context.clock.setFixedTime(now);
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) faults.push(message.text());
    });
  };
  const verdict = (words: string) => page.getByRole('heading', { name: words, exact: true }).waitFor();
  const choose = (name: string, buffer: Buffer, mimeType = 'application/pdf') =>
    page.getByLabel('Chọn tệp PDF hoặc ảnh').setInputFiles({ name, mimeType, buffer });

  beforeAll(async () => {
    server = await servePortal(builtPortal, answer);
    writeFileSync(film, filmOf(codePicture(await addressOf())));
    browser = await launchChromium([
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ]);
    const bits = statusBits([
      [places.revoked, 'revoked'],
      [places.replaced, 'replaced'],
    ]);
    jwt = await statusToken({ address: `${server.url}${list}`, list: bits, at: listAt, signer: issuer.signer });
  });
  afterEach(async () => {
    await context.close();
    if (faults.length > 0) throw new Error(faults.splice(0).join('\n'));
  });
  afterAll(async () => {
    await browser.close();
    server.close();
    rmSync(folder, { recursive: true });
  });

  test('opened with the phone’s camera: what the code says stays on the phone, and leaves the address bar', async () => {
    await enter();
    const address = await addressOf();
    server.sent.length = 0;
    await page.goto(address);
    await verdict('MÃ THẬT');
    await page.getByText('Nguyễn Hoàng Thúy Quỳnh').waitFor();
    await page.getByText(/Không có tên trong danh sách thu hồi lập lúc 08:00 ngày 24\/11\/2026/).waitFor();
    expect(page.url()).toBe(`${server.url}/xac-minh`);
    expect(await page.evaluate(() => [history.length, localStorage.length + sessionStorage.length])).toEqual([2, 0]);
    const code = address.slice(address.indexOf('#') + 1);
    expect(server.sent.length).toBeGreaterThan(3);
    expect(server.sent.filter((line) => !line.startsWith('GET ') || line.includes(code.slice(0, 40)))).toEqual([]);
    expect(server.sent.filter((line) => /\/(v1|auth)\//.test(line)).map((line) => line.split(' ')[1])).toEqual([
      '/v1/trust',
      list,
    ]);
    await expectAccessible(page);
    await expectLargeTargets(page);
    await picture(page, 'verify genuine phone');
    await page.setViewportSize(narrow);
    await expectNoSidewaysScroll(page);
    await page.setViewportSize(desk);
    await picture(page, 'verify genuine desk');
    await page.getByRole('button', { name: 'English' }).click();
    await verdict('GENUINE CODE');
    await page.getByRole('heading', { name: 'Does it still stand?' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Choose a way').count()).toBe(0);
    expect(await page.getByLabel('Choose a PDF or a picture').isVisible()).toBe(false);
    await picture(page, 'verify genuine print');
  });

  test.each([
    ['revoked', 'THẬT, NHƯNG ĐÃ BỊ THU HỒI'],
    ['replaced', 'THẬT, NHƯNG ĐÃ CÓ KẾT QUẢ KHÁC THAY THẾ'],
  ] as const)('of a %s result it says so', async (state, words) => {
    await enter();
    await page.goto(await addressOf({ status: { list, index: places[state] } }));
    await verdict(words);
    await page.getByText(/Theo danh sách thu hồi lập lúc 08:00 ngày 24\/11\/2026/).waitFor();
    await expectAccessible(page);
    expect(page.url()).toBe(`${server.url}/xac-minh`);
    await picture(page, `verify ${state} phone`);
  });

  test('a changed code, one of somebody else, and something that is none', async () => {
    await enter();
    const address = await addressOf();
    const changed = `${address.slice(0, -30)}${address.at(-30) === 'A' ? 'B' : 'A'}${address.slice(-29)}`;
    await page.goto(changed);
    await verdict('KHÔNG HỢP LỆ');
    await page.getByText(/đã bị sửa sau khi phát hành/).waitFor();
    // Nothing is said to be right of what is not.
    expect(await page.getByText(/Đã kiểm tra|Đã và chưa kiểm tra/).count()).toBe(0);
    await expectAccessible(page);
    await picture(page, 'verify changed phone');
    const stranger = await createIssuer();
    // In the same tab nothing is loaded anew: only what stands behind `#` is another one.
    await page.goto(codeAddress(server.url, await stranger.codeOf({ ...stated, issuer: server.url })));
    await page.getByText(/Mã không do cổng này phát hành/).waitFor();
    await page.goto(`${server.url}/xac-minh#hello`);
    await page.getByText(/không phải là mã của một kết quả/).waitFor();
    expect(page.url()).toBe(`${server.url}/xac-minh`);
  });

  test('the camera reads a code, and is off afterwards', async () => {
    await enter();
    await page.goto(`${server.url}/xac-minh`);
    await page.getByRole('button', { name: 'Quét mã bằng máy ảnh' }).click();
    await verdict('MÃ THẬT');
    expect(await page.locator('video').count()).toBe(0);
  });

  test('so does a picture of it; one without a code is told so', async () => {
    await enter();
    await page.goto(`${server.url}/xac-minh`);
    await expectAccessible(page);
    await picture(page, 'verify empty phone');
    await choose('photo.bmp', bitmapOf(codePicture(await addressOf())), 'image/bmp');
    await verdict('MÃ THẬT');
    const white = { width: 64, height: 64, levels: new Uint8Array(64 * 64).fill(255) };
    await choose('white.bmp', bitmapOf(white), 'image/bmp');
    await page.getByText(/Không thấy mã QR nào đọc được/).waitFor();
    await choose('notes.txt', Buffer.from('hello'), 'text/plain');
    await page.getByText(/không phải là PDF, cũng không phải là ảnh/).waitFor();
    expect(await page.getByText('MÃ THẬT').count()).toBe(0);
  });

  test('a signed file is judged here and sent nowhere', async () => {
    await enter(desk);
    await page.goto(`${server.url}/xac-minh`);
    server.sent.length = 0;
    await choose('ket-qua.pdf', await signedFile());
    await verdict('THẬT');
    await page.getByText('Lương Thị Bích Ngọc').waitFor();
    await page.getByText(/trước khi cổng lập danh sách thu hồi/).waitFor();
    await expectAccessible(page);
    await picture(page, 'verify file desk');
    const changed = await signedFile();
    changed.write('2', changed.indexOf('/CreationDate') + 20, 'latin1');
    await choose('sua.pdf', changed);
    await verdict('KHÔNG HỢP LỆ');
    await picture(page, 'verify changed file desk');
    expect(await page.getByText(/Đã kiểm tra/).count()).toBe(0);
    await choose('ban-sao.pdf', Buffer.from(await signedCopy(office)));
    await verdict('BẢN SAO ĐIỆN TỬ: chữ ký của cơ quan còn đúng');
    await page.getByText('Cơ quan sao', { exact: true }).waitFor();
    expect(await page.getByText(/Mã hồ sơ|Còn hiệu lực không/).count()).toBe(0);
    await expectAccessible(page);
    await picture(page, 'verify copy desk');
    await page.setViewportSize(phone);
    await expectNoSidewaysScroll(page);
    await picture(page, 'verify copy phone');
    const { officer } = office.authority.identities;
    await choose('sao-gia.pdf', Buffer.from(await signedCopy(office, { identity: officer })));
    await page.getByText(/Bản sao không mang dấu số của cơ quan đã sao/).waitFor();
    await choose('thu-hoi.pdf', await signedFile(withStatus));
    await verdict('THẬT, NHƯNG ĐÃ BỊ THU HỒI');
    expect(server.sent.filter((line) => !line.startsWith('GET '))).toEqual([]);
  });

  test('a file that is dropped is taken like one that is chosen', async () => {
    await enter(desk);
    await page.goto(`${server.url}/xac-minh`);
    const bytes = (await signedFile()).toString('base64');
    const dropped = await page.evaluateHandle((base64) => {
      const transfer = new DataTransfer();
      const content = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      transfer.items.add(new File([content], 'ket-qua.pdf', { type: 'application/pdf' }));
      return transfer;
    }, bytes);
    await page.dispatchEvent('.drop', 'drop', { dataTransfer: dropped });
    await verdict('THẬT');
    expect(await page.getByText('ket-qua.pdf').count()).toBe(1);
  });

  test('kept on the device, it judges without a network, and says how old its list is', async () => {
    // A server of its own: it goes for good.
    const away = await servePortal(builtPortal, answer);
    const own = { issuer: away.url, status: { list, index: places.revoked } };
    const code = (more: Partial<Statement> = {}) => issuer.codeOf({ ...stated, ...own, ...more });
    const online = server;
    server = away;
    const bits = statusBits([[places.revoked, 'revoked']]);
    jwt = await statusToken({ address: `${away.url}${list}`, list: bits, at: listAt, signer: issuer.signer });
    await enter();
    await page.goto(`${away.url}/xac-minh`);
    await page.getByRole('button', { name: 'Giữ trang này trên máy' }).click();
    await page.getByText(/Đã giữ trên máy này lúc/).waitFor();
    await page.close();
    away.close();
    server = online;

    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(codeAddress(away.url, await code()));
    await verdict('THẬT, NHƯNG ĐÃ BỊ THU HỒI');
    await page.getByText(/Theo danh sách thu hồi lập lúc 08:00 ngày 24\/11\/2026/).waitFor();
    await page.getByText(/Đã giữ trên máy này lúc/).waitFor();
    await choose('ket-qua.pdf', await signedFile());
    await verdict('THẬT');
    const valid = codeAddress(away.url, await code({ status: { list, index: places.valid } }));
    await choose('photo.bmp', bitmapOf(codePicture(valid)), 'image/bmp');
    await verdict('MÃ THẬT');
    expect(await page.locator('.old').count()).toBe(0);
    await picture(page, 'verify offline phone');
    await context.clock.setFixedTime('2027-03-01T03:00:00Z');
    await page.goto(codeAddress(away.url, await code({ status: { list, index: places.valid } })));
    await page.getByText('Danh sách này đã cũ. Hãy kiểm tra lại khi có mạng.').waitFor();
    await page.getByText('Bản khóa này đã cũ: hãy kiểm tra lại khi có mạng.').waitFor();
    await expectAccessible(page);
    await picture(page, 'verify old phone');
    const unlisted = await code({ status: { list: '/v1/status-lists/2', index: 1 } });
    await page.goto(codeAddress(away.url, unlisted));
    await verdict('THẬT, CHƯA RÕ CÒN HIỆU LỰC HAY KHÔNG');
  });
});

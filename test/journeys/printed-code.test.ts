import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { BirthStory } from '../../local/birth-story.ts';
import { attachedResult } from '../../verification/attached-result.ts';
import { codeIn } from '../../verification/code/code-address.ts';
import { verifyCode } from '../../verification/code/verify-code.ts';
import { openPdf } from '../../verification/pdf/objects.ts';
import { encodeResult } from '../../verification/result-document.ts';
import { TrustList } from '../../verification/trust-list.ts';
import { needs } from '../functions/results/debian-tools.ts';
import { chromiumPath, launchChromium } from '../portal/stage/chromium.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { codesIn, scanOf } from '../support/scan.ts';

const province = await openProvince();
const { url } = province.stack;
const office = new Office(province);
const parent = await office.citizen('Nông Thị Mai');
const code = await office.file(parent);
await office.finish(parent, code);
const pdf = await new BirthStory(url, () => undefined).download(parent, code, 'result');
const trust = TrustList.parse(await (await fetch(`${url}/v1/trust`)).json());

test('the signed result carries a code that this province vouches for, over the very data in the file', async ({
  skip,
}) => {
  needs(skip, 'pdftoppm');
  const [address = '', ...others] = await codesIn(scanOf(pdf, 200));
  expect(others).toEqual([]);
  expect(address.startsWith(`${url}/xac-minh#`)).toBe(true);
  const verdict = await verifyCode(codeIn(address) ?? new Uint8Array(), trust);
  if (!verdict.genuine) throw new Error(verdict.because);
  const result = await attachedResult(await openPdf(pdf));
  expect(verdict.statement).toMatchObject({
    issuer: url,
    dossier: code,
    number: result.number,
    holder: result.holder.name,
    kind: 'Giấy khai sinh',
    status: result.status,
  });
  const attached = createHash('sha256').update(encodeResult(result)).digest('hex');
  expect(Buffer.from(verdict.statement.data).toString('hex')).toBe(attached);
  // What anybody can scan names nobody by number.
  expect(JSON.stringify(verdict.statement)).not.toContain(result.holder.identifier);
});

test('the trust list may be kept, and names the lists that there are', async () => {
  const answer = await fetch(`${url}/v1/trust`);
  expect(answer.headers.get('cache-control')).toBe('public, max-age=300');
  expect(trust).toMatchObject({ origin: url, province: { slug: 'lang-son' }, statusLists: ['/v1/status-lists/1'] });
  expect(trust.issuers).toHaveLength(1);
  expect(Date.parse(trust.until) - Date.parse(trust.at)).toBeGreaterThan(24 * 3600 * 1000);
});

describe.skipIf(chromiumPath === undefined)('on the page of the province', () => {
  const browser = chromiumPath === undefined ? undefined : launchChromium();
  afterAll(async () => (await browser)?.close());

  test('picture and file are judged there, under the headers that the template sets', async ({ skip }) => {
    needs(skip, 'pdftoppm');
    const context = await (await browser)?.newContext({ locale: 'vi-VN' });
    if (context === undefined) throw new Error('no browser');
    await context.clock.setFixedTime(province.stack.cloud.surroundings.clock.now());
    const page = await context.newPage();
    const broken: string[] = [];
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) broken.push(message.text());
    });
    const answer = await page.goto(`${url}/xac-minh`);
    expect(answer?.headers()).toMatchObject({
      'content-security-policy': expect.stringContaining("script-src 'self';"),
      'permissions-policy': expect.stringContaining('camera=(self)'),
    });
    const choose = page.getByLabel('Chọn tệp PDF hoặc ảnh');
    await choose.setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: scanOf(pdf, 150) });
    await page.getByRole('heading', { name: 'MÃ THẬT' }).waitFor();
    await page.getByText('Không có tên trong danh sách thu hồi').waitFor();
    await choose.setInputFiles({ name: 'result.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) });
    await page.getByRole('heading', { name: 'THẬT', exact: true }).waitFor();
    await page.getByText('Không có tên trong danh sách thu hồi').waitFor();
    expect(broken).toEqual([]);
    await context.close();
  });

  test('no other page may ask for the camera, and only the reader runs WebAssembly', async () => {
    const headersAt = async (path: string) => (await fetch(`${url}${path}`)).headers;
    expect((await headersAt('/')).get('permissions-policy')).toContain('camera=()');
    const page = (await headersAt('/xac-minh')).get('content-security-policy');
    expect(page).toContain("connect-src 'self';");
    expect(page).not.toContain('wasm');
    const keeper = await (await fetch(`${url}/xac-minh-keeper.js`)).text();
    const reader = /\/xac-minh\/reader\/[^"]+\.js/.exec(keeper)?.[0] ?? '';
    expect((await headersAt(reader)).get('content-security-policy')).toContain("'wasm-unsafe-eval'");
  });
});

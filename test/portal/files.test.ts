import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { png } from '../functions/files/sample-files.ts';
import { no } from './stage/answered.ts';
import { code } from './stage/canned-data.ts';
import { cannedFile } from './stage/canned-files.ts';
import { chromiumPath, expectAccessible, patience } from './stage/chromium.ts';
import { press, said } from './stage/hands.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const pdf = { name: 'giấy chứng sinh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') };
const choose = async ({ page }: Stage, file: typeof pdf): Promise<void> =>
  page.locator('#file-giay-chung-sinh').setInputFiles(file);

describe.skipIf(chromiumPath === undefined)('files, in a browser', () => {
  const theatre = new Theatre();
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  const asked = (scene: (stage: Stage) => Promise<void>) =>
    theatre.play(async (stage) => {
      stage.api.signIn();
      stage.api.moment = 'paper';
      await stage.go(`/ho-so/${code}`);
      await stage.page.getByText('Chọn tệp').waitFor();
      await scene(stage);
    });
  const atDesk = (scene: (stage: Stage) => Promise<void>) =>
    theatre.play(async (stage) => {
      stage.api.signInStaff('officer');
      await scene(stage);
    });

  test('a paper is sent where it is asked for, and listed with who sent it and when', () =>
    asked(async (stage) => {
      const { api, page } = stage;
      await expectAccessible(page);
      await choose(stage, pdf);
      await said(stage, 'Đã nhận tệp “giấy chứng sinh.pdf”.');
      expect(api.files.announced).toMatchObject([
        { component: 'giay-chung-sinh', name: 'giấy chứng sinh.pdf', type: 'application/pdf', bytes: 9 },
      ]);
      await said(stage, 'Ảnh JPEG · 1,2 MB · Người nộp gửi · 10:00 ngày 24/11/2026');
      await said(stage, 'Gửi thêm tệp cho giấy này');
      await expectAccessible(page);
    }));

  test('once all was sent, nothing is demanded or threatened, and what was sent can still be seen and added to', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      api.moment = 'sent';
      api.files.list = { ...api.files.list, items: [cannedFile()] };
      await go(`/ho-so/${code}`);
      await said(stage, 'Bạn đã gửi đủ giấy tờ được yêu cầu');
      await page.getByText('Gửi thêm tệp cho giấy này').waitFor();
      const text = await page.locator('main').innerText();
      expect(text).not.toMatch(/dừng giải quyết\.|Hạn cuối|mang giấy/);
      await expectAccessible(page);
    }));

  test('by keyboard, at 320 pixels, nothing is cut off', () =>
    asked(async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      await page.locator('#file-giay-chung-sinh').focus();
      const chooser = page.waitForEvent('filechooser');
      await page.keyboard.press('Space');
      await (await chooser).setFiles(pdf);
      await page.getByText('Đã nhận tệp').waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    }));

  test('what is refused says why, and the same file can be tried again', () =>
    asked(async (stage) => {
      const { api, page } = stage;
      api.files.refusals.push(no(422, 'file-encrypted'));
      await choose(stage, pdf);
      await said(stage, 'Từ chối: file-encrypted.');
      await expectAccessible(page);
      await press(stage, 'Thử lại');
      await said(stage, 'Đã nhận tệp');
      expect(api.files.announced).toHaveLength(2);
    }));

  test('while it is scanned the page waits by itself', () =>
    asked(async (stage) => {
      const pending = no(503, 'scan-pending');
      stage.api.files.refusals.push({ ...pending, headers: { ...pending.headers, 'retry-after': '1' } });
      await choose(stage, pdf);
      await said(stage, 'Đã nhận tệp');
      expect(stage.api.files.announced).toHaveLength(1);
    }));

  test('what cannot be taken is said before anything is sent', () =>
    asked(async (stage) => {
      await choose(stage, { ...pdf, name: 'a.docx', mimeType: 'application/msword' });
      await said(stage, 'Chỉ nhận tệp PDF, ảnh JPEG hoặc PNG.');
      await choose(stage, { ...pdf, buffer: Buffer.alloc(20_000_001) });
      await said(stage, 'Tệp lớn hơn 20 MB.');
      await choose(stage, { ...pdf, buffer: Buffer.alloc(0) });
      await said(stage, 'Tệp rỗng.');
      expect(stage.api.files.announced).toEqual([]);
    }));

  test('a picture that is larger than needed is made smaller in the browser', () =>
    asked(async (stage) => {
      const { api, page } = stage;
      const drawn = await page.evaluate(async () => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [5000, 1000];
        canvas.getContext('2d')?.fillRect(0, 0, 100, 100);
        const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
        return [...new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0))];
      });
      await choose(stage, { name: 'ảnh.png', mimeType: 'image/png', buffer: Buffer.from(drawn) });
      await said(stage, 'Đã nhận tệp “ảnh.jpg”.');
      expect(api.files.announced).toMatchObject([{ name: 'ảnh.jpg', type: 'image/jpeg' }]);
      await choose(stage, { name: 'hỏng.png', mimeType: 'image/png', buffer: Buffer.from(png()) });
      await said(stage, 'Đã nhận tệp “hỏng.png”.');
    }));

  test('the officer sees what came, with its signatures in plain words, and saves it', () =>
    atDesk(async (stage) => {
      const { api, page, go } = stage;
      const signers = [{ name: 'Bệnh viện Đa khoa tỉnh', at: '2026-11-20T03:00:00Z', trusted: true }];
      api.files.list = {
        items: [
          cannedFile({ type: 'application/pdf', name: 'a.pdf', signed: 'trusted', signers }),
          cannedFile({ file: '5a0a7e0e-1d7c-4f0b-8c7c-0d2f5b1de002', by: 'staff', signed: 'unknown' }),
          cannedFile({ file: '5a0a7e0e-1d7c-4f0b-8c7c-0d2f5b1de003', signed: 'result', number: '12/2026' }),
        ],
        open: [],
      };
      await go(`/can-bo/ho-so/${code}`);
      await said(stage, 'Có chữ ký số hợp lệ. Người ký: Bệnh viện Đa khoa tỉnh');
      await said(stage, 'hệ thống không biết người ký');
      await said(stage, 'Kết quả số 12/2026 do hệ thống này cấp');
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Tải về a.pdf' }).click();
      await page.waitForURL('**/icon.svg');
      expect(page.url()).toContain('/icon.svg');
    }));

  test('the counter scans a paper for the component that is chosen', () =>
    atDesk(async (stage) => {
      const { api, page, go } = stage;
      const residence = { vi: 'Giấy tờ cư trú', en: 'Residence' };
      api.files.list = {
        items: [],
        open: [...api.files.list.open, { component: 'cu-tru', name: residence, missing: false }],
      };
      await go(`/can-bo/ho-so/${code}`);
      await page.getByText('Quét giấy tờ tại quầy').click();
      await page.getByLabel('Giấy tờ', { exact: true }).selectOption('cu-tru');
      await page.locator('#file-cu-tru').setInputFiles(pdf);
      await expect.poll(() => api.files.announced, patience).toMatchObject([{ component: 'cu-tru' }]);
      await said(stage, 'Đã nhận tệp');
      await expectAccessible(page);
    }));
});

import { Buffer } from 'node:buffer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toJpeg } from '../functions/digitisation/degrade.ts';
import { noticeLines, print, scan } from '../functions/digitisation/papers.ts';
import { code } from './stage/canned-data.ts';
import { cannedFile } from './stage/canned-files.ts';
import { cannedReading } from './stage/canned-reading.ts';
import { chromiumPath, desk, expectAccessible, expectNoSidewaysScroll, phone } from './stage/chromium.ts';
import { press, said } from './stage/hands.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const { file } = cannedFile();

describe.skipIf(chromiumPath === undefined)('scans beside what was read, in a browser', { timeout: 30_000 }, () => {
  const theatre = new Theatre({ onePhone: true });
  let picture = '';
  beforeAll(async () => {
    picture = Buffer.from(toJpeg(await scan(print(noticeLines), 200), 80)).toString('base64');
    await theatre.open();
  });
  afterAll(() => theatre.close());

  const comparing = (scene: (stage: Stage) => Promise<void>) =>
    theatre.play(async (stage) => {
      stage.api.signInStaff('officer');
      stage.api.reading.picture = picture;
      await stage.go(`/can-bo/so-hoa/${code}/${file}`);
      await stage.page.getByLabel('Họ, chữ đệm, tên mẹ').waitFor();
      await stage.page.locator('.scan-page img').waitFor();
      await scene(stage);
    });

  test('what is in doubt is compared one by one, by keyboard, and then confirmed', () =>
    comparing(async (stage) => {
      const { api, page } = stage;
      await page.setViewportSize(desk);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
      await said(stage, 'Trang bị nghiêng khoảng 3 độ.');
      await said(stage, 'Máy đọc chắc 72%');
      await page.getByLabel('Số', { exact: true }).focus();
      await page.keyboard.press('Enter');
      const focused = () => page.evaluate(() => document.activeElement?.id);
      expect(await focused()).toBe('value-mother.name');
      const here = page.locator('.scan-page rect.here');
      expect(Number(await here.getAttribute('y'))).toBeCloseTo(0.18, 1);
      await press(stage, 'Xác nhận dữ liệu');
      await said(stage, 'Hãy so mục này với ảnh rồi đánh dấu.');
      expect(await focused()).toBe('value-mother.name');
      await expectAccessible(page);
      expect(api.reading.confirmed).toEqual([]);
      const compared = () => page.locator('.value .match').allTextContents();
      expect(await compared()).toEqual([
        '✗ Hồ sơ ghi: Nguyễn Thị Lan (khác)',
        '✗ Hồ sơ ghi: 21/02/2026 (khác)',
        '– Hồ sơ ghi: Nữ',
      ]);
      expect(await page.getByLabel('Đã sinh con vào ngày').inputValue()).toBe('20/02/2026');
      await press(stage, 'Dùng “NGUYỄN THỊ LAN”');
      expect((await compared())[0]).toBe('✓ Hồ sơ ghi: Nguyễn Thị Lan (khớp)');
      await page.getByLabel('Tôi đã so mục này với ảnh').check();
      await press(stage, 'Xác nhận dữ liệu');
      await said(stage, 'Tải bản sao điện tử đã ký');
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
      await said(stage, 'Hà Văn Tú đã xác nhận lúc 10:05 ngày 24/11/2026.');
      expect(api.reading.confirmed).toEqual([
        {
          fields: [
            { id: 'number', value: '1024/2026', looked: false },
            { id: 'mother.name', value: 'NGUYỄN THỊ LAN', looked: true },
            { id: 'child.birthDate', value: '2026-02-20', looked: false },
          ],
        },
      ]);
      await expectAccessible(page);
    }));

  test('on a phone nothing is cut off', () =>
    comparing(async ({ page }) => {
      await page.setViewportSize(phone);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      expect(await page.locator('.scan-page rect').count()).toBe(3);
    }));

  test('while it is being read the page waits by itself', () =>
    theatre.play(async (stage) => {
      stage.api.signInStaff('officer');
      stage.api.reading.picture = picture;
      stage.api.reading.now = { ...cannedReading, state: 'pending', pages: [], fields: [], confirmable: false };
      await stage.go(`/can-bo/so-hoa/${code}/${file}`);
      await said(stage, 'Hệ thống đang đọc tệp này.');
      await expectAccessible(stage.page);
      stage.api.reading.now = cannedReading;
      await said(stage, 'Máy đọc chắc 72%');
      expect(stage.api.reading.confirmed).toEqual([]);
    }));

  test('the dossier’s list of files leads there', () =>
    theatre.play(async (stage) => {
      stage.api.signInStaff('officer');
      stage.api.reading.picture = picture;
      stage.api.files.list = { items: [cannedFile()], open: [] };
      await stage.go(`/can-bo/ho-so/${code}`);
      await stage.page.getByRole('link', { name: 'Đối chiếu dữ liệu đọc được trong Giấy chứng sinh' }).click();
      await said(stage, 'Đối chiếu giấy tờ số hóa');
      expect(new URL(stage.page.url()).pathname).toBe(`/can-bo/so-hoa/${code}/${file}`);
    }));
});

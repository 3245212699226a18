import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { code, numbered } from './stage/canned-data.ts';
import { chromiumPath, patience } from './stage/chromium.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const inbox = ({ page }: Stage) => page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
const said = ({ page }: Stage, text: string | RegExp) => page.getByText(text).waitFor();

describe.skipIf(chromiumPath === undefined)('the inbox of staff, in a browser', () => {
  const theatre = new Theatre();
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('the inbox by keyboard: down, up, claim, open', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      await go('/can-bo');
      await page.getByRole('link', { name: 'Đăng nhập' }).click();
      await inbox(stage);
      await page.getByRole('link', { name: code }).waitFor();
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      expect(await focused()).toBe(numbered(2));
      await page.keyboard.press('k');
      expect(await focused()).toBe(code);
      await page.keyboard.press('n');
      await said(stage, `Đã nhận ${code}.`);
      expect(api.acts).toEqual([{ act: 'claim', version: '"3"', body: {} }]);
      await page.getByRole('link', { name: code }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Đối chiếu dữ liệu' }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/can-bo/ho-so/${code}`);
    }));

  test('a long inbox goes on where it stopped, by keyboard, and stays open after a claim', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('officer');
      api.long = true;
      await go('/can-bo');
      await page.getByRole('button', { name: 'Xem thêm' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: numbered(5) }).waitFor();
      expect(await page.getByRole('button', { name: 'Xem thêm' }).count()).toBe(0);
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      expect(await focused()).toBe(numbered(4));
      await page.keyboard.press('n');
      await said(stage, `Đã nhận ${numbered(4)}.`);
      await page.keyboard.press('j');
      expect(await focused()).toBe(numbered(5));
    }));

  test('the letter keys can be switched off', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('officer');
      await go('/can-bo');
      await page.getByLabel('Phím tắt').uncheck();
      await page.keyboard.press('j');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('shortcuts');
      await page.reload();
      await page.getByLabel('Phím tắt').waitFor();
      expect(await page.getByLabel('Phím tắt').isChecked()).toBe(false);
    }));

  test('the inbox says what is particular and whose turn it is', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('officer');
      await go('/can-bo');
      const rows = page.locator('tbody tr');
      await rows.first().waitFor();
      await vi.waitFor(
        async () => expect(await rows.nth(1).textContent()).toMatch(/Hà Văn Tú.*Đồng nghiệp$/),
        patience,
      );
      expect(await rows.nth(0).textContent()).toContain('Đăng ký quá 60 ngày');
      expect(await rows.nth(1).textContent()).toContain('Trễ bước');
      // Nothing runs while the clock stands still, and nothing is claimed.
      expect(await rows.nth(2).textContent()).toMatch(/^ ?đang tạm dừng tính.*Tạm dừng.*Bạn$/);
      expect(await rows.getByRole('button').allTextContents()).toEqual([`Nhận việc ${code}`]);
    }));
});

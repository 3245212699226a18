import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, patience } from './stage/chromium.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { numbered } from './stage/canned-data.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const signatures = (hashes: string[]) => ({ signatures: hashes.map(() => 'MEQCIA==') });

describe.skipIf(chromiumPath === undefined)('signing at a desk, in a browser', () => {
  const theatre = new Theatre();
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  const atDesk = (answer: (hashes: string[]) => object, scene: (stage: Stage, pins: string[]) => Promise<void>) =>
    theatre.play(async (stage) => {
      const pins: string[] = [];
      await stage.page.route('**/can-bo/device/ld01/sign', async (route) => {
        const asked: { hashes: string[]; pin: string } = JSON.parse(route.request().postData() ?? '{}');
        pins.push(asked.pin);
        const json = answer(asked.hashes);
        await route.fulfill({ status: 'error' in json ? 403 : 200, json });
      });
      stage.api.signInStaff('leader');
      await stage.go('/can-bo/ky-so');
      await stage.page.getByRole('heading', { level: 1, name: 'Ký số kết quả' }).waitFor();
      await scene(stage, pins);
    });

  test('a leader chooses, gives the PIN once, and sees of each result what became of it', () =>
    atDesk(signatures, async ({ api, page }, pins) => {
      api.signing.refused = numbered(2);
      await page.getByRole('button', { name: 'Ký 0 kết quả đã chọn' }).click();
      await page.getByText('Chọn ít nhất một kết quả.').waitFor();
      await page.getByLabel('Chọn tất cả').check();
      await page.getByRole('button', { name: 'Ký 3 kết quả đã chọn' }).click();
      await page.getByText('Ghi mã PIN.').waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('pin');
      const steps: string[] = [];
      await page.route('**/ld01/sign', async (route) => {
        steps.push(await page.locator('button[type=submit]').innerText());
        await route.fallback();
      });
      await page.getByLabel('Mã PIN của thiết bị ký').fill('123456');
      await page.keyboard.press('Enter');
      await page.getByText('Đã ký 2 kết quả, 1 kết quả chưa ký được.').waitFor();
      await page.getByText('2 kết quả chờ chữ ký số của bạn.').waitFor();
      await page.getByText('Chưa ký được: Hồ sơ này không chờ chữ ký số của bạn.').waitFor();
      expect(api.signing.taken.map(({ dossier }) => dossier)).toEqual([numbered(1), numbered(3)]);
      expect(pins).toEqual(['123456', '123456', '123456']);
      expect(steps).toEqual(['Đang ký 1/3…', 'Đang ký 2/3…', 'Đang ký 3/3…']);
      // What is signed is not offered again, nor what is confirmed on a phone.
      expect(await page.getByRole('checkbox').count()).toBe(2);
      expect(await page.getByLabel('Mã PIN của thiết bị ký').inputValue()).toBe('');
    }));

  test('a wrong PIN is tried once; the field says how many tries are left, and what was chosen stays so', () =>
    atDesk(
      () => ({ error: 'wrong-pin', left: 4 }),
      async ({ api, page }, pins) => {
        await page.getByLabel('Chọn tất cả').check();
        const pin = page.getByLabel('Mã PIN của thiết bị ký');
        await pin.fill('000000');
        await page.getByRole('button', { name: 'Ký 3 kết quả đã chọn' }).click();
        await page.getByText('Mã PIN không đúng, còn 4 lần.').waitFor();
        expect(await pin.getAttribute('aria-describedby')).toBe('pin-hint pin-error');
        expect(await page.locator('#pin-error').innerText()).toBe('Mã PIN không đúng, còn 4 lần.');
        await expect.poll(() => page.evaluate(() => document.activeElement?.id), patience).toBe('pin');
        await page.getByRole('button', { name: 'Ký 3 kết quả đã chọn' }).waitFor();
        expect(pins).toHaveLength(1);
        expect(api.signing.taken).toEqual([]);
      },
    ));

  test('with the last signature the focus goes to what the sitting came to', () =>
    atDesk(signatures, async ({ page }) => {
      await page.getByLabel('Chọn tất cả').check();
      await page.getByLabel('Mã PIN của thiết bị ký').fill('123456');
      await page.keyboard.press('Enter');
      await page.getByText('Đã ký 3 kết quả.').waitFor();
      await page.getByText('1 kết quả chờ chữ ký số của bạn.').waitFor();
      expect(await page.getByRole('button', { name: /^Ký/ }).count()).toBe(0);
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.textContent), patience)
        .toBe('Đã ký 3 kết quả.');
    }));

  test('what waits for the phone is asked after by itself, and the page speaks of the phone', () =>
    theatre.play(async ({ api, page, go }) => {
      api.signInStaff('leader');
      api.signing.items = api.signing.items.filter(({ means }) => means === 'service');
      await page.clock.install();
      await go('/can-bo/ky-so');
      await page.getByText('Chờ xác nhận trên điện thoại', { exact: true }).waitFor();
      expect(await page.locator('.lead').innerText()).not.toContain('thiết bị');
      api.signing.items = [];
      await page.clock.runFor('00:10');
      await page.getByText('Không có kết quả nào chờ bạn ký.').waitFor();
    }));

  test('the page is accessible and fits a phone and a desk', () =>
    atDesk(signatures, async (stage) => {
      const { page } = stage;
      await page.getByLabel(`Chọn ${numbered(1)}`).check();
      await fitsBoth(stage, 'signing');
      expect(await page.getByRole('row').count()).toBe(5);
    }));
});

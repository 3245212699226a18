import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, expectAccessible } from './stage/chromium.ts';
import { Theatre } from './stage/stage.ts';

describe.skipIf(chromiumPath === undefined)('what the guard has refused, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('leaders see it by month, with why; other months are a choice away', () =>
    theatre.play(async ({ api, page, go }) => {
      api.signInStaff('leader');
      await go('/can-bo/chot-chan');
      const row = page.getByRole('row', { name: /Giấy tờ tùy thân/ });
      await row.waitFor();
      expect(await row.getByRole('cell').first().textContent()).toBe('4');
      expect(await row.textContent()).toContain('Lời viết cho người dân đòi một giấy tờ không được đòi');
      await expectAccessible(page);
      await page.getByLabel('Tháng').selectOption('2025-12');
      await page.getByText('Tháng này hệ thống không phải chặn lần nào.').waitFor();
    }));
  test('officers have no such page', () =>
    theatre.play(async ({ api, page, go }) => {
      api.signInStaff('officer');
      await go('/can-bo/chot-chan');
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByText('Yêu cầu giấy tờ đã chặn').count()).toBe(0);
    }));
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { code } from './stage/canned-data.ts';
import { alertId, invalidReason } from './stage/canned-lookups.ts';
import { chromiumPath, patience } from './stage/chromium.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { focused, press, said } from './stage/hands.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const alert = {
  id: alertId,
  at: '2026-11-21T03:10:00.000Z',
  by: 'cb01',
  unit: 'H56.001',
  question: 'citizen',
  source: 'population' as const,
  outside: 'no-dossier' as const,
  reason: 'Cấp cứu, cần báo người thân',
  seen: [],
};

describe.skipIf(chromiumPath === undefined)('who has looked, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  const asCitizen = (scene: (stage: Stage) => Promise<void>) =>
    theatre.play(async (stage) => {
      stage.api.signIn();
      await stage.go('/toi/nhat-ky');
      await said(stage, 'Toàn bộ hồ sơ');
      await scene(stage);
    });

  test('day by day: the unit and no name, what for, which fields in words, and where to ask', () =>
    asCitizen(async (stage) => {
      const { page } = stage;
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual(['21/11/2026', '20/11/2026']);
      const first = page.locator('.cards > li').first();
      expect(await first.textContent()).toContain('Cán bộ · Ủy ban nhân dân phường Hạc Thành');
      expect(await first.textContent()).toContain('Để làm gì: thẩm tra hồ sơ');
      expect(await page.locator('main').textContent()).not.toContain('cb01');
      await first.locator('summary').click();
      const read = (await first.textContent()) ?? '';
      expect(read).toContain('họ tên người nộp');
      expect(read).toMatch(/Người mẹ: .*Nơi cư trú/);
      expect(read).toContain('mục khác (gone.away)');
      expect(read).toContain('Hãy hỏi Trung tâm Phục vụ hành chính công phường Hạc Thành');
      expect(read).toContain('lần xem lúc 10:15 ngày 21/11/2026');
      await fitsBoth(stage, 'accesses');
    }));

  test('a look-up outside every dossier is marked; what they agreed to and what the system read stands there too', () =>
    asCitizen(async (stage) => {
      const cards = stage.page.locator('.cards > li');
      expect(await cards.nth(1).textContent()).toMatch(/Tra cứu Cơ sở dữ liệu quốc gia về dân cư.*Xem ngoài hồ sơ/s);
      expect(await cards.nth(1).textContent()).toContain('lãnh đạo đơn vị và bộ phận vận hành đã được báo');
      expect(await cards.nth(2).textContent()).toMatch(/01:00.*Hệ thống tự động/s);
      await cards.nth(3).locator('summary').click();
      expect(await cards.nth(3).textContent()).toMatch(/Chính bạn.*Không đồng ý lấy từ: Dữ liệu hộ tịch điện tử/s);
    }));

  test('the rest comes on demand; a year or a unit is chosen', () =>
    asCitizen(async (stage) => {
      const { api, page } = stage;
      await press(stage, 'Xem thêm');
      await said(stage, 'Người đại diện');
      expect(await page.locator('.cards > li').count()).toBe(5);
      await page.getByLabel('Đơn vị').selectOption({ label: 'Ủy ban nhân dân phường Hạc Thành' });
      expect(await page.locator('.cards > li').count()).toBe(3);
      await page.getByLabel('Năm').selectOption('2025');
      await expect.poll(() => page.locator('.cards > li').count(), patience).toBe(1);
      expect(api.lookups.years.at(-1)).toBe('2025');
    }));

  test('who is not signed in is asked to, and comes back', () =>
    theatre.play(async ({ page, go }) => {
      await go('/toi/nhat-ky');
      const link = page.locator('main a.button');
      expect(await link.getAttribute('href')).toBe('/auth/login?audience=citizen&return=%2Ftoi%2Fnhat-ky');
    }));

  test('an officer looks somebody up from a dossier: nobody types an identifier, and none stands in an address', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('officer');
      await go(`/can-bo/ho-so/${code}`);
      await page.getByRole('link', { name: 'Tra cứu lại ở cơ sở dữ liệu' }).click();
      await page.getByLabel('Hỏi gì?').selectOption('citizen');
      await press(stage, 'Tra cứu');
      await expect.poll(() => focused(stage), patience).toBe('answer');
      await said(stage, 'Cơ sở dữ liệu quốc gia về dân cư, lúc 10:15 ngày 21/11/2026.');
      expect(api.lookups.asked).toEqual([
        { question: 'citizen', citizenId: expect.stringMatching(/^\d{12}$/), dossier: code },
      ]);
      expect(page.url()).not.toMatch(/\d{12}/);
      await fitsBoth(stage, 'look-up');
      await press(stage, 'Xóa khỏi màn hình');
      expect(await page.locator('main').textContent()).not.toContain('Nguyễn Thị Hương');
    }));

  test('without a dossier a reason is asked for, and its alert is said', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('officer');
      api.lookups.refusal = invalidReason;
      await go('/can-bo/tra-cuu');
      await page.getByLabel('Số định danh cá nhân').fill('0381950');
      await press(stage, 'Tra cứu');
      await said(stage, 'Hãy nhập đủ 12 chữ số.');
      expect(await focused(stage)).toBe('citizenId');
      expect(api.lookups.asked).toEqual([]);
      await page.getByLabel('Số định danh cá nhân').fill('038195000001');
      await page.getByLabel('Hỏi gì?').selectOption('citizen');
      await press(stage, 'Tra cứu');
      await said(stage, 'Hãy ghi lý do.');
      await page.getByLabel('Lý do').fill('Cấp cứu');
      await press(stage, 'Tra cứu');
      await said(stage, 'Lần tra cứu này nằm ngoài hồ sơ.');
      expect(api.lookups.asked).toHaveLength(2);
    }));

  test('leaders see the alerts with reason and question, and mark them as seen', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('leader');
      api.lookups.alerts = [alert];
      await go('/can-bo/tra-cuu');
      await said(stage, 'Lý do: Cấp cứu, cần báo người thân');
      await fitsBoth(stage, 'alerts');
      await page.getByRole('button', { name: /^Đánh dấu đã xem/ }).click();
      await said(stage, /đã xem lúc 10:20 ngày 21\/11\/2026/);
      expect(await page.getByRole('button', { name: /^Đánh dấu đã xem/ }).count()).toBe(0);
    }));
});

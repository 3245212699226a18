import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agree } from './birth-journey.ts';
import { Hands } from './hands.ts';
import { chromiumPath, expectAccessible, patience, picture } from './stage/chromium.ts';
import { deviceOf } from './stage/device.ts';
import { Theatre } from './stage/stage.ts';

const minute = 60_000;

describe.skipIf(chromiumPath === undefined)('a machine that people share', () => {
  const theatre = new Theatre();
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('keeps nothing while somebody is there, and nothing of them afterwards', () =>
    theatre.play(async ({ api, page, context, go, server }) => {
      const hands = new Hands(page);
      await go('/nop/birth-registration');
      await hands.tick('Máy dùng chung');
      await expectAccessible(page);
      await picture(page, 'shared machine choice phone');
      await hands.press('Đăng nhập bằng VNeID', 'link');
      await agree(hands);
      await hands.type('Tên', 'Bảo');
      await page.getByText('Đã lưu bản nháp. CHƯA NỘP.').waitFor();
      await page.getByText('không giữ lại gì trên máy này').waitFor();
      await expectAccessible(page);
      await picture(page, 'shared machine phone');
      expect(server.sent.some((line) => line.startsWith('GET /auth/login') && line.includes('&shared=yes'))).toBe(true);
      // Without a network nothing is kept either, and the page says so.
      await context.setOffline(true);
      await hands.type('Tên', 'Bảo An');
      await page.getByText(/Chưa lưu được câu trả lời/).waitFor();
      expect(await deviceOf(page)).toMatchObject({ sealed: 0, keysExtractable: [], answers: [] });
      await context.setOffline(false);
      await page.getByText('Đã lưu bản nháp. CHƯA NỘP.').waitFor();
      await hands.press('Đăng xuất');
      await hands.arrive('Bạn cần làm gì?');
      expect(api.session).toEqual({ signedIn: false });
      const device = await deviceOf(page);
      expect(device).toMatchObject({ sealed: 0, keysExtractable: [] });
      expect(JSON.parse(device.clear).slice(0, 3)).toEqual([[], [], []]);
    }));

  test('what somebody kept there before goes when it is shared', () =>
    theatre.play(async ({ api, page, go }) => {
      const hands = new Hands(page);
      api.signIn();
      await go('/nop/birth-registration');
      await agree(hands);
      await expect.poll(async () => (await deviceOf(page)).sealed, patience).toBe(1);
      api.shareMachine();
      if (api.session.signedIn && api.session.audience === 'citizen') api.session = { ...api.session, who: 'another' };
      await go('/');
      await expect.poll(() => deviceOf(page), patience).toMatchObject({ sealed: 0, keysExtractable: [] });
    }));

  test('whoever leaves it is told, and then signed out', () =>
    theatre.play(async ({ api, page, go, server }) => {
      await page.clock.install();
      api.signIn();
      api.shareMachine();
      await go('/ho-so');
      await page.clock.runFor(2000);
      await page.getByText('không giữ lại gì trên máy này').waitFor();
      // The time runs from when the platform has heard of them: what they do is told it at once.
      await page.clock.runFor(minute / 2);
      const told = () => server.sent.filter((line) => line.startsWith('GET /auth/session')).length;
      const before = told();
      await page.keyboard.press('Shift');
      await expect.poll(told, patience).toBe(before + 1);
      await page.clock.runFor(8 * minute);
      await page.getByRole('heading', { name: 'Sắp tự đăng xuất' }).waitFor();
      await expectAccessible(page);
      await picture(page, 'shared machine idle phone');
      await page.getByRole('button', { name: 'Tôi vẫn đang dùng' }).click();
      await expect.poll(() => page.getByRole('heading', { name: 'Sắp tự đăng xuất' }).count(), patience).toBe(0);
      await page.clock.runFor(9 * minute);
      expect(api.session.signedIn).toBe(true);
      await page.clock.runFor(minute);
      await page.getByRole('heading', { level: 1, name: 'Bạn cần làm gì?' }).waitFor();
      expect(api.session).toEqual({ signedIn: false });
    }));
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Hands } from './hands.ts';
import { chromiumPath, expectAccessible } from './stage/chromium.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { Theatre } from './stage/stage.ts';

const told = { lock: true, source: 'vneid', asOf: '2026-11-21T02:00:00Z', evidence: 'vneid:q-1', hash: 'a'.repeat(64) };
const byAnswer = (who: string) => ({ ...told, when: { field: 'request.relation', in: [who] } });
const own = Object.fromEntries(
  ['mother', 'father'].flatMap((who) => [
    [`${who}.fullName`, { value: 'Nguyễn Thị Hương', ...byAnswer(who) }],
    [`${who}.citizenId`, { value: '038196000111', ...byAnswer(who) }],
  ]),
);

describe.skipIf(chromiumPath === undefined)('who somebody is to the child, in a browser', () => {
  const theatre = new Theatre();
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('is asked first where no source tells, and their own name and number are there, and not in the other’s part', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.held = own;
      api.signIn();
      const hands = new Hands(page);
      await go('/nop/birth-registration');
      await page.getByLabel(/^Người đi đăng ký/).uncheck();
      await hands.press('Đồng ý và bắt đầu khai');
      await hands.arrive('Nhà nước đã có');
      const question = page.getByRole('group', { name: 'Bạn là gì của trẻ?' });
      expect(await page.getByText('038196000111').count()).toBe(0);
      await hands.press('Dùng thông tin này');
      await page.getByRole('alert').waitFor();
      expect(await question.textContent()).toContain('Hãy điền “Bạn là gì của trẻ?”');
      await expectAccessible(page);

      // A mistake is mended by the right answer.
      await page.getByLabel('Cha', { exact: true }).check();
      await page.getByRole('heading', { name: 'Người cha · Tài khoản VNeID' }).waitFor();
      await page.getByLabel('Mẹ', { exact: true }).check();
      const mother = page.locator('section', { has: page.getByRole('heading', { name: /^Người mẹ/ }) });
      expect(await mother.textContent()).toMatch(/VNeID cho biết khi bạn đăng nhập.*038196000111.*Nguyễn Thị Hương/);
      expect(await page.getByRole('heading', { name: /^Người cha/ }).count()).toBe(0);
      await fitsBoth(stage, 'who');
      await hands.press('Dùng thông tin này');
      await hands.arrive('Trẻ được đăng ký');

      await page.goto(new URL('/nop/birth-registration/mother', page.url()).href);
      await hands.arrive('Người mẹ');
      expect(await page.getByLabel('Có', { exact: true }).isChecked()).toBe(true);
      expect(await page.getByLabel('Số định danh cá nhân').count()).toBe(0);
      expect(await page.locator('.held-value').allTextContents()).toEqual(['038196000111', 'Nguyễn Thị Hương']);

      await page.goto(new URL('/nop/birth-registration/father', page.url()).href);
      await hands.arrive('Người cha');
      await page.getByLabel('Có', { exact: true }).check();
      expect(await page.getByLabel('Số định danh cá nhân').inputValue()).toBe('');

      // Whoever turns out to be another relative types neither as their own.
      await page.goto(new URL('/nop/birth-registration/request', page.url()).href);
      await hands.arrive('Nơi đăng ký và bản giấy');
      await page.getByLabel('Ông, bà hoặc người thân khác').check();
      await page.getByText('Đã lưu bản nháp').waitFor();
      await page.goto(new URL('/nop/birth-registration/mother', page.url()).href);
      await hands.arrive('Người mẹ');
      expect(await page.getByLabel('Số định danh cá nhân').inputValue()).toBe('');
    }));

  test('then what was not asked for want of knowing it is asked at once, and shown before it is used', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.held = own;
      api.notice = 'unavailable';
      api.signIn();
      const hands = new Hands(page);
      await go('/nop/birth-registration');
      await hands.press('Đồng ý và bắt đầu khai');
      await hands.arrive('Nhà nước đã có');
      await page.getByLabel('Cha', { exact: true }).check();
      await Promise.all([page.waitForEvent('load'), hands.press('Dùng thông tin này')]);
      await hands.arrive('Nhà nước đã có');
      expect(api.opened.map((body) => Object(body).consent !== undefined)).toEqual([true, false]);
      expect(await page.getByLabel('Cha', { exact: true }).isChecked()).toBe(true);
      // It was asked for: the next tap goes on.
      await hands.press('Dùng thông tin này');
      await hands.arrive('Trẻ được đăng ký');
      expect(api.opened).toHaveLength(2);
    }));
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agree } from './birth-journey.ts';
import { no } from './stage/answered.ts';
import type { CannedApi } from './stage/canned-api.ts';
import { code } from './stage/canned-data.ts';
import { chromiumPath, expectAccessible, expectNoSidewaysScroll, narrow } from './stage/chromium.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { Hands } from './hands.ts';
import { focused, press, said } from './stage/hands.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const box = ({ page }: Stage) => page.getByRole('region', { name: 'Việc này được giải quyết thế nào?' });

describe.skipIf(chromiumPath === undefined)('saying how it went, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  const ended = (moment: CannedApi['moment'], scene: (stage: Stage) => Promise<void>) =>
    theatre.play(async (stage) => {
      stage.api.signIn();
      stage.api.moment = moment;
      stage.api.beside = { rating: { open: true } };
      await stage.go(`/ho-so/${code}`);
      await scene(stage);
    });

  test('at the end of a matter it is rated by keyboard alone, thanked for, and changed', () =>
    ended('returned', async (stage) => {
      const { api, page } = stage;
      await box(stage).waitFor();
      await press(stage, 'Gửi đánh giá');
      await said(stage, 'Hãy chọn một mức từ 1 đến 5.');
      expect(await focused(stage)).toBe('score');
      // Reasons come with a score, and those that fit it.
      expect(await page.getByLabel('Chờ quá lâu').count()).toBe(0);
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key);
      expect(await page.getByLabel('2 – Không hài lòng').isChecked()).toBe(true);
      expect(await page.getByLabel('Dễ làm').count()).toBe(0);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.getByLabel('Bị hỏi giấy tờ, thông tin Nhà nước đã có').check();
      await page.getByLabel('Bạn muốn nói gì thêm?').fill('Đi lại ba lần.');
      await fitsBoth(stage, 'rating');
      await page.setViewportSize(narrow);
      await expectNoSidewaysScroll(page);
      await press(stage, 'Gửi đánh giá');
      await said(stage, 'Bạn đã đánh giá: 2 – Không hài lòng');
      await said(stage, 'Chờ quá lâu; Bị hỏi giấy tờ, thông tin Nhà nước đã có');
      expect(await focused(stage)).toBe('rating');
      await fitsBoth(stage, 'rated');
      await said(stage, 'Bạn sửa được đến ngày 22/12/2026.');
      await press(stage, 'Sửa đánh giá');
      expect(await page.getByLabel('Bạn muốn nói gì thêm?').inputValue()).toBe('Đi lại ba lần.');
      await page.getByLabel('4 – Hài lòng').check();
      // What was ticked stays to be seen beside another score.
      await page.getByLabel('Chờ quá lâu').uncheck();
      await press(stage, 'Gửi đánh giá');
      await said(stage, 'Bạn đã đánh giá: 4 – Hài lòng');
      expect(api.acts.map(({ act, body }) => ({ act, body }))).toEqual([
        {
          act: 'rating',
          body: { score: 2, reasons: ['too-slow', 'asked-what-state-has'], words: 'Đi lại ba lần.' },
        },
        { act: 'rating', body: { score: 4, reasons: ['asked-what-state-has'], words: 'Đi lại ba lần.' } },
      ]);
    }));

  test('it is asked as well where a matter was refused, and what the platform refuses is said', () =>
    ended('refused', async (stage) => {
      await box(stage).waitFor();
      stage.api.refusal = no(409, 'rating-closed');
      await stage.page.getByLabel('1 – Rất không hài lòng').check();
      await press(stage, 'Gửi đánh giá');
      await said(stage, 'Từ chối: rating-closed.');
      expect(stage.api.acts).toMatchObject([{ act: 'rating', body: { score: 1, reasons: [] } }]);
    }));

  test('before the end nobody is asked', () =>
    theatre.play(async (stage) => {
      stage.api.signIn();
      await stage.go(`/ho-so/${code}`);
      await said(stage, 'Các bước đã qua');
      expect(await box(stage).count()).toBe(0);
    }));

  test('a form is given up on any of its pages, with a reason or without, and is gone', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      const hands = new Hands(page);
      api.signIn();
      await go('/nop/birth-registration');
      await agree(hands);
      await hands.arrive('Trẻ được đăng ký');
      await hands.press('Bỏ tờ khai này', 'link');
      await hands.arrive('Bỏ tờ khai này?');
      await hands.press('Điền tiếp', 'link');
      await hands.arrive('Trẻ được đăng ký');
      await hands.press('Bỏ tờ khai này', 'link');
      await hands.arrive('Bỏ tờ khai này?');
      await page.getByLabel('Tờ khai quá dài').check();
      await fitsBoth(stage, 'leaving a form');
      api.refusal = no(429, 'too-many');
      await press(stage, 'Bỏ và xóa tờ khai');
      await said(stage, 'Từ chối: too-many.');
      api.refusal = undefined;
      await press(stage, 'Bỏ và xóa tờ khai');
      await hands.arrive('Đã xóa tờ khai');
      await expectAccessible(page);
      expect(api.draft).toBeUndefined();
      expect(api.acts.at(-1)).toMatchObject({ act: 'leaving', body: { reasons: ['too-long'] } });
      expect(await page.evaluate(() => sessionStorage.getItem('draft:birth-registration'))).toBeNull();
    }));
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from './stage/chromium.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { focused, said } from './stage/hands.ts';
import { Theatre } from './stage/stage.ts';

describe.skipIf(chromiumPath === undefined)('what the state holds of somebody, in a browser', () => {
  const theatre = new Theatre();
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('nothing is asked before they press; each source answers for itself, a silent one too', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      await go('/');
      await page.getByRole('link', { name: 'Dữ liệu của tôi' }).click();
      await page.getByRole('heading', { level: 1, name: 'Dữ liệu của tôi' }).waitFor();
      await said(stage, 'Chưa nguồn nào được hỏi.');
      await said(stage, 'Không có tờ khai nào.');
      await said(stage, 'Toàn bộ hồ sơ');
      expect(api.lookups.asked).toEqual([]);
      await fitsBoth(stage, 'my data');

      const card = (name: string) =>
        page.locator('.cards > li', { has: page.getByRole('heading', { name, exact: true }) });
      const population = card('Cơ sở dữ liệu quốc gia về dân cư');
      await population.getByRole('button', { name: 'Xem' }).click();
      await said(stage, 'Thôn 3, Phường Hạc Thành, Tỉnh Thanh Hóa');
      await said(stage, 'Nguồn trả lời lúc 10:15 ngày 21/11/2026.');
      expect(await focused(stage)).toBe('source-population');
      expect(await page.locator('main').textContent()).not.toMatch(/038196000111|171996011/);
      await population.getByRole('button', { name: 'Hiện cả số' }).first().click();
      await said(stage, '038196000111');
      await population.getByText('Thấy sai?').click();
      await said(stage, 'Hệ thống chờ cơ quan này trả lời trong 7 ngày làm việc.');

      await card('Cơ sở dữ liệu thuế').getByRole('button', { name: 'Xem' }).click();
      await said(stage, 'Nguồn này chưa trả lời được.');
      await card('Cơ sở dữ liệu hộ tịch điện tử').getByRole('button', { name: 'Xem' }).click();
      await said(stage, 'Nguồn này không có gì về bạn.');
      await said(stage, 'Lê Nguyễn Bảo An');
      // What was just asked stands in the log below.
      await said(stage, 'Để làm gì: tự xem Nhà nước ghi gì về mình');
      await fitsBoth(stage, 'my data shown');
      await population.getByRole('button', { name: 'Ẩn đi' }).click();
      expect(await page.locator('main').textContent()).not.toContain('038196000111');
      expect(api.lookups.asked).toEqual(['population', 'tax', 'civil-status']);
      // Nothing of it stays on the device, or stands in an address.
      const kept = await page.evaluate(() =>
        [sessionStorage, localStorage].map((store) => JSON.stringify(store)).join(' '),
      );
      expect(kept + page.url()).not.toMatch(/038196000111|Bảo An|1996-03-14/);
      await page.getByRole('link', { name: 'Xem tất cả các lần xem' }).click();
      await page.getByRole('heading', { level: 1, name: 'Ai đã xem dữ liệu của tôi' }).waitFor();
    }));

  test('at VNeID level 1 nothing can be asked, and it says why', () =>
    theatre.play(async (stage) => {
      stage.api.signIn(1);
      await stage.go('/toi');
      await said(stage, 'Cần tài khoản VNeID mức độ 2');
      expect(await stage.page.getByRole('button', { name: 'Xem', exact: true }).count()).toBe(0);
    }));

  test('beside the term a procedure says what was measured; of too few, or where nobody answers, nothing', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      const decided = { n: 23, median: 312, onTime: 0.957 };
      const stats = {
        procedure: '1.001193',
        month: '2026-10',
        n: 31,
        median: 6.4,
        decided,
        satisfied: 0.93,
        rated: 14,
      };
      api.stats = stats;
      await go('/thu-tuc/birth-registration');
      await said(stage, 'Thực tế tháng 10/2026');
      await said(stage, 'Một nửa trong 23 hồ sơ có kết quả trong 5,2 giờ làm việc; 96% đúng hạn hoặc sớm.');
      await said(stage, 'Một nửa trong 31 người nộp khai xong trong 7 phút.');
      await fitsBoth(stage, 'procedure measured');
      const none = { n: 0, median: null };
      for (const next of [
        undefined,
        { ...stats, ...none, decided: { ...none, onTime: null }, satisfied: null, rated: 0 },
      ]) {
        api.stats = next;
        const asked = page.waitForResponse(/\/stats$/);
        await go('/thu-tuc/birth-registration');
        await asked;
        await page.getByRole('link', { name: 'Bắt đầu' }).waitFor();
        expect(await page.getByText('Thực tế tháng').count()).toBe(0);
      }
    }));
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consumers } from '../../functions/consumers.ts';
import { no } from './stage/answered.ts';
import { code } from './stage/canned-data.ts';
import { chromiumPath, patience } from './stage/chromium.ts';
import { fillDate } from './stage/fill-date.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { focused, press, said } from './stage/hands.ts';
import { Theatre } from './stage/stage.ts';

describe.skipIf(chromiumPath === undefined)('what keeps a unit and the platform running, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('a leader fetches the register of some days and one field', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('leader');
      await go('/can-bo');
      await page.getByRole('button', { name: 'Trang chính' }).click();
      await page.getByRole('link', { name: 'Sổ theo dõi' }).click();
      await page.getByRole('heading', { level: 1, name: 'Sổ theo dõi hồ sơ' }).waitFor();
      await fillDate(page, 'Từ ngày', ['21', '11', '2026']);
      await fillDate(page, 'Đến hết ngày', ['20', '11', '2026']);
      await press(stage, 'Tải sổ (PDF)');
      await said(stage, 'Ngày cuối phải từ ngày đầu trở đi.');
      expect(await focused(stage)).toBe('until');
      await fillDate(page, 'Đến hết ngày', ['22', '11', '2026']);
      await page.getByLabel('Lĩnh vực').selectOption('Hộ tịch');
      const texts = { vi: 'Hãy chọn khoảng thời gian ngắn hơn.', en: 'Choose a shorter time.' };
      const errors = [{ pointer: '/until', code: 'too-long', detail: texts.vi, texts }];
      api.refusal = no(422, 'invalid-fields', { errors });
      await press(stage, 'Tải sổ (PDF)');
      await said(stage, texts.vi);
      api.refusal = undefined;
      await page.route('https://papers.invalid/**', (route) => route.fulfill({ body: 'the register' }));
      await press(stage, 'Tải sổ (PDF)');
      await page.waitForURL('https://papers.invalid/register.pdf');
      const asked = { from: '2026-11-21', until: '2026-11-22', field: 'Hộ tịch' };
      expect(api.acts.map(({ body }) => body)).toEqual([asked, asked]);
    }));

  test('nobody who may not read it is led to a register', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('operator');
      await go('/can-bo/so-theo-doi');
      await page.getByRole('heading', { level: 1, name: 'Không tìm thấy trang này' }).waitFor();
      expect(await page.locator('nav a', { hasText: 'Sổ theo dõi' }).count()).toBe(0);
    }));

  test('an operator records an outage: each missing part is said where it is, and every part is taken', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('operator');
      await go('/can-bo/van-hanh');
      await press(stage, 'Ghi nhận gián đoạn…');
      await fillDate(page, 'Từ ngày', ['21', '11', '2026']);
      await page.getByLabel('Từ lúc (giờ:phút)').fill('9h');
      await press(stage, 'Ghi nhận');
      await said(stage, 'Ghi giờ và phút, ví dụ 14:05.');
      expect(await focused(stage)).toBe('fromTime');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('9:05');
      await fillDate(page, 'Đến ngày', ['21', '11', '2026']);
      await page.getByLabel('Đến lúc (giờ:phút)').fill('11:30');
      await press(stage, 'Ghi nhận');
      await said(stage, 'Ghi điều gì không hoạt động.');
      await page.getByLabel('Điều gì không hoạt động?').fill('Mất điện trung tâm dữ liệu');
      api.refusal = no(422, 'invalid-fields');
      await press(stage, 'Ghi nhận');
      await said(stage, 'Từ chối: invalid-fields.');
      api.refusal = undefined;
      await press(stage, 'Ghi nhận');
      await said(stage, /Đã trả lại thời gian cho 42 hồ sơ. 1 hồ sơ vừa có người xử lý/);
      const window = { from: '2026-11-21T09:05:00+07:00', to: '2026-11-21T11:30:00+07:00' };
      const outage = { ...window, reason: 'Mất điện trung tâm dữ liệu' };
      const bodies = api.acts.map(({ body }) => body);
      expect(bodies).toEqual([outage, outage, { ...outage, cursor: expect.any(String) }]);
      expect(await page.locator('form').count()).toBe(0);
      await expect.poll(() => page.getByText('Đang ghi nhận').count(), patience).toBe(0);
    }));

  test('what the national portal does not accept is told again, once', () =>
    theatre.play(async (stage) => {
      const { api, go } = stage;
      api.signInStaff('operator');
      await go('/can-bo/van-hanh');
      const button = stage.page.getByRole('button', { name: /^Gửi lại H56/ });
      await button.click();
      await said(stage, /Đã cho gửi lại H56/);
      // The list itself learns of it a moment later.
      await said(stage, 'Cổng Dịch vụ công quốc gia không từ chối hồ sơ nào.');
      expect(await button.count()).toBe(0);
    }));

  test('an operator lets a stopped dossier go on and sends stuck events again', () =>
    theatre.play(async (stage) => {
      const { api, go } = stage;
      api.signInStaff('operator');
      await go('/can-bo/van-hanh');
      await press(stage, `Chạy lại ${code}`);
      await said(stage, `Đã cho ${code} chạy lại.`);
      await said(stage, 'Không có hồ sơ nào dừng.');
      expect(api.acts).toEqual([{ act: 'resume', version: '"3"', body: {} }]);
      // Every consumer has a name in words, the one that gave up on something comes first, and who is hurt is said.
      const names = await stage.page
        .getByRole('row')
        .filter({ has: stage.page.locator('.case') })
        .allTextContents();
      expect(names).toHaveLength(consumers.length);
      expect(names[0]).toMatch(
        /^Báo cho người dân notifying.*1.*lâu nhất từ 10:05 ngày 21\/11\/2026.*người dân không được báo/,
      );
      expect(names.filter((name) => consumers.some((consumer) => name.startsWith(`${consumer} `)))).toEqual([]);
      await press(stage, `Gửi lại result-issued ${code}`);
      await said(stage, 'Đã gửi lại 1 sự kiện.');
      expect(api.redriven).toEqual({ consumer: 'notifying', id: 'm1' });
      // The button goes with its letter: who uses a keyboard goes on from what was said.
      await stage.page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Đã gửi lại 1') === true);
      [api.stuck, api.undelivered] = [true, 2];
      await press(stage, 'Xem lại số liệu');
      await said(stage, '2 lô sự kiện chưa phát đi được');
      await fitsBoth(stage, 'queues');
      await press(stage, 'Gửi lại tất cả');
      await said(stage, 'Đã gửi lại 1 sự kiện.');
      await said(stage, 'Không có sự kiện nào kẹt lại.');
    }));
});

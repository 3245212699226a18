import type { Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { numbered, procedure } from './stage/canned-data.ts';
import { chromiumPath, expectAccessible, expectNoSidewaysScroll, narrow, patience } from './stage/chromium.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { press, said } from './stage/hands.ts';
import { Theatre } from './stage/stage.ts';

describe.skipIf(chromiumPath === undefined)('the portal for leaders, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('a figure stands against its target, with how it is reckoned; of few there is none', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('leader');
      await go('/lanh-dao');
      const tile = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
      await tile('Đúng hạn hoặc trước hạn').waitFor();
      const late = await tile('Đúng hạn hoặc trước hạn').innerText();
      expect(late).toContain('93,4%');
      expect(late).toContain('n = 212');
      expect(late).toContain('▲ Chưa đạt mục tiêu từ 95% trở lên');
      expect(await tile('Thời gian nộp hồ sơ').innerText()).toContain('✓ Đạt mục tiêu không quá 5 phút');
      const few = await tile('Mức độ hài lòng').innerText();
      expect(few).toContain('Chưa đủ số liệu');
      expect(few.split('Mục tiêu')[0]).not.toContain('%');
      expect(await page.getByRole('img', { name: /Diễn biến Đúng hạn/ }).count()).toBe(1);
      await fitsBoth(stage, 'leader overview');
      await tile('Đúng hạn hoặc trước hạn').getByText('Cách tính').click();
      await said(stage, 'Hồ sơ kết thúc không quá hạn trả.');
      await expectAccessible(page);
      await page.getByRole('link', { name: 'UBND xã Hoằng Sơn' }).click();
      await said(stage, /Số liệu của UBND xã Hoằng Sơn/);
      expect(new URL(page.url()).search).toBe('?area=H56.001');
    }));

  test('a period and an area are chosen, stand in the address, and stay on the way to the dossiers', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('leader');
      await go('/lanh-dao?area=H56.001');
      await said(stage, /Số liệu của UBND xã Hoằng Sơn/);
      await page.getByLabel('Kỳ', { exact: true }).selectOption('own');
      await press(stage, 'Xem');
      await said(stage, 'Hãy ghi một ngày có thật');
      const days = { 'Từ ngày': ['01', '10'], 'Đến ngày': ['31', '10'] };
      for (const [name, [day = '', month = '']] of Object.entries(days)) {
        const boxes = page.getByRole('group', { name });
        await boxes.getByLabel('Ngày', { exact: true }).fill(day);
        await boxes.getByLabel('Tháng').fill(month);
        await boxes.getByLabel('Năm').fill('2026');
      }
      await expectAccessible(page);
      await press(stage, 'Xem');
      const query = '?from=2026-10-01&to=2026-10-31&area=H56.001';
      await page.waitForURL(`**/lanh-dao${query}`);
      await page.getByRole('link', { name: /^Xem hồ sơ.*Đúng hạn/ }).click();
      await page.getByRole('row', { name: new RegExp(numbered(1)) }).waitFor();
      expect(new URL(page.url()).search).toBe(query);
      expect(api.figures.asked.at(-1)).toBe(`/v1/figures/on-time/dossiers${query}`);
      expect(await page.getByRole('link', { name: numbered(1) }).getAttribute('href')).toBe(
        `/can-bo/ho-so/${numbered(1)}`,
      );
      await page.getByRole('link', { name: 'Chỉ xem hồ sơ chưa đạt' }).click();
      await page.waitForURL(`**/chua-dat${query}`);
      await page.getByRole('row', { name: new RegExp(numbered(1)) }).waitFor();
      expect(api.figures.asked.at(-1)).toBe(`/v1/figures/on-time/dossiers${query}&only=against`);
      await press(stage, 'Xem thêm');
      await page.getByRole('row', { name: new RegExp(numbered(3)) }).waitFor();
      await fitsBoth(stage, 'leader dossiers');
      await page.goBack();
      await page.goBack();
      await said(stage, /Số liệu của UBND xã Hoằng Sơn/);
      expect(await page.getByLabel('Địa bàn, đơn vị').inputValue()).toBe('H56.001');
      // All that is late now is against the figure: there is nothing to narrow.
      await go('/lanh-dao/so-lieu/late-now');
      await page.getByRole('row', { name: new RegExp(numbered(1)) }).waitFor();
      expect(await page.getByRole('link', { name: 'Chỉ xem hồ sơ chưa đạt' }).count()).toBe(0);
    }));

  test('the map of a process says in words and by shape where it is late, and has the same as a table', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('leader');
      api.offersLinked = true;
      await go('/lanh-dao/quy-trinh');
      const first = page.getByRole('link', { name: procedure.name.vi, exact: true });
      await first.waitFor();
      // Linked procedures have no dossiers of their own.
      expect(await page.getByRole('link', { name: 'Liên thông khai sinh' }).count()).toBe(0);
      await first.click();
      const drawing = page.getByRole('img', { name: /Sơ đồ quy trình/ });
      await drawing.waitFor();
      expect(await drawing.getAttribute('aria-label')).toContain(
        'Nhiều hồ sơ nhất đang ở Thẩm tra: 12. Trễ trên 10%: Thẩm tra 16%.',
      );
      const late = drawing.locator('g.late');
      expect(await late.count()).toBe(1);
      expect(await late.textContent()).toContain('▲ trễ 16%');
      const few = page.getByRole('row', { name: /Chờ bổ sung/ });
      expect(await few.textContent()).toContain('Chưa đủ số liệu');
      expect(await few.textContent()).not.toContain('%');
      expect(await page.getByRole('row', { name: /^Thẩm tra/ }).textContent()).toContain('▲ 16%');
      await fitsBoth(stage, 'leader map');
      await page.locator('summary').click();
      await page.getByRole('row', { name: 'Thẩm tra Chờ bổ sung 8' }).waitFor();
      // Moved by keys where it is wider than the screen.
      await page.getByRole('region', { name: /Sơ đồ/ }).focus();
      await page.setViewportSize(narrow);
      const frame = page.getByRole('region', { name: /Sơ đồ/ });
      const before = await frame.evaluate(({ scrollLeft }) => scrollLeft);
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => frame.evaluate(({ scrollLeft }) => scrollLeft), patience).toBeGreaterThan(before);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
    }));

  test.each([
    ['thoi-gian', 'Bỏ dở', 'leader filing'],
    ['tre-han', 'Chậm ở bước Thẩm tra', 'leader lateness'],
    ['danh-gia', 'Từ chối', 'leader ratings'],
    ['du-lieu', 'Theo nguồn', 'leader quality'],
    ['xuat', 'Tải bảng tính (CSV)', 'leader files'],
  ])('/lanh-dao/%s can be read at any width, in both languages, and when nothing has happened', (page, words, name) =>
    theatre.play(async (stage) => {
      stage.api.signInStaff('leader');
      await stage.go(`/lanh-dao/${page}`);
      await said(stage, words);
      expect(await stage.page.locator('header [aria-current=page]').count()).toBe(1);
      await fitsBoth(stage, name);
      stage.api.figures.empty = true;
      await press(stage, 'English');
      await stage.page.setViewportSize(narrow);
      await stage.page.reload();
      await said(stage, /^Figures of/);
      await expectNoSidewaysScroll(stage.page);
      await expectAccessible(stage.page);
    }),
  );

  test('where data are bad leads to the dossiers behind it; what people wrote is read when somebody wants to', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('leader');
      await go('/lanh-dao/du-lieu');
      const row = page.getByRole('table', { name: 'Theo nguồn dữ liệu' }).getByRole('row').nth(2);
      await row.waitFor();
      expect(await row.innerText()).toContain('▲');
      const few = page.getByRole('table', { name: 'Theo nguồn dữ liệu' }).getByRole('row').nth(3);
      expect(await few.innerText()).toContain('Chưa đủ số liệu');
      expect(await few.innerText()).not.toContain('%');
      await row.getByRole('link', { name: /Không trả lời/ }).click();
      await page.getByRole('row', { name: new RegExp(numbered(1)) }).waitFor();
      expect(api.figures.asked.at(-1)).toBe('/v1/figures/sources-silent/dossiers?only=against&source=health');
      await go('/lanh-dao/danh-gia?area=H56.001');
      const sayings = page.getByRole('region', { name: 'Lời người dân viết thêm' });
      await sayings.waitFor();
      expect(await sayings.getByRole('listitem').count()).toBe(0);
      await press(stage, 'Đọc');
      await said(stage, 'Phải đi lại ba lần mà không ai giải thích.');
      await press(stage, 'Xem thêm');
      await said(stage, 'Nhanh, chị […] hướng dẫn dễ hiểu.');
      expect(await sayings.getByRole('listitem').count()).toBe(2);
      await fitsBoth(stage, 'leader words');
      // Of another month nothing is read before somebody asks.
      await page.getByLabel('Tháng', { exact: true }).selectOption({ index: 1 });
      await expect.poll(() => sayings.getByRole('listitem').count(), patience).toBe(0);
      // Nor is another month's word shown that was on its way.
      const held: Route[] = [];
      await page.route('**/v1/rating-words*', (route) => void held.push(route));
      await press(stage, 'Đọc');
      await expect.poll(() => held.length, patience).toBe(1);
      await page.getByLabel('Tháng', { exact: true }).selectOption({ index: 0 });
      const arrived = page.waitForResponse(/rating-words/);
      await held[0]?.fallback();
      await (await arrived).finished();
      await page.evaluate(
        async () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      );
      expect(await sayings.getByRole('listitem').count()).toBe(0);
    }));

  test('who is no leader is told so, and led back; an outage says so and can be tried again', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      await go('/lanh-dao?area=H56.001');
      await said(stage, 'Đăng nhập bằng tài khoản cán bộ của tỉnh để xem số liệu điều hành.');
      await expectAccessible(page);
      const signIn = await page.locator('main').getByRole('link', { name: 'Đăng nhập' }).getAttribute('href');
      expect(signIn).toBe(`/auth/login?audience=staff&return=${encodeURIComponent('/lanh-dao?area=H56.001')}`);
      api.signInStaff('officer');
      await go('/lanh-dao');
      await page.getByRole('heading', { name: 'Trang này dành cho lãnh đạo' }).waitFor();
      expect(await page.locator('main').getByRole('link', { name: 'Về trang cán bộ' }).getAttribute('href')).toBe(
        '/can-bo',
      );
      expect(api.figures.asked).toEqual([]);
      await expectAccessible(page);
      api.signInStaff('leader');
      api.down = '/v1/figures';
      await go('/lanh-dao');
      await page.getByRole('alert').waitFor();
      await expectAccessible(page);
      api.down = undefined;
      await press(stage, 'Thử lại');
      await page.getByRole('heading', { name: 'Mức độ hài lòng' }).waitFor();
      // Nothing answers: what can be chosen is there already.
      await page.route('**/v1/figures', () => {});
      await page.reload();
      await page.getByRole('status').getByText('Đang tải…').waitFor();
      await page.getByLabel('Kỳ', { exact: true }).waitFor();
      await expectAccessible(page);
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await go('/can-bo');
      // On a phone the main pages stand behind one button, which a screen reader hears the state of.
      expect(await page.getByRole('navigation').count()).toBe(0);
      await page.getByRole('button', { name: 'Trang chính', expanded: false }).click();
      await page.getByRole('button', { name: 'Trang chính', expanded: true }).waitFor();
      await page.getByRole('navigation').getByRole('link', { name: 'Bảng điều hành' }).click();
      await page.getByRole('heading', { name: 'Mức độ hài lòng' }).waitFor();
    }));
});

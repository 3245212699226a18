import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, expectAccessible, patience } from './stage/chromium.ts';
import { fillDate } from './stage/fill-date.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const press = ({ page }: Stage, name: string | RegExp) => page.getByRole('button', { name }).click();
const said = ({ page }: Stage, text: string | RegExp) => page.getByText(text).waitFor();

describe.skipIf(chromiumPath === undefined)('the staff of a unit, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  const atRoll = (scene: (stage: Stage) => Promise<void>) =>
    theatre.play(async (stage) => {
      stage.api.signInStaff('leader');
      await stage.go('/can-bo/nhan-su');
      await stage.page.getByRole('heading', { level: 1, name: 'Nhân sự của đơn vị' }).waitFor();
      await scene(stage);
    });

  test('shows who may do what, since when, by which decision and in whose place', () =>
    atRoll(async (stage) => {
      await said(
        stage,
        /Ký duyệt: thủ tục 1\.001193; từ 23\/11\/2026 đến 27\/11\/2026; Phạm Văn Sơn ủy quyền; .*chưa có hiệu lực/,
      );
      await said(stage, 'H56.001-261118-0004: Hà Văn Tú');
      await said(stage, /^Người vận hành hệ thống, 09:00 ngày 20\/11\/2026/);
      expect(await stage.page.getByRole('button', { name: 'Chấm dứt…' }).count()).toBe(1);
      const delegation = stage.page.locator('.cards li', { hasText: 'Ủy quyền ký: Đỗ Thị Thu' });
      expect(await delegation.textContent()).toContain('thủ tục 1.001193; từ 23/11/2026 đến 27/11/2026');
    }));

  test('a leader delegates the signature, from a day to a day, of some procedures, with its ground', () =>
    atRoll(async (stage) => {
      const { api, page } = stage;
      await press(stage, 'Ủy quyền ký… Đỗ Thị Thu');
      await press(stage, /^Ủy quyền$/);
      await said(stage, 'Ghi căn cứ.');
      expect(api.acts).toEqual([]);
      await fillDate(page, 'Từ ngày', ['30', '12', '2026']);
      await fillDate(page, 'Đến hết ngày', ['31', '12', '2026']);
      await page.getByLabel('Căn cứ').fill('Quyết định 50/QĐ-UBND');
      await page.getByLabel('Mọi thủ tục').uncheck();
      await press(stage, /^Ủy quyền$/);
      await said(stage, 'Chọn ít nhất một thủ tục.');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('procedures');
      await page.getByLabel('Đăng ký khai sinh (1.001193)').check();
      await press(stage, /^Ủy quyền$/);
      await said(stage, 'Đã ủy quyền ký cho Đỗ Thị Thu.');
      const body = {
        procedures: ['1.001193'],
        from: '2026-12-30',
        until: '2026-12-31',
        ground: 'Quyết định 50/QĐ-UBND',
      };
      expect(api.acts).toEqual([{ act: 'delegation', version: '', body }]);
    }));

  test('a period that ends before it begins is said where it is', () =>
    atRoll(async (stage) => {
      const { api, page } = stage;
      await press(stage, 'Ủy quyền ký… Đỗ Thị Thu');
      await fillDate(page, 'Từ ngày', ['31', '12', '2026']);
      await fillDate(page, 'Đến hết ngày', ['30', '12', '2026']);
      await page.getByLabel('Căn cứ').fill('Quyết định 50/QĐ-UBND');
      await press(stage, /^Ủy quyền$/);
      await said(stage, 'Ngày cuối phải từ ngày đầu trở đi.');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('until');
      expect(api.acts).toEqual([]);
    }));

  test('an operator sees the unit that they name, also by its address; nobody else is asked', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      const units: (string | null)[] = [];
      page.on('request', (request) => {
        const { pathname, searchParams } = new URL(request.url());
        if (pathname === '/v1/staff') units.push(searchParams.get('unit'));
      });
      api.signInStaff('operator');
      await go('/can-bo/nhan-su?unit=H56.001');
      await said(stage, 'Đỗ Thị Thu, Phó Chủ tịch');
      await page.getByLabel('Mã đơn vị').fill(' h56.002 ');
      await page.keyboard.press('Enter');
      await expect.poll(() => units, patience).toEqual(['H56.001', 'H56.002']);
      expect(new URL(page.url()).search).toBe('?unit=H56.002');
      await page.getByLabel('Mã đơn vị').fill('H99');
      await press(stage, 'Xem đơn vị này');
      await said(stage, 'Từ chối: not-found.');
      api.signInStaff('leader');
      await go('/can-bo/nhan-su');
      await said(stage, 'Đỗ Thị Thu, Phó Chủ tịch');
      expect(await page.getByLabel('Mã đơn vị').count()).toBe(0);
    }));

  test('and ends an officer’s service, with a colleague who takes the tasks', () =>
    atRoll(async (stage) => {
      const { api, page } = stage;
      await press(stage, 'Cho thôi việc… Lê Thị Bình');
      await page.getByLabel('Ai nhận việc thẩm tra?').selectOption('cb02');
      await page.getByLabel('Căn cứ').fill('Chuyển công tác');
      await expectAccessible(page);
      await press(stage, 'Cho thôi việc và bàn giao');
      await said(stage, 'Lê Thị Bình đã thôi việc; đã bàn giao 1 việc.');
      const body = { ground: 'Chuyển công tác', to: { verify: 'cb02' } };
      expect(api.acts).toEqual([{ act: 'departure', version: '', body }]);
    }));

  test('and hears when nobody of the unit may sign any more', () =>
    atRoll(async (stage) => {
      await press(stage, 'Cho thôi việc… Đỗ Thị Thu');
      await stage.page.getByLabel('Căn cứ').fill('Nghỉ hưu');
      await press(stage, 'Cho thôi việc và bàn giao');
      await said(stage, /Đỗ Thị Thu đã thôi việc; .* Đơn vị không còn ai được ký\./);
      expect(stage.api.acts).toEqual([{ act: 'departure', version: '', body: { ground: 'Nghỉ hưu', to: {} } }]);
    }));
});

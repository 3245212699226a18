import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from './stage/chromium.ts';
import { fillDate } from './stage/fill-date.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const home = '/can-bo/quan-tri';

describe.skipIf(chromiumPath === undefined)('the administrator’s pages, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  const asOperator = (path: string, scene: (stage: Stage) => Promise<void>) =>
    theatre.play(async (stage) => {
      stage.api.signInStaff('operator');
      await stage.go(path);
      await scene(stage);
    });

  test('one page leads to all of them; who is no operator is told so and finds no link', () =>
    asOperator(home, async (stage) => {
      const { api, page, go } = stage;
      await page.getByRole('heading', { level: 2, name: 'Lịch nghỉ và cách tính hạn' }).waitFor();
      await fitsBoth(stage, 'admin home');
      await page.getByRole('link', { name: 'Thủ tục và phiên bản' }).click();
      await page.getByText('3 thủ tục').waitFor();
      api.signInStaff('leader');
      await go(`${home}/tai-khoan`);
      await page.getByText('Trang này dành cho người vận hành.').waitFor();
      expect(await page.locator('nav a', { hasText: 'Quản trị' }).count()).toBe(0);
    }));

  test('the procedure that ends without another edition stands first; names are found without diacritics', () =>
    asOperator(`${home}/thu-tuc`, async (stage) => {
      const { page } = stage;
      const first = page.getByRole('row').nth(1);
      await first.getByText('Hết ngày 31/12/2026 mà chưa có bản tiếp theo').waitFor();
      await fitsBoth(stage, 'procedures');
      await page.getByLabel('Tìm theo tên, mã hoặc lĩnh vực').fill('ho chieu');
      await page.getByText('1 trên 3 thủ tục').waitFor();
      expect(await first.textContent()).toContain('từ 01/01/2026 đến hết 31/12/2026, đang áp dụng');
      expect(await first.textContent()).toContain('mô phỏng đã cũ');
    }));

  test('a procedure shows what its next edition changes for whom, and that its simulation is old', () =>
    asOperator(`${home}/thu-tuc/1.001456`, async (stage) => {
      const { page } = stage;
      const next = page.getByRole('region', { name: 'Phiên bản 2027-01' });
      await next.getByRole('heading', { name: 'Với người dân' }).waitFor();
      expect(await next.textContent()).toMatch(
        /đổi phí, lệ phí: 100\.000\s₫ → 200\.000\s₫\. 200\.000 đồng một hộ chiếu/,
      );
      await page.getByText('Nội dung phiên bản đã đổi từ lần mô phỏng này').waitFor();
      await page.getByText('npm run -s simulate -- passport --citizens 20 --write').waitFor();
      expect(await page.getByText('có kết quả: 18, người dân rút: 1').count()).toBe(1);
      const [details] = [page.locator('summary', { hasText: 'Thành phần hồ sơ: 3' }).first()];
      await details.focus();
      await page.keyboard.press('Enter');
      await page
        .getByText(/Ảnh mới chụp không quá 06 tháng.* \(nộp; /)
        .first()
        .waitFor();
      await fitsBoth(stage, 'edition');
    }));

  test('a year that is not sure says when that begins to matter; a term is reckoned with its reasons', () =>
    asOperator(`${home}/ngay-nghi`, async (stage) => {
      const { page } = stage;
      await page.getByText(/Từ ngày \d\d\/12\/2026, hồ sơ “.*” bắt đầu có hạn trả rơi vào năm 2027/).waitFor();
      await page.locator('summary', { hasText: 'Năm 2026: 15 ngày nghỉ, 2 ngày làm bù, đã có quyết định' }).click();
      await page.getByRole('row', { name: /22\/08\/2026 .*làm bù/ }).waitFor();
      await page.getByRole('button', { name: 'Tính hạn' }).click();
      await page.getByText('Chọn một thủ tục.').waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('procedure');
      await page.getByLabel('Thủ tục', { exact: true }).selectOption('1.001193');
      await fillDate(page, 'Ngày nhận', ['27', '8', '2026']);
      await page.getByLabel(/^Giờ nhận/).fill('10:00');
      await page.keyboard.press('Enter');
      await page.getByText(/^Hạn trả: 17:30 .*09\/2026\.$/).waitFor();
      await fitsBoth(stage, 'holidays');
    }));

  test('accounts that are samples are called so, with the share of communes that have one', () =>
    asOperator(`${home}/tai-khoan`, async (stage) => {
      const { page } = stage;
      await page.getByText('65 trên 65 xã, phường (100%) có tài khoản').waitFor();
      await page.getByText(/Trong đó 65 nơi mới có tài khoản ví dụ/).waitFor();
      await page.locator('summary', { hasText: 'Mã QR mẫu' }).first().click();
      await page.getByRole('img', { name: 'Mã QR chuyển khoản mẫu đến tài khoản 0000000000' }).waitFor();
      expect(await page.locator('summary', { hasText: 'cơ quan chưa có' }).count()).toBe(0);
      await fitsBoth(stage, 'accounts');
    }));

  test('whoever has no certificate comes first, then what ends within sixty days; units nobody signs for are named', () =>
    asOperator(`${home}/chung-thu`, async (stage) => {
      const { page } = stage;
      await page.getByText('4 chứng thư và người ký, 2 cần xử lý.').waitFor();
      await page.getByRole('heading', { name: '1 đơn vị có cán bộ mà không còn ai ký được' }).waitFor();
      const rows = await page.getByRole('row').allTextContents();
      expect(rows[1]).toMatch(/^Lò Văn Chung.*chưa có.*chờ chứng thư từ 02\/11\/2026/);
      expect(rows[2]).toMatch(/^Đỗ Thị Thu.*USB token0A1C20\/12\/2026 sắp hết hạn/);
      await fitsBoth(stage, 'certificates');
      await page.getByRole('link', { name: 'UBND xã Pù Nhi', exact: true }).click();
      await page.getByLabel('Mã đơn vị').waitFor();
      expect(new URL(page.url()).search).toBe('?unit=H56.017');
    }));
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, expectAccessible } from './stage/chromium.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const page1 = '/can-bo/mau-ket-qua';

const setIt = ({ page }: Stage) => page.getByRole('button', { name: 'Dựng bản xem trước' }).click();

describe.skipIf(chromiumPath === undefined)('templates of results, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  const atTemplate = (scene: (stage: Stage) => Promise<void>) =>
    theatre.play(async (stage) => {
      stage.api.signInStaff('operator');
      await stage.go(`${page1}/passport-notice`);
      await stage.page.getByText('Đã dựng xong: 1 trang.').waitFor();
      await scene(stage);
    });

  test('an operator sees all kinds and opens one', () =>
    theatre.play(async ({ api, page, go }) => {
      api.signInStaff('operator');
      await go(page1);
      await page.getByRole('link', { name: 'Giấy chứng tử' }).first().waitFor();
      const receipt = page.locator('tr', { hasText: '01. Giấy tiếp nhận hồ sơ và hẹn trả kết quả' });
      const pdf = receipt.getByRole('link', { name: 'Bản xem trước (PDF)' });
      expect(await pdf.getAttribute('href')).toBe('/v1/forms/01/preview');
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Thông báo kết quả cấp hộ chiếu phổ thông', exact: true }).click();
      const picture = page.getByRole('img', { name: /^Bản xem trước Thông báo kết quả cấp hộ chiếu/ });
      await picture.waitFor();
      expect(await picture.getAttribute('src')).toMatch(/^blob:/);
      await expectAccessible(page);
    }));

  test('who is no operator is told so', () =>
    theatre.play(async ({ api, page, go }) => {
      api.signInStaff('officer');
      await go(page1);
      await page.getByText('Trang này dành cho người vận hành.').waitFor();
      expect(await page.getByRole('link', { name: 'Mẫu kết quả' }).count()).toBe(0);
    }));

  test('a fault names its line and leads there; the last picture stays, marked as old', () =>
    atTemplate(async (stage) => {
      const { page } = stage;
      const source = page.getByLabel('Nguồn của mẫu');
      await source.fill('a\nb\nc\n#lỗi d\n');
      await setIt(stage);
      await page.getByRole('button', { name: 'Dòng 4, cột 2' }).click();
      expect(
        await source.evaluate((box: HTMLTextAreaElement) => [box === document.activeElement, box.selectionStart]),
      ).toEqual([true, 7]);
      const old = page.locator('.paper-picture.stale');
      expect(await old.count()).toBe(1);
      await page.getByText('Hình dưới đây là bản dựng trước khi có lỗi').waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Trả lại như ban đầu' }).click();
      await page.getByText('Dòng 4, cột 2').waitFor({ state: 'detached' });
      await old.waitFor({ state: 'detached' });
      expect(await source.inputValue()).toContain('#let bản-in(d)');
    }));

  test('data that are no JSON are not sent; others are set', () =>
    atTemplate(async (stage) => {
      const { page } = stage;
      await page.locator('summary', { hasText: 'Dữ liệu ví dụ' }).click();
      const data = page.getByLabel('Dữ liệu ví dụ (JSON)');
      await data.fill('{');
      await setIt(stage);
      await page.getByText('Dữ liệu không phải là một đối tượng JSON.').waitFor();
      const before = await page.getByRole('img', { name: /^Bản xem trước/ }).getAttribute('src');
      await data.fill('{"passport":{"number":"Q7654321"}}');
      await setIt(stage);
      await expect
        .poll(async () => page.getByRole('img', { name: /^Bản xem trước/ }).getAttribute('src'))
        .not.toBe(before);
      const pdf = page.getByRole('link', { name: 'Tải bản này (PDF)' });
      expect(await pdf.getAttribute('download')).toBe('xem-truoc-passport-notice.pdf');
    }));
});

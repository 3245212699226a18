import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { no } from './stage/answered.ts';
import { code, numbered } from './stage/canned-data.ts';
import { chromiumPath, expectNoSidewaysScroll, narrow, patience } from './stage/chromium.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const said = ({ page }: Stage, text: string | RegExp) => page.getByText(text).first().waitFor();
const focusedText = ({ page }: Stage) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe.skipIf(chromiumPath === undefined)('the work of a unit, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('a leader apologises for what is about to be late: prepared, read, sent by keyboard, and said', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('leader');
      api.allowed = ['reschedule', 'reassign'];
      api.particular = { phase: 'consult', newDay: { first: '2026-11-24', last: '2027-02-12' } };
      await go('/can-bo/tre-han');
      await said(stage, '1 hồ sơ đã quá hạn, 2 hồ sơ đến hạn trong 3 ngày tới');
      expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
        'Lê Thị Bình: 1 hồ sơ, 1 đã quá hạn',
        'Chưa ai nhận: 1 hồ sơ',
        'Đang chờ nơi khác hoặc người dân: 1 hồ sơ',
      ]);
      await fitsBoth(stage, 'late');
      await page.getByRole('button', { name: `Xem cách xử lý ${code}` }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Xin lỗi và hẹn lại…' }).focus();
      await page.keyboard.press('Enter');
      await said(stage, /Ngày làm việc, từ 24\/11\/2026 đến 12\/02\/2027/);
      const why = page.getByLabel('Vì sao chậm? Người dân đọc được.');
      expect(await why.inputValue()).toBe('Cơ quan được lấy ý kiến chưa trả lời.');
      await page.getByRole('button', { name: 'Xem trước giấy sẽ gửi' }).focus();
      await page.keyboard.press('Enter');
      await page.getByAltText('Bản xem trước phiếu xin lỗi, 1 trang').waitFor();
      expect(await focusedText(stage)).toContain('Bản xem trước: chưa gửi, chưa lưu.');
      const apology = { day: '2026-11-24', note: 'Cơ quan được lấy ý kiến chưa trả lời.' };
      expect(api.previews).toEqual([{ ...apology, paper: 'apology' }]);
      expect(api.acts).toEqual([]);
      await fitsBoth(stage, 'prepared apology');
      await why.fill('Cơ quan thuế chưa trả lời.');
      await said(stage, 'Bạn đã sửa sau khi xem. Bấm xem trước lần nữa.');
      await page.getByRole('button', { name: 'Xin lỗi và hẹn lại', exact: true }).click();
      await said(stage, `${code}: Đã xin lỗi và hẹn lại.`);
      expect(api.acts.map(({ act, body }) => ({ act, body }))).toEqual([
        { act: 'rescheduling', body: { ...apology, note: 'Cơ quan thuế chưa trả lời.' } },
      ]);
      await expect.poll(() => focusedText(stage), patience).toContain(`${code}: Đã xin lỗi và hẹn lại.`);
    }));

  test('an officer reads the refusal before it is sent; what is missing is said first, a refused preview says why', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('officer');
      api.allowed = ['refuse', 'request-supplement'];
      await go(`/can-bo/ho-so/${code}`);
      await page.getByRole('button', { name: 'Từ chối…' }).click();
      const preview = page.getByRole('button', { name: 'Xem trước giấy sẽ gửi' });
      await preview.click();
      await said(stage, 'Hãy chọn ít nhất một lý do.');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('reasons');
      expect(api.previews).toEqual([]);
      await page.keyboard.press('Space');
      await preview.click();
      await page.getByAltText('Bản xem trước phiếu từ chối, 1 trang').waitFor();
      expect(api.previews).toEqual([{ paper: 'refusal-notice', reasons: [expect.any(String)] }]);
      await fitsBoth(stage, 'previewed refusal');
      api.refusal = no(409, 'supplement-first');
      await preview.click();
      await said(stage, 'Từ chối: supplement-first.');
      expect(await page.getByAltText(/Bản xem trước/).count()).toBe(0);
      expect(api.acts).toEqual([]);
    }));

  test('values in doubt are a queue: what, whose data, how far it is, and the way to the dossier', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('officer');
      await go('/can-bo/doi-chieu');
      await said(stage, 'Đã báo, đang chờ trả lời');
      await said(stage, '(báo ngày 21/11/2026, hẹn trả lời 28/11/2026)');
      await said(stage, 'Chưa giải quyết tiếp được khi chưa rõ');
      await said(stage, 'Nguồn nói khác hồ sơ');
      expect(await page.locator('tbody tr').count()).toBe(2);
      await fitsBoth(stage, 'discrepancies');
      await page.setViewportSize(narrow);
      await expectNoSidewaysScroll(page);
      await page.getByRole('link', { name: numbered(1) }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Đối chiếu dữ liệu' }).waitFor();
      api.discrepancies = { items: [] };
      api.late = { items: [], late: 0, soon: 0, complete: true };
      await go('/can-bo/doi-chieu');
      await said(stage, 'Không còn chỗ nào cần đối chiếu.');
      await go('/can-bo/tre-han');
      await said(stage, 'Không có hồ sơ nào quá hạn hay sắp đến hạn.');
    }));
});

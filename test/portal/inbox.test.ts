import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { no } from './stage/answered.ts';
import { inboxItem } from './stage/canned-inbox.ts';
import { code, numbered } from './stage/canned-data.ts';
import { chromiumPath, expectAccessible, patience } from './stage/chromium.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const inbox = ({ page }: Stage) => page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
const said = ({ page }: Stage, text: string | RegExp) => page.getByText(text).waitFor();

describe.skipIf(chromiumPath === undefined)('the inbox of staff, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('the inbox by keyboard: down, up, claim, open', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      await go('/can-bo');
      await page.getByRole('link', { name: 'Đăng nhập' }).click();
      await inbox(stage);
      await page.getByRole('link', { name: code }).waitFor();
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      await page.keyboard.press('j');
      await page.keyboard.press('j');
      expect(await focused()).toBe(numbered(2));
      await page.keyboard.press('k');
      expect(await focused()).toBe(code);
      await page.keyboard.press('n');
      await said(stage, `Đã nhận ${code}.`);
      expect(api.acts).toEqual([{ act: 'claim', version: '"3"', body: {} }]);
      await page.getByRole('link', { name: code }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Đối chiếu dữ liệu' }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/can-bo/ho-so/${code}`);
    }));

  test('a long inbox goes on where it stopped, by keyboard, and stays open after a claim', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('officer');
      api.long = true;
      await go('/can-bo');
      await page.getByRole('button', { name: 'Xem thêm' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: numbered(5) }).waitFor();
      expect(await page.getByRole('button', { name: 'Xem thêm' }).count()).toBe(0);
      const focused = () => page.evaluate(() => document.activeElement?.textContent);
      expect(await focused()).toBe(numbered(4));
      await page.keyboard.press('n');
      await said(stage, `Đã nhận ${numbered(4)}.`);
      await page.keyboard.press('j');
      expect(await focused()).toBe(numbered(5));
    }));

  test('the list is narrowed by one press, searched by keyboard, and says so when nothing is left', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('officer');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await go('/can-bo');
      const rows = async () => page.locator('tbody th').allTextContents();
      await expect.poll(rows, patience).toEqual([numbered(1), numbered(2), numbered(3)]);
      await said(stage, 'Trễ hạn 3 giờ');
      await said(stage, 'Còn 2 giờ');
      await page.getByRole('button', { name: 'Quá hạn 1' }).click();
      await expect.poll(rows, patience).toEqual([numbered(1)]);
      await page.getByRole('button', { name: 'Đối chiếu 1' }).click();
      await expect.poll(rows, patience).toEqual([numbered(4)]);
      await said(stage, 'Dữ liệu cần đối chiếu');
      await fitsBoth(stage, 'narrowed inbox');
      await page.getByRole('button', { name: 'Chờ bổ sung 1' }).click();
      await said(stage, 'Không có việc nào như vậy. Bấm “Tất cả” để xem mọi việc.');
      await page.getByRole('button', { name: 'Tất cả 5' }).click();
      await page.getByRole('link', { name: code }).focus();
      await page.keyboard.press('/');
      await page.keyboard.type('Nguyễn');
      await page.keyboard.press('Enter');
      await said(stage, 'Mã hồ sơ chỉ có chữ không dấu, số, dấu chấm và dấu gạch nối.');
      expect(asked.filter((address) => decodeURIComponent(address).includes('Nguyễn'))).toEqual([]);
      await page.keyboard.press('Control+A');
      await page.keyboard.type('0005');
      await page.keyboard.press('Enter');
      await expect.poll(rows, patience).toEqual([numbered(5)]);
      await page.getByLabel(/Tìm theo mã/).fill(code.toLowerCase());
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 2, name: 'Đối chiếu dữ liệu' }).waitFor();
      await page.goBack();
      await expect.poll(rows, patience).toEqual([numbered(5)]);
    }));

  test('the letter keys can be switched off', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('officer');
      await go('/can-bo');
      await page.getByLabel('Phím tắt').uncheck();
      await page.keyboard.press('j');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('shortcuts');
      await page.reload();
      await page.getByLabel('Phím tắt').waitFor();
      expect(await page.getByLabel('Phím tắt').isChecked()).toBe(false);
    }));

  const toApprove = (scene: (stage: Stage) => Promise<void>) =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('leader');
      const ready = { step: 'approve', claimable: false, approvable: true } as const;
      api.toApprove = [
        inboxItem(1, { ...ready, version: 11 }),
        inboxItem(2, { ...ready, version: 12, late: true }),
        inboxItem(3, { ...ready, version: 13 }),
        // It names the leader, or a colleague holds it.
        inboxItem(4, { ...ready, turn: false, approvable: false }),
      ];
      await go('/can-bo');
      await page.getByLabel(`Chọn ${numbered(1)}`).waitFor();
      await scene(stage);
    });

  test('a leader chooses by keyboard and approves: each dossier for itself, and one that is refused says why', () =>
    toApprove(async (stage) => {
      const { api, page } = stage;
      api.refusals.set(numbered(2), no(409, 'changed-meanwhile'));
      expect(await page.getByLabel(`Chọn ${numbered(4)}`).count()).toBe(0);
      await page.getByRole('button', { name: 'Duyệt các hồ sơ đã chọn (0)' }).focus();
      await page.keyboard.press('Enter');
      await said(stage, 'Chọn ít nhất một hồ sơ.');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('choose-all');
      await page.keyboard.press('Space');
      await page.getByRole('button', { name: 'Duyệt các hồ sơ đã chọn (3)' }).waitFor();
      await page.getByLabel(`Chọn ${numbered(1)}`).focus();
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await said(stage, 'Đã duyệt 1 hồ sơ, 1 hồ sơ chưa duyệt được.');
      const answers = page.getByRole('status').filter({ hasText: 'Đã duyệt 1' }).getByRole('listitem');
      expect(await answers.allTextContents()).toEqual([
        `${numbered(2)}: Chưa duyệt được: Từ chối: changed-meanwhile.`,
        `${numbered(3)}: Đã duyệt`,
      ]);
      expect(api.acts).toEqual([{ act: 'approval', version: '"13"', body: { approve: true } }]);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Đã duyệt 1 hồ sơ');
      await expect.poll(() => page.locator('tbody tr').count(), patience).toBe(3);
      await expectAccessible(page);
    }));

  test('what was approved is not offered again while the list still has it', () =>
    toApprove(async (stage) => {
      const { api, page } = stage;
      const late = [...api.toApprove];
      api.signing.means = 'device';
      Object.defineProperty(api, 'toApprove', { get: () => late, set: () => {} });
      await page.reload();
      await page.getByLabel(`Chọn ${numbered(1)}`).check();
      await page.getByRole('button', { name: 'Duyệt các hồ sơ đã chọn (1)' }).click();
      await said(stage, 'Đã duyệt 1 hồ sơ. Còn phải ký số. Đọc và ký');
      expect(await page.getByLabel(`Chọn ${numbered(1)}`).count()).toBe(0);
      expect(await page.getByLabel(`Chọn ${numbered(2)}`).count()).toBe(1);
    }));

  test('batch approval is accessible and fits a phone and a desk', () =>
    toApprove(async (stage) => {
      const { api, page } = stage;
      await page.getByLabel(`Chọn ${numbered(2)}`).check();
      await page.getByText('4 kết quả chờ chữ ký số của bạn.').waitFor();
      await fitsBoth(stage, 'batch approval');
      // Each result can be read where it is chosen; what nobody may approve here is not shown.
      const preview = (number: number) => page.getByRole('button', { name: `Xem trước kết quả ${numbered(number)}` });
      expect(await preview(4).count()).toBe(0);
      await preview(1).click();
      await page.getByAltText('Bản xem trước kết quả, 1 trang').waitFor();
      expect([api.previews, api.acts]).toEqual([[{ paper: 'result' }], []]);
      await fitsBoth(stage, 'batch approval with a preview');
      expect(await page.getByRole('checkbox', { name: /^Chọn H/ }).count()).toBe(3);
    }));

  test('a leader is pointed to what waits for their signature, in the inbox and in a dossier; nobody else is', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('leader');
      await go('/can-bo');
      await page.getByRole('link', { name: 'Đọc và ký' }).click();
      await page.getByRole('heading', { level: 1, name: 'Ký số kết quả' }).waitFor();
      await said(stage, '4 kết quả chờ chữ ký số của bạn.');
      await go(`/can-bo/ho-so/${code}`);
      await page.getByRole('link', { name: 'Đọc và ký' }).waitFor();
      api.signing.items = [];
      await page.reload();
      await page.getByRole('heading', { level: 2, name: 'Đối chiếu dữ liệu' }).waitFor();
      expect(await page.getByRole('link', { name: 'Đọc và ký' }).count()).toBe(0);
    }));

  test('the inbox says what is particular and whose turn it is', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('officer');
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await go('/can-bo');
      const rows = page.locator('tbody tr');
      await rows.first().waitFor();
      await vi.waitFor(
        async () => expect(await rows.nth(1).textContent()).toMatch(/Hà Văn Tú.*Đồng nghiệp$/),
        patience,
      );
      expect(await rows.nth(0).textContent()).toContain('Đăng ký quá 60 ngày');
      expect(await rows.nth(1).textContent()).toContain('Trễ bước');
      // Nothing runs while the clock stands still, and nothing is claimed.
      expect(await rows.nth(2).textContent()).toMatch(
        new RegExp(`^${numbered(3)} ?đang tạm dừng tính.*Chờ bổ sung.*Bạn$`),
      );
      expect(await rows.getByText('Người dân đã gửi giấy tờ').count()).toBe(1);
      expect(await rows.getByRole('button').allTextContents()).toEqual([`Nhận việc ${code}`]);
    }));
});

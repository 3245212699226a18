import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Hands } from './hands.ts';
import { asOf, edition } from './stage/canned-data.ts';
import { chromiumPath, expectAccessible, expectLargeTargets, picture } from './stage/chromium.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const begin = 'Đồng ý và bắt đầu khai';
const asking = async ({ api, page, go }: Stage): Promise<Hands> => {
  const hands = new Hands(page);
  api.signIn();
  await go('/nop/birth-registration');
  await page.getByRole('button', { name: begin }).waitFor();
  return hands;
};
const all = edition.lookups.map(({ id }) => id);
const consentIn = ({ api }: Stage) => api.opened.map((body) => Object(body).consent);

describe.skipIf(chromiumPath === undefined)('consent and what is known already, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('before anything is asked: from where, about whom, why, what for, for how long; all is agreed to at one tap', () =>
    theatre.play(async (stage) => {
      const { page } = stage;
      const hands = await asking(stage);
      expect(await page.locator('#about-notice').textContent()).toBe('Thay cho Giấy chứng sinh bản giấy.');
      await page.getByText('Từng nguồn điền vào đâu').click();
      await page
        .getByText(/^Giấy chứng sinh\. Điền vào: .*Ngày sinh, Nơi sinh\. Dùng lại được trong 24 giờ\.$/)
        .waitFor();
      expect(await page.getByText('Nghị quyết 66.7/2025/NQ-CP, Điều 2 khoản 1').count()).toBe(1);
      await fitsBoth(stage, 'consent');
      await hands.press(begin);
      await hands.arrive('Nhà nước đã có');
      expect(consentIn(stage)).toEqual([all]);
    }));

  test('what is not wanted is not asked, and is typed like any other answer', () =>
    theatre.play(async (stage) => {
      const { page } = stage;
      const hands = await asking(stage);
      await page.getByLabel(/^Giấy chứng sinh/).uncheck();
      await hands.press(begin);
      await hands.arrive('Nhà nước đã có');
      expect(consentIn(stage)).toEqual([all.filter((id) => id !== 'notice')]);
      expect(await page.getByText('Giấy chứng sinh: bạn không lấy từ Dữ liệu y tế').count()).toBe(1);
      await hands.press('Dùng thông tin này');
      await hands.arrive('Trẻ được đăng ký');
      const unasked = page.getByText('bạn tự khai, cơ quan đối chiếu sau');
      await unasked.nth(3).waitFor();
      expect(await unasked.count()).toBe(4);
      expect(await page.getByLabel('Nơi sinh').inputValue()).toBe('');
    }));

  test('without the own record nobody else can be asked about; who wants nothing asked begins with an empty form', () =>
    theatre.play(async (stage) => {
      const { page } = stage;
      const hands = await asking(stage);
      await page.getByLabel(/^Người đi đăng ký/).uncheck();
      for (const who of ['Người mẹ', 'Người cha', 'Giấy chứng sinh'])
        expect(await page.getByLabel(new RegExp(`^${who}`)).isDisabled()).toBe(true);
      expect(await page.locator('#about-mother').textContent()).toContain('Cần mục “Người đi đăng ký”');
      await expectAccessible(page);
      await page.getByLabel(/^Đăng ký kết hôn/).uncheck();
      await page.getByLabel(/^Thẻ căn cước trong ví/).uncheck();
      await hands.press('Tự khai, không điền sẵn');
      await hands.arrive('Trẻ được đăng ký');
      expect(consentIn(stage)).toEqual([[]]);
    }));

  test('everything that was found is shown with its source and number, and called wrong where it stands', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      const said = { source: 'population', asOf, evidence: 'population:q-1', hash: 'a'.repeat(64) };
      const other = { source: 'civil-status', asOf, evidence: 'civil-status:q-2', hash: 'b'.repeat(64) };
      api.held = {
        'father.citizenId': {
          value: '038094000222',
          lock: false,
          against: { value: '038094000999', ...other },
          ...said,
        },
      };
      const hands = await asking(stage);
      await hands.press(begin);
      await hands.arrive('Nhà nước đã có');
      const father = page.locator('section', { has: page.getByRole('heading', { name: /^Người cha/ }) });
      // All were asked at once: the number of that is said once, and not with each.
      expect(await page.getByText('mã lần tra cứu').allTextContents()).toEqual([
        'Lấy ngày 21/11/2026, mã lần tra cứu: q-1',
      ]);
      expect(await father.textContent()).toContain('nói khác: 038094000999');
      expect(await page.getByText('Đăng ký kết hôn: ').textContent()).toContain('không có thông tin');
      await fitsBoth(stage, 'held');
      await hands.press(/^Có chỗ sai\?.*Giấy chứng sinh/);
      await hands.press(/Thông tin sai\?.*Ngày sinh/);
      await hands.press('Dùng thông tin này');
      await page.getByRole('alert').waitFor();
      await expectAccessible(page);
      await page.getByLabel('Thông tin đúng của “Ngày sinh” là gì?').fill('03/11/2026');
      await hands.press('Dùng thông tin này');
      await hands.arrive('Trẻ được đăng ký');
      expect(await page.getByLabel('Thông tin đúng của “Ngày sinh” là gì?').inputValue()).toBe('03/11/2026');
      await page.goto(new URL('/nop/birth-registration/father', page.url()).href);
      await hands.arrive('Người cha');
      const id = page.getByLabel('Số định danh cá nhân');
      expect(await id.inputValue()).toBe('');
      await hands.press('Dùng “038094000999”');
      expect(await id.inputValue()).toBe('038094000999');
      await expectLargeTargets(page);
      await picture(page, 'differing phone');
    }));
});

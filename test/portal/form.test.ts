import type { Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agree, beginBirth, fillBirth, submitBirth } from './birth-journey.ts';
import { Hands } from './hands.ts';
import { code } from './stage/canned-data.ts';
import {
  chromiumPath,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  narrow,
  patience,
  picture,
} from './stage/chromium.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const form = '/nop/birth-registration';
const atFirstQuestion = async ({ api, page, go }: Stage): Promise<Hands> => {
  const hands = new Hands(page);
  api.signIn();
  await go(form);
  await agree(hands);
  await hands.arrive('Trẻ được đăng ký');
  return hands;
};
const focused = (stage: Stage) => stage.page.evaluate(() => document.activeElement?.id ?? '');

describe.skipIf(chromiumPath === undefined)('filling in, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('a birth whose data the state holds: at most 20 taps and 60 characters, every page accessible', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      const hands = new Hands(page);
      await go('/');
      await beginBirth(hands, async () => {});
      await expectAccessible(page);
      await picture(page, 'child phone');
      await fillBirth(hands, 'An');
      await expectAccessible(page);
      await picture(page, 'check phone');
      await submitBirth(hands);
      expect(await page.locator('.code').textContent()).toBe(code);
      expect(new URL(page.url()).pathname).toBe(`/da-nop/${code}`);
      expect(api.submitted.map(({ key }) => key)).toEqual([api.draft?.id]);
      expect(hands.taps).toBeLessThanOrEqual(20);
      expect(hands.typed).toBeLessThanOrEqual(60);
    }));

  test('what surrounds a page is there before its scripts; an answer that breaks off is told, and asked for again', () =>
    theatre.play(async ({ api, page, go }) => {
      api.signIn();
      const script = new Promise<Route>((held) => {
        void page.route('**/assets/main-*.js', held);
      });
      const broken = { status: 200, contentType: 'application/json', body: '{"code":' };
      await page.route('**/v1/procedures/birth-registration/form', (route) => route.fulfill(broken), { times: 1 });
      const gone = go(form);
      await page.getByRole('link', { name: 'Hồ sơ' }).first().waitFor();
      expect(await page.locator('main[aria-busy]').count()).toBe(1);
      await (await script).continue();
      await gone;
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await page.getByRole('heading', { level: 1, name: 'Trước khi khai: Đăng ký khai sinh' }).waitFor();
      expect(await page.locator('main').count()).toBe(1);
    }));

  test('errors: the summary takes the focus and leads to the input', () =>
    theatre.play(async (stage) => {
      const { page } = stage;
      const hands = await atFirstQuestion(stage);
      await hands.press('Tiếp tục');
      await page.getByRole('alert').waitFor();
      expect(await focused(stage)).toBe('errors');
      expect(await page.title()).toMatch(/^Lỗi: /);
      await expectAccessible(page);
      await expectLargeTargets(page);
      await picture(page, 'errors phone');
      await hands.press('Hãy điền “Tên”.', 'link');
      expect(await focused(stage)).toBe('child.givenName');
      await page.setViewportSize(narrow);
      await expectNoSidewaysScroll(page);
    }));

  test('a locked value that is wrong is flagged, not changed', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      const hands = await atFirstQuestion(stage);
      await hands.press(/Thông tin sai\?.*Ngày sinh/);
      await hands.type('Tên', 'An');
      await hands.press('Tiếp tục');
      await page.getByRole('alert').waitFor();
      await hands.press('Hãy điền thông tin đúng của “Ngày sinh”, hoặc bấm “Thôi, không báo sai”.', 'link');
      expect(await focused(stage)).toBe('child.birthDate-claim');
      await hands.type('Thông tin đúng của “Ngày sinh” là gì?', '3/11 😀');
      await hands.press('Tiếp tục');
      await hands.press(/Thông tin đúng của “Ngày sinh” có ký tự không dùng được/, 'link');
      await hands.type('Thông tin đúng của “Ngày sinh” là gì?', '3'.repeat(301));
      await hands.press('Tiếp tục');
      await hands.press('Thông tin đúng của “Ngày sinh” dài quá. Hãy viết ngắn hơn.', 'link');
      await hands.type('Thông tin đúng của “Ngày sinh” là gì?', '03/11/2026');
      await expectAccessible(page);
      await picture(page, 'flag phone');
      await hands.press('Tiếp tục');
      await hands.arrive('Nơi đăng ký và bản giấy');
      await page.goto(new URL(`${form}/kiem-tra`, page.url()).href);
      await hands.arrive('Kiểm tra lại trước khi nộp');
      await submitBirth(hands);
      expect(api.submitted[0]?.body).toMatchObject({
        answers: { child: { birthDate: '2026-11-02' } },
        flags: [{ path: 'child.birthDate', claimed: '03/11/2026' }],
      });
    }));

  test('a source that is down turns its values into questions, compared later', () =>
    theatre.play(async (stage) => {
      stage.api.notice = 'unavailable';
      const { api, page } = stage;
      const hands = await atFirstQuestion(stage);
      expect(await page.getByText(/Dữ liệu y tế: chưa kết nối được/).count()).toBe(4);
      await expectAccessible(page);
      await hands.type('Tên', 'An');
      await hands.tick('Nữ');
      await hands.type('Ngày', '2');
      await hands.type('Tháng', '11');
      await hands.type('Năm', '26');
      await hands.type('Nơi sinh', 'Trạm y tế');
      await hands.press('Tiếp tục');
      await hands.press('“Ngày sinh” phải là một ngày có thật, đủ ngày, tháng và năm.', 'link');
      expect(await focused(stage)).toBe('child.birthDate');
      await picture(page, 'source down phone');
      await hands.type('Năm', '2026');
      await hands.press('Tiếp tục');
      await hands.arrive('Nơi đăng ký và bản giấy');
      await expect.poll(() => api.draft?.answers['child']?.['birthDate'], patience).toBe('2026-11-02');
    }));

  test('a source that knows of no birth notice says so once, and what to do', () =>
    theatre.play(async (stage) => {
      stage.api.notice = 'missing';
      const { page } = stage;
      const hands = await atFirstQuestion(stage);
      expect(await page.getByText('Nếu cha hoặc mẹ đã nộp hồ sơ cho trẻ thì bạn không cần nộp nữa').count()).toBe(1);
      expect(await page.getByText('chưa kết nối được').count()).toBe(0);
      await expectAccessible(page);
      await picture(page, 'no notice phone');
      await stage.go('/nop/birth-registration/mother');
      await hands.arrive('Người mẹ');
      expect(await page.getByText('không cần nộp nữa').count()).toBe(0);
    }));

  test('a value of the sources that is none is an empty question with a word why', () =>
    theatre.play(async (stage) => {
      stage.api.dirty = true;
      const hands = await atFirstQuestion(stage);
      const born = stage.page.getByRole('group', { name: 'Ngày sinh' });
      expect(await born.textContent()).toContain('Dữ liệu y tế: dữ liệu chưa dùng được.');
      expect(await born.getByLabel('Ngày', { exact: true }).inputValue()).toBe('');
      await hands.press('Tiếp tục');
      await stage.page.getByRole('alert').waitFor();
      await expectAccessible(stage.page);
      await expectLargeTargets(stage.page);
    }));

  test('change links lead to the question and straight back', () =>
    theatre.play(async (stage) => {
      const { page } = stage;
      const hands = await atFirstQuestion(stage);
      await fillBirth(hands, 'An');
      await hands.press('Sửa Quê quán', 'link');
      await hands.arrive('Trẻ được đăng ký');
      await hands.type('Quê quán', 'Xã Hoằng Sơn');
      await hands.press('Tiếp tục');
      await hands.arrive('Kiểm tra lại trước khi nộp');
      expect(await page.getByText('Xã Hoằng Sơn').count()).toBe(1);
      // What the state holds of a parent was not asked, and can be changed here all the same.
      await hands.press('Sửa Khai phần người cha?', 'link');
      await hands.arrive('Người cha');
      await hands.tick('Không');
      await hands.press('Tiếp tục');
      await hands.arrive('Kiểm tra lại trước khi nộp');
    }));

  test('by keyboard alone, from the first question to the receipt', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      const hands = await atFirstQuestion(stage);
      const tabTo = async (selector: string) => {
        const there = () => page.locator(selector).evaluate((element) => element === document.activeElement);
        for (let i = 0; i < 60 && !(await there()); i++) await page.keyboard.press('Tab');
        expect(await there()).toBe(true);
      };
      await tabTo('[id="child.givenName"]');
      await page.keyboard.type('An');
      await page.keyboard.press('Enter');
      await hands.arrive('Nơi đăng ký và bản giấy');
      await tabTo('[type=submit]');
      await page.keyboard.press('Enter');
      await hands.arrive('Kiểm tra lại trước khi nộp');
      await tabTo('#declaration');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
      await hands.arrive('Đã nộp hồ sơ');
      expect(api.submitted.length).toBe(1);
    }));

  test('the language can be changed in the middle of a form', () =>
    theatre.play(async (stage) => {
      const { page } = stage;
      const hands = await atFirstQuestion(stage);
      await hands.type('Tên', 'An');
      await hands.press('English');
      await hands.arrive('The child');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en');
      expect(await page.getByLabel('Given name').inputValue()).toBe('An');
      expect(await page.title()).toBe('The child – Public services · Thanh Hoa');
      await expectAccessible(page);
      await hands.press('Tiếng Việt');
      await hands.arrive('Trẻ được đăng ký');
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('vi');
    }));
});

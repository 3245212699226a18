import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agree, fillBirth, submitBirth } from './birth-journey.ts';
import { Hands } from './hands.ts';
import { chromiumPath, expectAccessible, patience, phone, picture } from './stage/chromium.ts';
import { no } from './stage/answered.ts';
import { deviceOf, untilKept } from './stage/device.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const atFirstQuestion = async ({ api, page, go }: Stage): Promise<Hands> => {
  const hands = new Hands(page);
  api.signIn();
  await go('/nop/birth-registration');
  await agree(hands);
  await hands.arrive('Trẻ được đăng ký');
  return hands;
};

describe.skipIf(chromiumPath === undefined)('nothing typed is lost', () => {
  const theatre = new Theatre();
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('the network goes and comes back', () =>
    theatre.play(async (stage) => {
      const { api, context, page } = stage;
      const hands = await atFirstQuestion(stage);
      await context.setOffline(true);
      await hands.type('Tên', 'Bảo');
      await page.getByText(/Mất kết nối/).waitFor();
      await expectAccessible(page);
      await picture(page, 'offline phone');
      const device = await deviceOf(page);
      expect(device.sealed).toBeGreaterThan(0);
      expect(device.keysExtractable).toEqual([false]);
      expect(device.clear).not.toContain('Bảo');
      await context.setOffline(false);
      await page.getByText('Đã lưu bản nháp. CHƯA NỘP.').waitFor();
      expect(api.draft?.answers['child']?.['givenName']).toBe('Bảo');
    }));

  test('the session ends in the middle of the form', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      const hands = await atFirstQuestion(stage);
      api.session = { signedIn: false };
      await hands.type('Tên', 'Bảo');
      await page.getByText(/Phiên đăng nhập đã hết/).waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('signed-out');
      expect(await page.getByText(/Phiên đăng nhập đã hết/).count()).toBe(1);
      const box = await page.locator('#signed-out').boundingBox();
      expect(box?.y).toBeGreaterThan(0);
      expect(box?.y).toBeLessThan(phone.height - (box?.height ?? 0));
      await expectAccessible(page);
      await picture(page, 'session ended phone');
      await hands.press('Đăng nhập lại để tiếp tục', 'link');
      await hands.arrive('Trẻ được đăng ký');
      await expect.poll(() => page.getByLabel('Tên').inputValue(), patience).toBe('Bảo');
      await expect.poll(() => api.draft?.answers['child']?.['givenName'], patience).toBe('Bảo');
    }));

  test('a submission without a network is said to be NOT SUBMITTED, and can be repeated', () =>
    theatre.play(async (stage) => {
      const { api, context, page } = stage;
      const hands = await atFirstQuestion(stage);
      await fillBirth(hands, 'An');
      await context.setOffline(true);
      await hands.tick(/Tôi cam đoan/);
      await hands.press('Nộp hồ sơ');
      await page.getByRole('heading', { name: 'CHƯA NỘP' }).waitFor();
      await expectAccessible(page);
      await picture(page, 'not submitted phone');
      await context.setOffline(false);
      await submitBirth(hands);
      expect(api.submitted.length).toBe(1);
    }));

  test('without a network the form opens again with what was typed, and goes on', () =>
    theatre.play(async (stage) => {
      const { api, context, page, go } = stage;
      const hands = await atFirstQuestion(stage);
      await untilKept(page);
      await hands.type('Tên', 'Bảo');
      await page.getByText('Đã lưu bản nháp. CHƯA NỘP.').waitFor();
      await page.reload();
      await hands.arrive('Trẻ được đăng ký');
      await context.setOffline(true);
      await page.reload();
      await hands.arrive('Trẻ được đăng ký');
      await expect.poll(() => page.getByLabel('Tên').inputValue(), patience).toBe('Bảo');
      await page.getByText(/Mất kết nối.*CHƯA NỘP/).waitFor();
      await expectAccessible(page);
      await picture(page, 'offline reload phone');
      await fillBirth(hands, 'An');
      await hands.tick(/Tôi cam đoan/);
      await hands.press('Nộp hồ sơ');
      await page.getByRole('heading', { name: 'CHƯA NỘP' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'CHƯA NỘP' }).waitFor();
      await page.getByText('Nguyễn Bảo').waitFor();
      const device = await deviceOf(page);
      expect(device.answers.toSorted()).toEqual(['/v1/procedures', '/v1/procedures/birth-registration/form']);
      expect(device.clear).not.toMatch(/Hương|Bảo"|Nguyễn/);

      await context.setOffline(false);
      // Chromium does not tell a page that was opened while it plays being offline.
      await page.evaluate(() => dispatchEvent(new Event('online')));
      await page.getByText('Đã lưu bản nháp. CHƯA NỘP.').waitFor();
      expect(api.submitted).toEqual([]);
      await go('/');
      await page.getByText('Lần trước bạn bấm nộp “Đăng ký khai sinh” nhưng không có mạng').waitFor();
      await expectAccessible(page);
      await picture(page, 'unsent phone');
      await hands.press('Xem lại và nộp', 'link');
      await submitBirth(hands);
      expect(api.submitted.map(({ key }) => key)).toEqual([api.draft?.id]);
      expect(JSON.stringify(api.submitted[0]?.body)).toContain('"givenName":"An"');
      expect(await deviceOf(page)).toMatchObject({ sealed: 1 });
    }));

  test('what the API finds wrong leads to the question', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      const hands = await atFirstQuestion(stage);
      await fillBirth(hands, 'An');
      const texts = { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' };
      const errors = [{ pointer: '/answers/child/homeTown', code: 'invalid', detail: texts.vi, texts }];
      api.refusal = no(422, 'invalid-fields', { texts, errors });
      await hands.tick(/Tôi cam đoan/);
      await hands.press('Nộp hồ sơ');
      await hands.press('Quê quán: Giá trị không hợp lệ.', 'link');
      await hands.arrive('Trẻ được đăng ký');
      await expectAccessible(page);
      await hands.press('Giá trị không hợp lệ.', 'link');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('child.homeTown');
    }));

  test('signing out leaves nothing on the device', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      const hands = await atFirstQuestion(stage);
      api.session = { signedIn: false };
      await hands.type('Tên', 'Bảo');
      await page.getByText(/Phiên đăng nhập đã hết/).waitFor();
      await hands.press('Đăng xuất');
      await hands.arrive('Bạn cần làm gì?');
      expect(await deviceOf(page)).toMatchObject({ sealed: 0, keysExtractable: [] });
    }));
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agree, fillBirth, submitBirth } from './birth-journey.ts';
import { Hands } from './hands.ts';
import { chromiumPath, expectAccessible, patience, phone, picture } from './stage/chromium.ts';
import { no } from './stage/answered.ts';
import { ageOwner, deviceOf, disown, untilKept } from './stage/device.ts';
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
      // Whoever comes upon the machine the next day signs in first, and goes on from there.
      await ageOwner(page, 9);
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'Đăng nhập lại để tiếp tục' }).waitFor();
      expect(await page.getByText('Nguyễn Bảo').count()).toBe(0);
      await ageOwner(page, 0);
      await page.reload();
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
      expect(await deviceOf(page)).toMatchObject({ sealed: 0 });
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

  test('signing out leaves nothing on the device, nor does another window', () =>
    theatre.play(async (stage) => {
      const { api, context, page, server } = stage;
      const hands = await atFirstQuestion(stage);
      const other = await context.newPage();
      await other.goto(`${server.url}/ho-so`);
      api.session = { signedIn: false };
      await hands.type('Tên', 'Bảo');
      await page.getByText(/Phiên đăng nhập đã hết/).waitFor();
      expect(await deviceOf(page)).toMatchObject({ sealed: 1, keysExtractable: [false] });
      await hands.press('Đăng xuất');
      await hands.arrive('Bạn cần làm gì?');
      await other.getByRole('heading', { level: 1, name: 'Bạn cần làm gì?' }).waitFor();
      expect(await deviceOf(page)).toMatchObject({ sealed: 0, keysExtractable: [] });
    }));

  test('of another person nothing is left, and their window keeps nothing any more', () =>
    theatre.play(async (stage) => {
      const { api, context, page, server } = stage;
      const hands = await atFirstQuestion(stage);
      await expect.poll(async () => (await deviceOf(page)).sealed, patience).toBe(1);
      // No sign-out, and a copy from before anybody’s name was noted.
      await disown(page);
      api.signIn();
      if (api.session.signedIn && api.session.audience === 'citizen') api.session = { ...api.session, who: 'another' };
      const next = await context.newPage();
      await next.goto(server.url);
      await expect.poll(async () => (await deviceOf(next)).sealed, patience).toBe(0);
      await context.setOffline(true);
      await hands.type('Tên', 'Bảo');
      await page.getByText(/Chưa lưu được câu trả lời/).waitFor();
      expect(await deviceOf(next)).toMatchObject({ sealed: 0, keysExtractable: [false] });
    }));

  test('signing out without a network is said, and done before all else once there is one', () =>
    theatre.play(async ({ api, context, page, go, server }) => {
      const hands = new Hands(page);
      api.signIn();
      await go('/ho-so');
      await untilKept(page);
      await context.setOffline(true);
      await hands.press('Đăng xuất');
      await hands.arrive('Chưa đăng xuất xong');
      expect(await page.getByText('Nguyễn Thị Hương').count()).toBe(0);
      await expectAccessible(page);
      await picture(page, 'not signed out phone');
      // The network is back, but not yet the platform; nothing else is asked meanwhile.
      api.down = '/auth/logout';
      await context.setOffline(false);
      const heard = server.sent.length;
      const asked = () => server.sent.slice(heard).filter((line) => /^\w+ \/(?:auth|v1\/me)\//.test(line));
      await page.reload();
      await hands.arrive('Chưa đăng xuất xong');
      await expect.poll(() => asked().length, patience).toBeGreaterThan(0);
      expect(api.session.signedIn).toBe(true);
      api.down = undefined;
      await page.reload();
      await hands.arrive('Bạn cần làm gì?');
      await expect.poll(() => asked().at(-1), patience).toMatch(/^GET \/auth\/session /);
      expect(api.session).toEqual({ signedIn: false });
      const others = asked().filter((line) => !line.startsWith('POST /auth/logout '));
      expect(others.map((line) => line.split(' ')[1])).toEqual(['/auth/session']);
      expect((await deviceOf(page)).clear).not.toContain('leaving');
    }));
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agree, fillBirth, submitBirth } from './birth-journey.ts';
import { Hands } from './hands.ts';
import { chromiumPath, expectAccessible, patience, phone, picture } from './stage/chromium.ts';
import { no } from './stage/answered.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const atFirstQuestion = async ({ api, page, go }: Stage): Promise<Hands> => {
  const hands = new Hands(page);
  api.signIn();
  await go('/nop/birth-registration');
  await agree(hands);
  await hands.arrive('Trẻ được đăng ký');
  return hands;
};

/** Everything the page keeps on the device that can be read without the key. */
const clearText = (stage: Stage): Promise<string> =>
  stage.page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const kept: unknown[] = [];
    for (const { name } of databases)
      await new Promise<void>((resolve) => {
        const open = indexedDB.open(name ?? '');
        open.addEventListener('success', () => {
          const all = open.result.transaction('kept').objectStore('kept').getAll();
          all.addEventListener('success', () => {
            for (const value of all.result)
              kept.push(value instanceof CryptoKey ? { extractable: value.extractable } : Object.keys(value));
            open.result.close();
            resolve();
          });
        });
      });
    return JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage), kept]);
  });

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
      const kept = await clearText(stage);
      expect(kept).not.toContain('Bảo');
      expect(kept).toContain('{"extractable":false}');
      await context.setOffline(false);
      await page.getByText('Đã lưu bản nháp. CHƯA NỘP.').waitFor();
      expect(api.draft?.answers['child']?.['givenName']).toBe('Bảo');
      expect(await clearText(stage)).not.toContain('"iv"');
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
      expect(await clearText(stage)).toBe('[[],[],[]]');
    }));
});

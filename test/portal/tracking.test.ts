import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { no } from './stage/answered.ts';
import { code } from './stage/canned-data.ts';
import { chromiumPath, expectAccessible, picture } from './stage/chromium.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const press = ({ page }: Stage, name: string) => page.getByRole('button', { name }).click();

describe.skipIf(chromiumPath === undefined)('tracking, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('signing in leads back to the dossier', () =>
    theatre.play(async ({ page, go }) => {
      await go(`/ho-so/${code}`);
      await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).click();
      await page.getByRole('heading', { level: 1, name: 'Đăng ký khai sinh' }).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/ho-so/${code}`);
      await page.getByText('17:00 thứ Hai, 23/11/2026').waitFor();
    }));

  test('the draft of the result: agreeing', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      api.moment = 'confirm';
      await go(`/ho-so/${code}`);
      await page.getByText('Nếu đến 17:30 thứ Tư, 25/11/2026 bạn chưa trả lời, quy định coi như bạn đồng ý.').waitFor();
      await press(stage, 'Đúng, tôi đồng ý');
      await page.getByText('đang thẩm tra hồ sơ').waitFor();
      expect(api.acts).toEqual([{ act: 'confirmation', version: '"5"', body: { agree: true } }]);
    }));

  test('the draft of the result: disputing needs a word what is wrong', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      api.moment = 'confirm';
      await go(`/ho-so/${code}`);
      await press(stage, 'Có chỗ chưa đúng');
      await press(stage, 'Gửi cho cán bộ');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('dispute-note');
      await page.getByLabel('Chỗ nào chưa đúng?').fill('Tên đệm sai');
      await press(stage, 'Gửi cho cán bộ');
      await page.getByText('đang thẩm tra hồ sơ').waitFor();
      expect(api.acts.map(({ body }) => body)).toEqual([{ agree: false, note: 'Tên đệm sai' }]);
    }));

  test('how the term was reckoned is asked for when it is wanted, with its grounds, in both languages', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await go(`/ho-so/${code}`);
      await page.getByText('Cách tính thời hạn').waitFor();
      expect(asked.filter((path) => /clock/.test(path))).toEqual([]);
      await page.getByText('Cách tính thời hạn').focus();
      await page.keyboard.press('Enter');
      const [first, second] = [page.locator('details li').first(), page.locator('details li').nth(1)];
      await first.getByText('Căn cứ: Điều 148 Bộ luật Dân sự (Chưa đối chiếu được với văn bản gốc.)').waitFor();
      expect(await second.textContent()).toContain('còn 8 giờ làm việc.');
      expect(await second.textContent()).not.toContain('Căn cứ');
      await expectAccessible(page);
      await picture(page, 'reckoning');
      await press(stage, 'English');
      await page.getByText('How the term is reckoned').waitFor();
      await first.getByText('outside working hours').waitFor();
    }));

  test('what goes together stands in its order, each with its agency, and what to do where nothing came of it', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      api.beside = { linked: code };
      await go(`/ho-so/${code}`);
      const parts = page.locator('ol.cards li');
      await parts.nth(2).getByText('Hãy nộp riêng.').waitFor();
      const second = parts.nth(1);
      await second.getByText('Cơ quan chưa nhận việc này trước').waitFor();
      await second.getByText('Công an phường').waitFor();
      // The one that is looked at is no way to itself.
      expect(await parts.getByRole('link').allTextContents()).toEqual(['Đăng ký thường trú']);
      await expectAccessible(page);
      await press(stage, 'English');
      await parts.first().getByText('This is the dossier you are looking at.').waitFor();
    }));

  test('a page that is looked at follows the dossier by itself', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      await page.clock.install();
      await go(`/ho-so/${code}`);
      await page.getByText('đang thẩm tra hồ sơ').waitFor();
      const unchanged = page.waitForResponse((response) => response.status() === 304);
      await page.clock.fastForward(6000);
      await unchanged;
      api.moment = 'returned';
      await page.clock.fastForward(6000);
      await page.getByText('Kết quả đã có').waitFor();
      expect(await page.getByText('đang thẩm tra hồ sơ').count()).toBe(0);
    }));

  test('the session ends while the page is open: signing in leads back', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      await page.clock.install();
      await go(`/ho-so/${code}`);
      await page.getByText('đang thẩm tra hồ sơ').waitFor();
      api.session = { signedIn: false };
      await page.clock.fastForward(6000);
      await page.getByRole('link', { name: 'Đăng nhập' }).click();
      await page.getByText('đang thẩm tra hồ sơ').waitFor();
      expect(new URL(page.url()).pathname).toBe(`/ho-so/${code}`);
    }));

  test('an answer that cannot be shown is said to have failed, and other pages still work', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      api.malformed = true;
      await go(`/ho-so/${code}`);
      await page.getByRole('heading', { level: 1, name: 'Chưa làm được' }).waitFor();
      await page.getByRole('link', { name: 'Hồ sơ của tôi' }).click();
      await page.getByRole('heading', { level: 1, name: 'Hồ sơ của tôi' }).waitFor();
      await page.getByRole('link', { name: 'Đăng ký khai sinh' }).waitFor();
      expect(await page.title()).toContain('Hồ sơ của tôi');
    }));

  test('the result is fetched when it is wanted', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      api.moment = 'returned';
      await go(`/ho-so/${code}`);
      await page.getByText('Số 12/2026, cấp ngày 22/11/2026.').waitFor();
      await press(stage, 'Tải kết quả (PDF)');
      await page.waitForURL('**/icon.svg');
      expect(api.acts).toEqual([]);
    }));

  test('the result goes into the wallet, and a wallet that is down is said to be', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      api.moment = 'returned';
      api.refusal = no(503, 'wallet-unavailable');
      await go(`/ho-so/${code}`);
      await press(stage, 'Đưa vào ví VNeID');
      await page.getByText('Từ chối: wallet-unavailable.').waitFor();
      api.refusal = undefined;
      await press(stage, 'Đưa vào ví VNeID');
      await page.getByText('Kết quả đã có trong ví giấy tờ VNeID của bạn.').waitFor();
      expect(await page.getByRole('button', { name: 'Đưa vào ví VNeID' }).count()).toBe(0);
      await expectAccessible(page);
      await picture(page, 'wallet');
    }));

  test('a result that was revoked: why, and nothing to carry', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      api.moment = 'revoked';
      await go(`/ho-so/${code}`);
      await page.getByText('Kết quả đã bị thu hồi').waitFor();
      await page.getByText('Cấp trái quy định. Căn cứ: Điều 70').waitFor();
      await page.getByRole('button', { name: 'Tải kết quả (PDF)' }).waitFor();
      expect(await page.getByRole('button', { name: 'Đưa vào ví VNeID' }).count()).toBe(0);
      await expectAccessible(page);
      await picture(page, 'revoked');
    }));

  test('on paper it says whose and which it is, and shows nothing to press', () =>
    theatre.play(async ({ api, page, go }) => {
      api.signIn();
      await go(`/ho-so/${code}`);
      await page.emulateMedia({ media: 'print' });
      await page.getByText('đang thẩm tra hồ sơ').waitFor();
      await page.locator('header').getByText('UBND tỉnh Thanh Hóa').waitFor();
      expect(await page.getByText(code).isVisible()).toBe(true);
      expect(await page.locator('button:visible, main a:visible, summary:visible').count()).toBe(0);
    }));

  test('a refusal stands with its ground and the words of the officer', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      api.moment = 'refused';
      await go(`/ho-so/${code}`);
      await page.getByText('Căn cứ: Luật Hộ tịch 60/2014/QH13, Điều 13').waitFor();
      const words = 'Trẻ đã có tên tại sổ 12, số 34.';
      expect(await page.locator('.notice blockquote').textContent()).toBe(words);
      expect(await page.locator('.timeline li').last().locator('blockquote').textContent()).toBe(words);
      expect(await page.getByRole('button', { name: 'Tải kết quả (PDF)' }).count()).toBe(0);
    }));
});

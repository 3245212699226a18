import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Hands } from './hands.ts';
import { chromiumPath } from './stage/chromium.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { code } from './stage/canned-data.ts';
import { focused, press, said } from './stage/hands.ts';
import { Theatre, type Stage } from './stage/stage.ts';

/** A citizen with a form open, who has pressed the link at the bottom of its page. */
const withForm = async (stage: Stage) => {
  const { api, page, go } = stage;
  api.signIn();
  const hands = new Hands(page);
  await go('/nop/birth-registration');
  await hands.press('Đồng ý và bắt đầu khai');
  await hands.arrive('Nhà nước đã có');
  await page.getByRole('contentinfo').getByRole('link', { name: 'Nhờ cán bộ giúp' }).click();
  await hands.arrive('Nhờ cán bộ giúp');
};

/** The officer’s side of the same form. */
const atCounter = async (stage: Stage) => {
  const { api, page, go } = stage;
  api.signInStaff('officer');
  await go(`/can-bo/tiep-nhan#${api.help.code}`);
  await page.getByRole('button', { name: 'Mở tờ khai' }).waitFor();
};

describe.skipIf(chromiumPath === undefined)('help at the counter, in a browser', () => {
  const theatre = new Theatre();
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test('a citizen is told what it means, shows a code, sees who helps, and stops it', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      await withForm(stage);
      await said(stage, 'Họ không cam đoan và không nộp thay bạn.');
      await fitsBoth(stage, 'help asked');
      expect(api.help.state).toBeUndefined();
      await press(stage, 'Lấy mã 6 số');
      await said(stage, '402 917');
      expect(await focused(stage)).toBe('code');
      await page.getByRole('img', { name: 'Mã QR để cán bộ quét' }).waitFor();
      await fitsBoth(stage, 'help code');
      // Nothing of it stands in the address, and the code is kept nowhere.
      expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe('/nho-can-bo');
      const kept = await page.evaluate(() =>
        [sessionStorage, localStorage].flatMap((store) => Object.keys(store).map((key) => store.getItem(key))),
      );
      expect(kept.length).toBeGreaterThan(0);
      expect(kept).not.toContain('402917');

      api.help.state = 'helping';
      await page.reload();
      await said(stage, 'Lê Thị Bình, UBND phường Tam Thanh, đang giúp bạn.');
      await page.getByRole('link', { name: 'Xem lại tờ khai' }).waitFor();
      await fitsBoth(stage, 'help given');
      // Said from the answer itself: whatever is asked next gets none.
      api.down = `/v1/help/${api.help.id}`;
      await press(stage, 'Dừng, không cho xem nữa');
      await said(stage, 'Cán bộ không còn thấy tờ khai của bạn.');
      expect(api.help.state).toBe('over');
      api.down = '';
      // Whoever signs out is helped no more.
      await press(stage, 'Lấy mã mới');
      await said(stage, '402 917');
      await press(stage, 'Đăng xuất');
      await page.getByRole('heading', { level: 1, name: 'Bạn cần làm gì?' }).waitFor();
      expect([api.help.state, api.session.signedIn]).toEqual(['over', false]);
    }));

  test('whoever comes back, or takes another device, finds the form there, goes on with it and asks for help', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      await withForm(stage);
      await page.evaluate(() => sessionStorage.clear());
      await go('/toi');
      await said(stage, 'CHƯA NỘP.');
      await press(stage, 'Làm tiếp');
      await page.getByRole('heading', { level: 1, name: 'Kiểm tra lại trước khi nộp' }).waitFor();
      await page.evaluate(() => sessionStorage.clear());
      await go('/nho-can-bo');
      await said(stage, /Đăng ký khai sinh · lưu lúc 09:00/);
      await press(stage, 'Lấy mã 6 số');
      await said(stage, '402 917');
      api.help.state = 'helping';
      await page.reload();
      await page.getByRole('link', { name: 'Xem lại tờ khai' }).click();
      await page.getByRole('heading', { level: 1, name: 'Kiểm tra lại trước khi nộp' }).waitFor();
      // It was opened once only.
      expect(api.opened).toHaveLength(1);
    }));

  test('without a form open it says where to begin, and without a sign-in how', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      await go('/nho-can-bo');
      await page.getByRole('link', { name: 'Đăng nhập bằng VNeID' }).waitFor();
      await fitsBoth(stage, 'help signed out');
      api.signIn();
      await go('/nho-can-bo');
      await said(stage, 'Trước hết hãy chọn thủ tục và mở tờ khai.');
      expect(await page.getByRole('button', { name: 'Lấy mã 6 số' }).count()).toBe(0);
    }));

  test('an officer opens the form by keyboard, fills it in beside what is locked, and ends', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      await withForm(stage);
      await press(stage, 'Lấy mã 6 số');
      await said(stage, '402 917');
      await atCounter(stage);
      expect(await page.getByLabel('Mã người dân đưa').inputValue()).toBe('402917');
      expect(page.url()).not.toContain('#');
      // Whoever has no form open yet is given a picture that leads there.
      await page.getByLabel('Thủ tục họ cần').selectOption('birth-registration');
      await page.getByRole('img', { name: 'Mã QR mở tờ khai: Đăng ký khai sinh' }).waitFor();
      await page.getByLabel('Mã người dân đưa').fill('12');
      await page.keyboard.press('Enter');
      await said(stage, 'Mã gồm đúng 6 chữ số.');
      expect(await focused(stage)).toBe('code');
      await page.getByLabel('Mã người dân đưa').fill('000 000');
      await page.keyboard.press('Enter');
      await said(stage, 'Từ chối: help-code-wrong.');
      await fitsBoth(stage, 'help code wrong');
      await page.getByLabel('Mã người dân đưa').fill('402 917');
      await page.keyboard.press('Enter');
      await said(stage, 'Tờ khai của Nguyễn Thị Hương');
      expect(await focused(stage)).toBe('helped');
      await fitsBoth(stage, 'helped form');
      const before = api.draft;
      await page.getByLabel('Tên', { exact: true }).fill('Bình An');
      // The citizen changes something on their phone at the same time.
      if (before !== undefined)
        api.draft = {
          ...before,
          version: before.version + 1,
          answers: { ...before.answers, child: { ...before.answers['child'], middleName: 'Gia' } },
        };
      await page.keyboard.press('Enter');
      await said(stage, 'Người dân cũng vừa sửa tờ khai.');
      expect(api.draft?.answers['child']).toMatchObject({ givenName: 'Bình An', middleName: 'Gia' });
      await page.getByLabel('Tên', { exact: true }).fill('Bình');
      await press(stage, 'Lưu vào tờ khai');
      await said(stage, 'Đã lưu.');
      expect(api.draft?.answers['child']).toMatchObject({ givenName: 'Bình', middleName: 'Gia' });
      await press(stage, 'Kết thúc giúp đỡ');
      await said(stage, 'Bạn không còn thấy tờ khai này.');
      expect(await page.getByText('038196000111').count()).toBe(0);
    }));

  test('once the citizen has stopped or submitted, the officer sees nothing more', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      await withForm(stage);
      await press(stage, 'Lấy mã 6 số');
      await said(stage, '402 917');
      await atCounter(stage);
      await press(stage, 'Mở tờ khai');
      await said(stage, 'Tờ khai của Nguyễn Thị Hương');
      api.help.state = 'over';
      await press(stage, 'Lưu vào tờ khai');
      await said(stage, 'Từ chối: help-over.');
      expect(await page.getByText('038196000111').count()).toBe(0);
    }));

  test('an officer opens a session at a counter: a code that stays on the page, and why not in this browser', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('officer');
      await go('/can-bo/tiep-nhan');
      await page.getByRole('heading', { name: 'Người dân đăng nhập ở máy tại quầy' }).waitFor();
      await said(stage, /Mở sẵn trang này ở máy dành cho người dân: http.*\/quay$/);
      await press(stage, 'Mở phiên tại quầy');
      await said(stage, '4820 1937');
      expect(await focused(stage)).toBe('counter-code');
      await page.getByRole('img', { name: 'Mã QR mở trang đăng nhập tại quầy' }).waitFor();
      await said(stage, 'Đừng mở trong trình duyệt này');
      await fitsBoth(stage, 'counter session opened');
      expect(page.url()).not.toContain('48201937');
    }));

  test('at a counter somebody types the code, is told on every page whose session it is, submits once and leaves', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      const hands = new Hands(page);
      await go('/quay#12345678');
      expect(await page.getByLabel('Mã cán bộ đưa').inputValue()).toBe('12345678');
      expect(page.url()).not.toContain('#');
      await page.keyboard.press('Tab');
      await press(stage, 'Đăng nhập bằng VNeID');
      await said(stage, 'Từ chối: counter-code-wrong.');
      await page.getByLabel('Mã cán bộ đưa').fill('4820');
      await page.keyboard.press('Enter');
      await said(stage, 'Mã gồm đúng 8 chữ số.');
      expect(await focused(stage)).toBe('code');
      await fitsBoth(stage, 'counter code');
      await page.getByLabel('Mã cán bộ đưa').fill('4820 1937');
      await page.keyboard.press('Enter');
      await hands.arrive('Bạn cần làm gì?');
      const banner = page.getByRole('complementary', { name: 'Phiên tại quầy' });
      await banner.getByText('Phiên tại quầy do Lê Thị Bình, UBND phường Tam Thanh, mở cho bạn.').waitFor();
      await fitsBoth(stage, 'counter home');
      expect(page.url()).not.toContain('4820');
      await page.getByRole('navigation').getByRole('link', { name: 'Kết quả' }).click();
      await hands.arrive('Không mở ở phiên tại quầy');
      await fitsBoth(stage, 'counter elsewhere');
      await go(`/da-nop/${code}`);
      await banner.getByText('Hồ sơ đã nộp, phiên này không làm thêm hồ sơ nào.').waitFor();
      expect(await page.getByRole('link', { name: /Theo dõi hồ sơ/ }).count()).toBe(0);
      await fitsBoth(stage, 'counter submitted');
      await banner.getByRole('button', { name: 'Xong, đăng xuất' }).click();
      await hands.arrive('Đăng nhập tại quầy');
      await page.getByLabel('Mã cán bộ đưa').waitFor();
      expect(api.session).toEqual({ signedIn: false });
    }));
});

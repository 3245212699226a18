import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { agencyName } from '../../core/province.ts';
import { codesIn } from '../support/scan.ts';
import { no } from './stage/answered.ts';
import type { CannedApi } from './stage/canned-api.ts';
import { chosen, toCome } from './stage/canned-appointments.ts';
import { code, commune } from './stage/canned-data.ts';
import { dossiers } from './stage/canned-dossiers.ts';
import { chromiumPath, expectAccessible, patience } from './stage/chromium.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const press = ({ page }: Stage, name: string) => page.getByRole('button', { name }).click();
const said = ({ page }: Stage, text: string | RegExp) => page.getByText(text).first().waitFor();
const focused = ({ page }: Stage) => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);
const homeTown = `${commune.fullName}, tỉnh Thanh Hóa`;

describe.skipIf(chromiumPath === undefined)('what a citizen does with a dossier, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  const at = (moment: CannedApi['moment'], scene: (stage: Stage) => Promise<void>) =>
    theatre.play(async (stage) => {
      stage.api.signIn();
      stage.api.moment = moment;
      await stage.go(`/ho-so/${code}`);
      await scene(stage);
    });

  test('what is missing: why, until when, exactly those questions, and exactly their answers', () =>
    at('supplement', async (stage) => {
      const { api, page } = stage;
      await said(stage, '17:00 thứ Tư, 02/12/2026');
      await said(stage, /Trả lời lại: “Tên”, “Quê quán”, “Khai phần người cha\?”\. Căn cứ: Trang thủ tục/);
      expect(await page.locator('.act blockquote').textContent()).toBe('Tên của con khác với Giấy chứng sinh.');
      const questions = page.locator('.act .question');
      await questions.first().waitFor();
      expect(await questions.count()).toBe(3);
      await page.getByLabel('Tên').fill(' Bảo An ');
      await press(stage, 'Gửi phần bổ sung');
      await said(stage, 'Phần bổ sung của bạn đã đến nơi.');
      const answers = { child: { givenName: 'Bảo An', homeTown }, father: { declared: 'yes' } };
      expect(api.acts).toEqual([{ act: 'supplement', version: '"5"', body: { answers } }]);
      expect(await focused(stage)).toBe('H1');
      expect(await page.locator('.act').count()).toBe(0);
    }));

  test('an error of a supplement takes the focus and leads to the question, by keyboard', () =>
    at('supplement', async (stage) => {
      const { api, page } = stage;
      await page.getByLabel('Tên').fill('');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      expect(await focused(stage)).toBe('errors');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      expect(await focused(stage)).toBe('child.givenName');
      await page.keyboard.type('An');
      await page.keyboard.press('Enter');
      await said(stage, 'Phần bổ sung của bạn đã đến nơi.');
      expect(api.acts.length).toBe(1);
    }));

  test('what the API finds wrong stands beside the question, and nothing typed is lost', () =>
    at('supplement', async (stage) => {
      const { api, page } = stage;
      const texts = { vi: 'Tên này không hợp lệ.', en: 'This name is not valid.' };
      const errors = [{ pointer: '/answers/child/givenName', code: 'invalid', detail: texts.vi, texts }];
      api.overtaken = no(422, 'invalid-fields', { errors });
      await page.getByLabel('Tên').fill('Ân');
      await press(stage, 'Gửi phần bổ sung');
      await expect.poll(() => focused(stage), patience).toBe('errors');
      const question = page.locator('.question.faulty');
      expect(await question.locator('.error-message').textContent()).toBe('Tên: Tên này không hợp lệ.');
      expect(await page.getByLabel('Tên').inputValue()).toBe('Ân');
      await expectAccessible(page);
      api.overtaken = no(409, 'answer-too-late');
      await press(stage, 'Gửi phần bổ sung');
      await said(stage, 'Từ chối: answer-too-late.');
      expect(await page.locator('.question.faulty').count()).toBe(0);
      expect(await page.getByLabel('Tên').inputValue()).toBe('Ân');
    }));

  test('what was typed into a supplement outlives the session, and the request for it can be fetched', () =>
    at('supplement', async (stage) => {
      const { api, page } = stage;
      await page.getByLabel('Tên').fill('Ân');
      api.session = { signedIn: false };
      await press(stage, 'Gửi phần bổ sung');
      await page.getByRole('link', { name: 'Đăng nhập' }).first().click();
      await page.getByRole('button', { name: 'Gửi phần bổ sung' }).waitFor();
      expect(await page.getByLabel('Tên').inputValue()).toBe('Ân');
      await press(stage, 'Gửi phần bổ sung');
      await said(stage, 'Phần bổ sung của bạn đã đến nơi.');
      api.moment = 'supplement';
      await page.reload();
      await page.getByRole('button', { name: 'Gửi phần bổ sung' }).waitFor();
      expect(await page.getByLabel('Tên').inputValue()).toBe('An');
      await said(stage, 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ: đã gửi VNeID lúc');
      await press(stage, 'Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ (PDF)');
      await page.waitForURL('**/icon.svg');
    }));

  test('a paper is sent as a file or brought to the counter: where, until when, and no form', () =>
    at('paper', async (stage) => {
      const { page } = stage;
      await said(stage, '17:00 thứ Tư, 02/12/2026');
      await said(stage, `hãy mang giấy đến bộ phận một cửa của ${commune.fullName} trước hạn trên.`);
      await said(stage, /Giấy chứng sinh.*\. Gửi tệp hoặc ảnh chụp giấy này ở đây/);
      expect(await page.locator('form').count()).toBe(0);
    }));

  test('a notice may want both: the questions are answered here, the paper is brought', () =>
    at('mixed', async (stage) => {
      const { page } = stage;
      await said(stage, `hãy mang giấy đến bộ phận một cửa của ${commune.fullName} trước hạn trên.`);
      await said(stage, 'Hãy trả lời cả các câu hỏi dưới đây.');
      await page.getByRole('button', { name: 'Gửi phần bổ sung' }).waitFor();
      expect(await page.locator('form').count()).toBeGreaterThan(0);
    }));

  test('once its questions are answered, only the paper is left to bring', () =>
    at('answered', async (stage) => {
      const { page } = stage;
      await said(stage, 'Còn giấy tờ được yêu cầu');
      await said(stage, 'Bạn đã trả lời các câu hỏi lúc 10:00 ngày 24/11/2026.');
      expect(await page.getByText('Hãy trả lời cả các câu hỏi dưới đây.').count()).toBe(0);
      expect(await page.locator('.act li').count()).toBe(1);
      expect(await page.locator('.act li').textContent()).toMatch(/^Giấy chứng sinh/);
      expect(await page.locator('form').count()).toBe(0);
      await expectAccessible(page);
    }));

  test('when to come is chosen by day and time, shown with its place, and another time can be had', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      api.signIn();
      api.beside = { phase: 'appointment', action: 'appointment', appointment: toCome };
      await stage.go(`/ho-so/${code}`);
      await said(stage, 'Bạn phải đến trực tiếp để chụp ảnh khuôn mặt, thu nhận mống mắt.');
      await press(stage, 'Hẹn giờ này');
      await said(stage, 'Hãy chọn ngày.');
      expect(await focused(stage)).toBe('appointment-day');
      await page.getByLabel('Ngày', { exact: true }).selectOption({ label: 'thứ Năm, 26/11/2026' });
      await press(stage, 'Hẹn giờ này');
      expect(await focused(stage)).toBe('appointment-time');
      await expectAccessible(page);
      await page.getByLabel('08:00 (còn 1 chỗ)').check();
      api.overtaken = no(409, 'slot-taken');
      await press(stage, 'Hẹn giờ này');
      await said(stage, 'Từ chối: slot-taken.');
      api.overtaken = undefined;
      await page.getByLabel('Ngày', { exact: true }).selectOption('2026-11-26');
      await page.getByLabel('08:00 (còn 1 chỗ)').check();
      await press(stage, 'Hẹn giờ này');
      await expect.poll(() => api.acts).toEqual([{ act: 'appointment', version: '"3"', body: { at: chosen.at } }]);
      api.beside = { phase: 'appointment', appointment: { ...toCome, missed: 1, chosen } };
      await page.reload();
      await said(stage, '08:00 thứ Năm, 26/11/2026');
      await said(stage, 'Công an phường Hạc Thành');
      await said(stage, 'Bạn đã lỡ hẹn 1 lần.');
      await press(stage, 'Đổi giờ hẹn');
      await press(stage, 'Xem những ngày sau');
      await said(stage, 'Những ngày này không còn giờ trống.');
      await press(stage, 'Xem lại từ hôm nay');
      await press(stage, 'Giữ giờ đã hẹn');
      await page.getByRole('button', { name: 'Đổi giờ hẹn' }).waitFor();
      await expectAccessible(page);
    }));

  test('a dossier is withdrawn by one answer to one question, by keyboard', () =>
    at('verify', async (stage) => {
      const { api, page } = stage;
      await page.getByText('Rút hồ sơ', { exact: true }).focus();
      await page.keyboard.press('Enter');
      await said(stage, 'Bạn có chắc muốn rút hồ sơ này không?');
      await press(stage, 'Không, giữ lại hồ sơ');
      expect(await focused(stage)).toBe('SUMMARY');
      expect(await page.locator('form').count()).toBe(0);
      await page.keyboard.press('Enter');
      await page.getByLabel('Vì sao bạn rút?').waitFor();
      await page.keyboard.press('Tab');
      await page.keyboard.type('Nộp nhầm nơi');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await said(stage, 'Hồ sơ đã dừng theo yêu cầu của bạn.');
      expect(api.acts).toEqual([{ act: 'withdrawal', version: '"3"', body: { note: 'Nộp nhầm nơi' } }]);
      expect(await page.getByText('Rút hồ sơ', { exact: true }).count()).toBe(0);
    }));

  test('a withdrawal needs no reason, and says why it was refused', () =>
    at('verify', async (stage) => {
      const { api, page } = stage;
      api.overtaken = no(409, 'decided-already');
      await page.getByText('Rút hồ sơ', { exact: true }).click();
      await press(stage, 'Có, rút hồ sơ này');
      await said(stage, 'Từ chối: decided-already.');
      api.overtaken = undefined;
      await press(stage, 'Có, rút hồ sơ này');
      await said(stage, 'Hồ sơ đã dừng theo yêu cầu của bạn.');
      expect(api.acts.map(({ body }) => body)).toEqual([{}]);
    }));

  test('an act whose code does not come says so, and can be tried again', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      api.moment = 'confirm';
      await page.route('**/assets/act-*.js', (route) => route.abort());
      await go(`/ho-so/${code}`);
      await said(stage, 'Không có kết nối mạng.');
      await page.unroute('**/assets/act-*.js');
      await press(stage, 'Thử lại');
      await page.getByRole('button', { name: 'Đúng, tôi đồng ý' }).waitFor();
      expect(await page.getByText('Không có kết nối mạng.').count()).toBe(0);
    }));

  test.each([
    ['suspended', 'Chờ xác minh của cơ quan đăng ký hộ tịch khác', 'Đã hỏi Phường Đông Quang.'],
    ['stopped', 'Hết thời hạn bổ sung mà chưa nhận được nội dung được yêu cầu', undefined],
    ['suspended', 'Tạm dừng chậm nhất đến 17:30 thứ Sáu, 27/11/2026.', 'Đã hỏi Phường Đông Quang.'],
    ['extended', /Phải xác minh.*Căn cứ: /, 'Đã hỏi Phường Đông Quang.'],
    ['rescheduled', 'Ngày trả kết quả mới: 26/11/2026', 'Phải hỏi lại nơi sinh.'],
    ['payment', 'Số tiền phải nộp: 75.000', undefined],
  ] as const)('%s: what the agency says stands before the steps', (moment, words, note) =>
    at(moment, async (stage) => {
      const { page } = stage;
      await said(stage, words);
      const written = await page.locator('main > .notice blockquote').allTextContents();
      expect(written).toEqual(note === undefined ? [] : [note]);
      // Nobody is promised a day while the clock stands still.
      const promised = await page.locator('.now').getByText('Hạn trả kết quả:').count();
      expect(promised).toBe(moment === 'rescheduled' || moment === 'extended' ? 1 : 0);
    }),
  );

  test('what is to be paid stands in a code that a bank’s application reads, and in lines to copy', () =>
    at('payment', async (stage) => {
      const { api, context, page } = stage;
      const picture = page.getByRole('img', { name: `Mã VietQR: chuyển 75.000\u00A0₫ vào tài khoản 0000000000` });
      await picture.waitFor();
      expect((await picture.boundingBox())?.width).toBeGreaterThan(280);
      expect(await codesIn(await picture.screenshot())).toEqual([dossiers.payment.payTo?.qr]);
      await said(stage, `Hoặc nộp tại ${agencyName(commune).vi} và giữ lại biên lai.`);

      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      const pasted = async (line: string) => {
        await press(stage, `Sao chép: ${line}`);
        await said(stage, `Đã sao chép: ${line}.`);
        return page.evaluate(() => navigator.clipboard.readText());
      };
      expect(await pasted('Số tiền')).toBe('75000');
      expect(await pasted('Số tài khoản')).toBe('0000000000');
      expect(await pasted('Nội dung chuyển khoản')).toBe(code);

      // Nobody is sent to a counter that takes nothing.
      api.beside = { paidTo: { name: agencyName(commune) } };
      await page.reload();
      await said(stage, `Khi nhận được tiền, ${agencyName(commune).vi} ghi nhận`);
      expect(await page.getByText('biên lai').count()).toBe(0);

      // Nor is anybody told, right after filing, that there is nothing left to do.
      await stage.go(`/da-nop/${code}`);
      await said(stage, 'Bạn còn phải nộp tiền.');
      expect(await page.getByText('không phải làm gì thêm').count()).toBe(0);
    }));

  test('a long note stands once: in the steps it opens only for whoever wants it', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      api.moment = 'refused';
      api.note = 'Trẻ đã có tên trong sổ. '.repeat(80);
      await go(`/ho-so/${code}`);
      await page.locator('.notice blockquote').waitFor();
      const inSteps = page.locator('.timeline blockquote');
      expect(await inSteps.isVisible()).toBe(false);
      await page.getByText('Nội dung đã viết').focus();
      await page.keyboard.press('Enter');
      expect(await inSteps.isVisible()).toBe(true);
      await expectAccessible(page);
    }));

  test('the list names what is to be done, and every word has its English', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      api.moment = 'supplement';
      await go('/ho-so');
      await said(stage, 'Cần bạn bổ sung');
      await press(stage, 'English');
      await said(stage, 'Needs more from you');
      await page.getByRole('link', { name: 'Birth registration' }).click();
      await page.getByRole('button', { name: 'Send what was missing' }).waitFor();
      expect(await page.locator('.act h2').textContent()).toBe('Something is missing');
      await expectAccessible(page);
    }));
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DossierView } from '../../functions/answers/dossier.ts';
import { code } from './stage/canned-data.ts';
import { dossiers } from './stage/canned-dossiers.ts';
import { chromiumPath, expectAccessible } from './stage/chromium.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { focused, press, said } from './stage/hands.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const rule = { offered: true, fee: 0, ground: 'Chỉ thị 24/CT-TTg ngày 13/9/2025' };
const asked = { at: '2026-11-24T03:00:00Z', way: 'post' as const, state: 'open' as const };
const { result } = dossiers.returned;
/** The result as it stands with wallets, where there is one. */
const carried = (wallet: NonNullable<DossierView['result']>['wallet']): Partial<DossierView> =>
  result === undefined ? {} : { result: { ...result, ...(wallet === undefined ? {} : { wallet }) } };

describe.skipIf(chromiumPath === undefined)('the result in the wallet and on paper, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  const returned = (beside: Partial<DossierView>, scene: (stage: Stage) => Promise<void>) =>
    theatre.play(async (stage) => {
      stage.api.signIn();
      stage.api.moment = 'returned';
      stage.api.beside = { paperCopy: rule, ...beside };
      await stage.go(`/ho-so/${code}`);
      await said(stage, 'Số 12/2026, cấp ngày 22/11/2026.');
      await scene(stage);
    });

  test.each<[string, Parameters<typeof carried>[0], string, number]>([
    ['is there', { put: 1, without: 0, mine: 'put' }, 'Kết quả đã có trong ví giấy tờ VNeID của bạn.', 0],
    [
      'is there, but not with the child',
      { put: 1, without: 1, mine: 'put', holder: 'no-wallet' },
      'không có gì được gửi vào ví của người đó',
      0,
    ],
    ['is on its way', { pending: true, put: 0, without: 0 }, 'Hệ thống đang đưa kết quả vào ví', 0],
    ['has no wallet to go into', { put: 0, without: 1, mine: 'no-wallet' }, 'bạn chưa có ví giấy tờ VNeID', 1],
  ])('the result that %s', (_what, wallet, words, buttons) =>
    returned(carried(wallet), async (stage) => {
      await said(stage, new RegExp(words));
      expect(await stage.page.getByRole('button', { name: 'Đưa vào ví VNeID' }).count()).toBe(buttons);
      await expectAccessible(stage.page);
    }),
  );

  test('paper is asked for by who wants it, free of charge; where to is asked only then', () =>
    returned({}, async (stage) => {
      const { api, page } = stage;
      await page.getByText('Tôi muốn có bản giấy').click();
      await said(stage, /Bản giấy: miễn phí \(Chỉ thị 24/);
      await press(stage, 'Yêu cầu bản giấy');
      await said(stage, 'Hãy chọn cách nhận.');
      expect(await focused(stage)).toBe('paper-way');
      await page.getByLabel('Gửi qua bưu điện').check();
      await press(stage, 'Yêu cầu bản giấy');
      await said(stage, 'Hãy viết địa chỉ nhận.');
      expect(await focused(stage)).toBe('paper-address');
      await fitsBoth(stage, 'paper asked for');
      await page.getByLabel('Gửi đến đâu?').fill('Số 5 đường Lê Lợi');
      await press(stage, 'Yêu cầu bản giấy');
      await expect
        .poll(() => api.acts)
        .toEqual([{ act: 'paper-copy', version: '"9"', body: { way: 'post', address: 'Số 5 đường Lê Lợi' } }]);
    }));

  test.each<[NonNullable<DossierView['paperCopy']>, string | RegExp, string | undefined]>([
    [{ ...rule, offered: false, asked }, 'Bạn đã yêu cầu bản giấy ngày 24/11/2026.', undefined],
    [
      { ...rule, asked: { ...asked, state: 'handed', handedAt: '2026-11-25T03:00:00Z', item: 'EB123456789VN' } },
      /Bản giấy đã gửi qua bưu điện ngày 25.11.2026\. Số hiệu bưu gửi.*: EB123456789VN/,
      'Tôi muốn có thêm một bản giấy',
    ],
    [{ ...rule, asked: { ...asked, state: 'lapsed' } }, 'Yêu cầu bản giấy trước đây không còn', 'Tôi muốn có bản giấy'],
  ])('what became of the request is said: %#', (paperCopy, words, again) =>
    returned({ paperCopy }, async (stage) => {
      await said(stage, words);
      expect(await stage.page.getByText(/^Tôi muốn có/).allTextContents()).toEqual(again === undefined ? [] : [again]);
    }),
  );

  test('an officer sees the address, opens the signed file, and records that it went', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('officer');
      api.allowed = ['hand-paper-copy'];
      const note = { type: 'paper-copy-requested' as const, at: asked.at, note: 'Số 5 đường Lê Lợi' };
      Object.assign(api, {
        particular: { ...dossiers.returned, paperCopy: { ...rule, offered: false, asked }, notes: [note] },
      });
      await go(`/can-bo/ho-so/${code}`);
      await press(stage, 'Đã giao bản giấy…');
      await page.locator('form').getByText('Số 5 đường Lê Lợi').waitFor();
      await page.getByRole('button', { name: 'Mở bản đã ký để in (PDF)' }).waitFor();
      await page.getByLabel('Số hiệu bưu gửi').fill('cho chị Mai');
      await press(stage, 'Ghi nhận đã giao');
      await said(stage, 'Số hiệu bưu gửi chỉ gồm chữ cái và chữ số, từ 8 đến 30 ký tự, có ít nhất 6 chữ số.');
      expect(await focused(stage)).toBe('postal-item');
      await fitsBoth(stage, 'paper handed');
      await page.getByLabel('Số hiệu bưu gửi').fill('eb 123 456 789 vn');
      await press(stage, 'Ghi nhận đã giao');
      await said(stage, 'Đã ghi nhận giao bản giấy.');
      const body = { item: 'EB123456789VN' };
      expect(api.acts).toEqual([{ act: 'paper-copy-handing', version: expect.any(String), body }]);
    }));
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { code, edition, numbered } from './stage/canned-data.ts';
import { cannedResult } from './stage/canned-results.ts';
import { chromiumPath, patience } from './stage/chromium.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { focused, others, press, said } from './stage/hands.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const { revocations, corrections } = edition.result;
/** All that may be asked. */
const consent = [...edition.lookups.map(({ id }) => id), 'original'];
const issued = { number: '12/2026', issuedAt: '2026-11-24T03:00:00Z', url: `/v1/dossiers/${code}/result` };

const begin = async (stage: Stage) => {
  stage.api.signIn();
  stage.api.reuses = true;
  await stage.go('/nop/birth-registration');
  await press(stage, 'Đồng ý và bắt đầu khai');
};
const begun = ({ page }: Stage) => page.waitForURL('**/nop/birth-registration/*');

const amount = { id: 'amount', kind: 'count', max: 99_000_000, label: { vi: 'Mức hưởng hằng tháng', en: 'A month' } };

describe.skipIf(chromiumPath === undefined)('results, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  const asLeader = (scene: (stage: Stage) => Promise<void>) =>
    theatre.play(async (stage) => {
      const { api, go } = stage;
      api.signInStaff('leader');
      Object.assign(api, {
        allowed: ['revoke-result', 'correct-result'],
        particular: {
          status: 10,
          phase: 'closed',
          task: undefined,
          result: issued,
          assessment: {
            form: { steps: [{ id: 'granted', title: { vi: 'Mức hưởng', en: 'Benefit' }, fields: [amount] }] },
            values: { granted: { amount: 3_744_000 } },
          },
          resting: [{ dossier: numbered(7), outdated: false }],
          revocations: revocations.map(({ code: id, label, ground }) => ({ code: id, label, ground })),
          corrections: corrections.map(({ code: id, label, ground, alike }) => ({
            code: id,
            label,
            ground,
            alike: alike === true,
          })),
        },
      });
      await go(`/can-bo/ho-so/${code}`);
      await stage.page.getByRole('heading', { level: 1, name: 'Đăng ký khai sinh' }).waitFor();
      await scene(stage);
    });

  test('what was issued: what stands, what does not any more, and where to use it', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      const gone = { url: undefined, uses: [] };
      api.results.items = [
        cannedResult(1, 'Lê Nguyễn Bảo An', { outdated: 'replaced' }),
        cannedResult(2, 'Lê Nguyễn Bảo Bình', { state: 'revoked', uses: [] }),
        cannedResult(1, 'Lê Nguyễn Bảo An', { issuedAt: '2026-11-20T01:30:00Z', state: 'replaced', ...gone }),
      ];
      await go('/ket-qua');
      await said(stage, 'Đã bị thu hồi');
      await said(stage, 'Giấy tờ mà bản này được trích từ đó đã có bản mới thay.');
      const cards = page.locator('.cards > li');
      expect(await cards.getByRole('link').allTextContents()).toEqual(['Đăng ký khai sinh']);
      expect(await cards.nth(2).getByRole('button').count()).toBe(0);
      expect(await cards.nth(0).textContent()).toContain('cấp lúc 10:00 ngày 20/11/2026');
      expect(await cards.nth(2).textContent()).toMatch(/Bản cũ, đã được thay.*cấp lúc 08:30 ngày 20\/11\/2026/);
      await fitsBoth(stage, 'own results');
      await page.getByRole('button', { name: 'Tải về Giấy khai sinh 1/2026, Lê Nguyễn Bảo An' }).click();
      await page.waitForURL('**/icon.svg');
    }));

  test('nothing was issued', () =>
    theatre.play(async (stage) => {
      stage.api.signIn();
      await stage.go('/ket-qua');
      await said(stage, 'Chưa có kết quả điện tử nào được cấp cho bạn hoặc con bạn.');
      await fitsBoth(stage, 'no results');
      expect(await stage.page.locator('.cards').count()).toBe(0);
    }));

  test('what a firm was issued is shown when it is asked for, and a silent register can be tried again', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      api.signIn();
      api.results.ofFirms = undefined;
      await stage.go('/ket-qua');
      await page.getByRole('heading', { name: 'Kết quả của tổ chức' }).waitFor();
      expect(await page.locator('.cards').count()).toBe(0);
      await press(stage, 'Xem kết quả của tổ chức tôi đại diện');
      await page.getByRole('alert').waitFor();
      api.results.ofFirms = [cannedResult(4, 'Vi Thị Lan', { uses: [] })];
      await press(stage, 'Thử lại');
      await page.getByRole('heading', { level: 3, name: /Vi Thị Lan/ }).waitFor();
      await fitsBoth(stage, 'results of firms');
    }));

  test('dossiers of a firm are shown once the register was asked, and by itself no page asks it', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      api.signIn();
      api.results.ofFirms = undefined;
      await stage.go('/ho-so');
      await page.getByRole('heading', { name: 'Hồ sơ của tổ chức' }).waitFor();
      expect(api.results.named).toBe(0);
      await press(stage, 'Xem hồ sơ của tổ chức tôi đại diện');
      await page.getByRole('alert').waitFor();
      api.results.ofFirms = [];
      await press(stage, 'Thử lại');
      await page.getByRole('heading', { level: 3 }).first().waitFor();
      expect(api.results.named).toBe(1);
      await fitsBoth(stage, 'dossiers of firms');
    }));

  test('a leader sees what the result is called wrong for, and answers it with words', () =>
    asLeader(async (stage) => {
      const { api, page } = stage;
      const claim = {
        case: `${numbered(9)}-person.fullName`,
        dossier: numbered(9),
        label: { vi: 'Họ, chữ đệm, tên', en: 'Full name' },
        held: 'Lê Nguyễn Bảo An',
        claimed: 'Lê Nguyễn Bảo Ân',
        why: 'Giấy viết tay ghi khác',
        at: '2026-11-24T03:00:00.000Z',
        dueAt: '2026-12-01T03:00:00.000Z',
      };
      Object.assign(api, {
        allowed: ['uphold-result', 'correct-result'],
        particular: { ...api.particular, contested: [claim, { ...claim, case: 'x', claimed: 'Lê Bảo An' }] },
      });
      await page.reload();
      await page.getByRole('heading', { name: 'Kết quả của hồ sơ này bị báo sai' }).waitFor();
      await said(stage, 'Giấy viết tay ghi khác');
      await press(stage, 'Giữ kết quả bị báo sai…');
      await fitsBoth(stage, 'a result that is called wrong');
      await page.getByRole('radio').first().check();
      await page.getByLabel('Vì sao giữ kết quả?').fill('Sổ hộ tịch ghi như vậy.');
      await press(stage, 'Giữ kết quả');
      await said(stage, 'Đã trả lời người báo sai');
      expect(api.acts.at(-1)).toMatchObject({
        act: 'review-closure',
        body: { path: claim.case, note: 'Sổ hộ tịch ghi như vậy.' },
      });
    }));

  test('where several results fit, the page asks which one, and the form is about that', () =>
    theatre.play(async (stage) => {
      const { api, page } = stage;
      api.results.items = [
        cannedResult(1, 'Lê Nguyễn Bảo An'),
        cannedResult(2, 'Lê Nguyễn Bảo Bình'),
        cannedResult(3, 'Nguyễn Thị Hương', { uses: [] }),
      ];
      await begin(stage);
      await page.getByRole('group', { name: 'Bạn nộp về kết quả nào?' }).waitFor();
      expect(api.opened).toEqual([]);
      expect(await page.getByRole('radio').count()).toBe(2);
      await expect.poll(() => focused(stage), patience).toBe('about');
      await press(stage, 'Tiếp tục');
      await said(stage, 'Hãy chọn một kết quả.');
      expect(await focused(stage)).toBe('about');
      await fitsBoth(stage, 'which result');
      await page.getByLabel('Giấy khai sinh · Lê Nguyễn Bảo Bình, số 2/2026, cấp ngày 20/11/2026').check();
      await press(stage, 'Tiếp tục');
      await begun(stage);
      expect(api.opened).toEqual([{ procedure: '1.001193', consent, about: numbered(2) }]);
    }));

  test('where one result fits, or none, nothing is asked', () =>
    theatre.play(async (stage) => {
      stage.api.results.items = [cannedResult(1, 'Lê Nguyễn Bảo An'), cannedResult(2, 'Cũ', { uses: [] })];
      await begin(stage);
      await begun(stage);
      expect(stage.api.opened).toEqual([{ procedure: '1.001193', consent }]);
    }));

  test('the sealed copy of a paper that was confirmed is fetched on the dossier’s page', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signIn();
      api.copies = [
        {
          file: '5a0a7e0e-1d7c-4f0b-8c7c-0d2f5b1de001',
          name: { vi: 'Bản sao điện tử đã ký: Giấy chứng sinh', en: 'Signed electronic copy: Birth notice' },
          url: `/v1/dossiers/${code}/files/5a0a7e0e-1d7c-4f0b-8c7c-0d2f5b1de001/copy`,
        },
      ];
      await go(`/ho-so/${code}`);
      const copy = page.getByRole('button', { name: 'Bản sao điện tử đã ký: Giấy chứng sinh (PDF)' });
      await copy.waitFor();
      await fitsBoth(stage, 'sealed copy');
      const asked = page.waitForRequest('**/copy');
      await copy.click();
      expect((await asked).url()).toContain('/files/5a0a7e0e-1d7c-4f0b-8c7c-0d2f5b1de001/copy');
      await page.waitForURL('**/icon.svg');
    }));

  test('a leader takes a result back: the reason and words for it, each missing part said where it is', () =>
    asLeader(async (stage) => {
      const { api, page } = stage;
      await others(stage);
      await press(stage, 'Thu hồi kết quả…');
      await said(stage, 'ai kiểm tra khi có mạng sẽ thấy trong vòng 5 phút');
      await press(stage, 'Thu hồi kết quả');
      expect(await focused(stage)).toBe('revision-reason');
      await fitsBoth(stage, 'revocation');
      await page.locator('#revision-reason').check();
      await page.locator('#revision-note').fill(' Giấy chứng sinh giả. ');
      await press(stage, 'Thu hồi kết quả');
      await expect
        .poll(() => api.acts, patience)
        .toEqual([
          {
            act: 'result-revocation',
            version: '"3"',
            body: { code: revocations[0]?.code, note: 'Giấy chứng sinh giả.' },
          },
        ]);
    }));

  test('a leader has another one signed in its place, with the one value that was wrong', () =>
    asLeader(async (stage) => {
      const { api, page } = stage;
      const wrong = corrections.findIndex(({ alike }) => !alike);
      await others(stage);
      await said(stage, '1 kết quả đã cấp dựa vào kết quả này');
      expect(await page.getByRole('link', { name: numbered(7) }).getAttribute('href')).toBe(
        `/can-bo/ho-so/${numbered(7)}`,
      );
      await press(stage, 'Cấp kết quả mới thay kết quả này…');
      await page.getByRole('radio').nth(wrong).check();
      await press(stage, 'Cấp kết quả mới');
      expect(await focused(stage)).toBe('revision-field');
      await fitsBoth(stage, 'correction');
      // What an officer had established is put right in the same place.
      await page.locator('#revision-field').selectOption('granted.amount');
      await page.locator('#revision-value').fill('ba triệu');
      await page.locator('#revision-note').fill('Ghi sai ngày.');
      await press(stage, 'Cấp kết quả mới');
      expect(await focused(stage)).toBe('revision-value');
      await page.locator('#revision-field').selectOption('child.birthDate');
      for (const [part, typed] of [
        ['', '5'],
        ['-month', '11'],
        ['-year', '2026'],
      ] as const)
        await page.locator(`#revision-value${part}`).fill(typed);
      await press(stage, 'Cấp kết quả mới');
      const body = {
        code: corrections[wrong]?.code,
        note: 'Ghi sai ngày.',
        answers: { child: { birthDate: '2026-11-05' } },
      };
      await expect.poll(() => api.acts, patience).toEqual([{ act: 'result-correction', version: '"3"', body }]);
    }));
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffRole } from '../../core/person.ts';
import { no } from './stage/answered.ts';
import type { CannedApi } from './stage/canned-api.ts';
import { code, edition } from './stage/canned-data.ts';
import { dossiers, paperName } from './stage/canned-dossiers.ts';
import { waiting } from './stage/canned-staff.ts';
import { chromiumPath, desk, expectAccessible, patience } from './stage/chromium.ts';
import { deeds, type Scene } from './stage/deeds.ts';
import { focused, press, said } from './stage/hands.ts';
import { Theatre } from './stage/stage.ts';

const groundOf = (id: string) => edition.components.find((component) => component.id === id)?.ground;
const reasonOf = (index: number) => {
  const { label, ground } = edition.refusalReasons[index] ?? { label: { vi: '' }, ground: '' };
  return `${label.vi} (${ground})`;
};

describe.skipIf(chromiumPath === undefined)('the law’s acts of staff, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  const at = (role: StaffRole, found: Partial<CannedApi>, scene: Scene) =>
    theatre.play(async (stage) => {
      stage.api.signInStaff(role);
      Object.assign(stage.api, found);
      await stage.go(`/can-bo/ho-so/${code}`);
      await scene(stage);
    });

  test.each(deeds)('$act sends exactly what it says, for the version on the screen', (deed) =>
    at(deed.role ?? 'officer', { allowed: [deed.act], particular: deed.particular ?? {} }, async (stage) => {
      await deed.scene(stage);
      await said(stage, deed.says);
      const version = `"${deed.particular?.version ?? 3}"`;
      expect(stage.api.acts).toEqual([{ act: deed.to, version, body: deed.body }]);
    }),
  );

  // One by a press, one by a form: the rest is the same.
  test.each(deeds.filter(({ act }) => act === 'suspend' || act === 'continue'))('$act says why it is refused', (deed) =>
    at(deed.role ?? 'officer', { allowed: [deed.act], particular: deed.particular ?? {} }, async (stage) => {
      stage.api.overtaken = no(409, 'changed-meanwhile');
      await deed.scene(stage);
      await said(stage, 'Từ chối: changed-meanwhile.');
      expect(stage.api.acts).toEqual([]);
    }),
  );

  test('a supplement: what, which questions, and why; each missing part is said where it is', () =>
    at('officer', { allowed: ['propose', 'request-supplement'] }, async (stage) => {
      const { api, page } = stage;
      await press(stage, 'Yêu cầu bổ sung…');
      await expect.poll(() => focused(stage), patience).toBe('supplement');
      await said(stage, 'Chỉ được yêu cầu bổ sung một lần');
      await press(stage, 'Gửi yêu cầu bổ sung');
      await said(stage, 'Hãy chọn ít nhất một mục.');
      expect(await focused(stage)).toBe('supplement');
      await page.getByLabel(/Mẫu hộ tịch/).check();
      await press(stage, 'Gửi yêu cầu bổ sung');
      await said(stage, 'Hãy chọn ít nhất một câu.');
      expect(await focused(stage)).toBe('supplement-questions');
      // What a source has given is not asked again.
      expect(await page.getByRole('group', { name: 'Trẻ được đăng ký' }).getByLabel('Ngày sinh').count()).toBe(0);
      await page.getByRole('group', { name: 'Trẻ được đăng ký' }).getByLabel('Tên', { exact: true }).check();
      await page.getByRole('group', { name: 'Người cha' }).getByLabel('Khai phần người cha?').check();
      await press(stage, 'Gửi yêu cầu bổ sung');
      await said(stage, 'Hãy viết cho người dân biết thiếu gì, sai gì.');
      expect(await focused(stage)).toBe('supplement-note');
      await page.keyboard.type('Tên của con khác với Giấy chứng sinh.');
      await press(stage, 'Gửi yêu cầu bổ sung');
      await said(stage, 'Đã gửi yêu cầu bổ sung.');
      const fields = ['child.givenName', 'father.declared'];
      const items = [{ component: 'to-khai', fields, ground: groundOf('to-khai') }];
      const body = { items, note: 'Tên của con khác với Giấy chứng sinh.' };
      expect(api.acts).toEqual([{ act: 'supplement-request', version: '"3"', body }]);
    }));

  test('a long form stands whole beside the values, not in a window of its own', () =>
    at('officer', { allowed: ['request-supplement'] }, async (stage) => {
      const { page } = stage;
      await page.setViewportSize(desk);
      const hidden = () =>
        page
          .locator('.columns > div')
          .nth(1)
          .evaluate((column) => column.scrollHeight - column.clientHeight);
      await press(stage, 'Yêu cầu bổ sung…');
      await page.getByLabel(/Mẫu hộ tịch/).check();
      expect(await page.locator('.acts').evaluate((panel) => panel.clientHeight)).toBeGreaterThan(desk.height);
      expect(await hidden()).toBe(0);
    }));

  test('a paper that is missing is sent or brought; questions beside it are answered first', () =>
    at('officer', { allowed: ['request-supplement'] }, async (stage) => {
      const { api, page } = stage;
      // A place to send the same paper may be on the page too.
      const tick = (name: RegExp) => page.getByRole('checkbox', { name });
      await press(stage, 'Yêu cầu bổ sung…');
      const authorisation = page.locator('.choice', { hasText: 'Văn bản ủy quyền' });
      expect(await authorisation.locator('.case').textContent()).toBe('Người được ủy quyền đi nộp');
      await tick(/Giấy chứng sinh/).check();
      await said(
        stage,
        'Người dân gửi tệp của giấy này trên trang hồ sơ của mình, hoặc mang giấy đến bộ phận một cửa.',
      );
      const mixed = page.getByText('trả lời các câu hỏi trên trang hồ sơ của mình trước, rồi gửi tệp của giấy');
      await tick(/Văn bản ủy quyền/).check();
      expect(await mixed.count()).toBe(0);
      await tick(/Văn bản ủy quyền/).uncheck();
      await tick(/Mẫu hộ tịch/).check();
      await mixed.waitFor();
      await tick(/Mẫu hộ tịch/).uncheck();
      await page.getByLabel('Viết cho người dân: thiếu gì, sai gì').fill('Chưa có dữ liệu điện tử.');
      await press(stage, 'Gửi yêu cầu bổ sung');
      await said(stage, 'Đã gửi yêu cầu bổ sung.');
      const items = [{ component: 'giay-chung-sinh', fields: [], ground: groundOf('giay-chung-sinh') }];
      expect(api.acts.map(({ body }) => body)).toEqual([{ items, note: 'Chưa có dữ liệu điện tử.' }]);
    }));

  test('what is seldom done stands behind one word, in both languages', () =>
    at('officer', { allowed: ['propose', 'refuse', 'suspend', 'extend', 'assist'] }, async (stage) => {
      const { page } = stage;
      await said(stage, 'Việc khác');
      const shown = () => page.locator('.acts button:visible').allTextContents();
      expect(await shown()).toEqual(['Đề xuất cấp kết quả', 'Từ chối…', 'Xem trước kết quả sẽ ký']);
      await press(stage, 'English');
      await page.getByText('Other acts').click();
      expect((await shown()).slice(3)).toEqual(['Pause…', 'Extend the term…', 'I helped the citizen to file it…']);
      await press(stage, 'I helped the citizen to file it…');
      await said(stage, 'Whoever helped to file it neither assesses nor signs it.');
      await expect.poll(() => focused(stage), patience).toBe('P');
      await expectAccessible(page);
      await press(stage, 'Cancel');
      expect(await focused(stage)).toBe('H2');
    }));

  test('whoever opens a dossier that waits sees for what, until when, and at what cost', () =>
    at(
      'officer',
      { allowed: [], particular: waiting({ ...dossiers.paper, finance: 'due', fee: 75_000 }) },
      async (stage) => {
        const facts = stage.page.locator('.facts-table');
        await facts.waitFor();
        const text = await facts.textContent();
        expect(text).toContain('đang tạm dừng tính');
        expect(text).toMatch(/Khoản phải nộp75\.000.*chưa nộp/);
        expect(text).toContain(`${paperName} (hạn 17:00 thứ Tư, 02/12/2026)`);
      },
    ));

  test('what is answered of a mixed supplement is marked, and only the paper is received', () =>
    at('officer', { allowed: ['receive-supplement'], particular: waiting(dossiers.answered) }, async (stage) => {
      const { page } = stage;
      await press(stage, 'Đã nhận giấy tờ bổ sung…');
      expect(await page.locator('.acts li').allTextContents()).toEqual([paperName]);
      const facts = await page.locator('.facts-table').textContent();
      expect(facts).toMatch(/Mẫu hộ tịch[^(]* \(đã trả lời lúc 10:00 ngày 24\/11\/2026\); /);
      expect(facts).toContain(`; ${paperName} (hạn 17:00 thứ Tư, 02/12/2026)`);
    }));

  test('once the citizen has sent all that was asked for it is the officer’s turn, and said to be', () =>
    at('officer', { allowed: ['receive-supplement'], particular: waiting(dossiers.sent) }, async (stage) => {
      await stage.page.getByRole('heading', { name: 'Việc của bạn' }).waitFor();
      await said(stage, 'Người dân đã gửi đủ giấy tờ được yêu cầu; đang chờ cán bộ xem và ghi nhận.');
      await said(stage, `${paperName} (người dân đã gửi tệp)`);
      await press(stage, 'Đã nhận giấy tờ bổ sung…');
      await said(stage, 'Người dân đã gửi đủ tệp của các giấy tờ được yêu cầu.');
      expect(await stage.page.locator('.acts li').allTextContents()).toEqual([paperName]);
    }));

  test.each([
    ['refused', 'Hồ sơ không được tiếp nhận, 10:00 ngày 22/11/2026', `Lý do từ chối${reasonOf(0)}`],
    ['withdrawn', 'Người nộp rút hồ sơ, 10:00 ngày 22/11/2026', ''],
  ] as const)('%s: how and when it ended stands there, and no day that is still promised', (moment, ending, reason) =>
    at('officer', { allowed: [], particular: waiting(dossiers[moment]) }, async ({ page }) => {
      const facts = page.locator('.facts-table');
      await facts.waitFor();
      const text = await facts.textContent();
      expect(text).toContain(`Kết thúc${ending}`);
      expect(text).toContain(reason);
      expect(text).not.toContain('Hạn trả kết quả');
    }),
  );

  test.each([
    ['officer', 1],
    ['leader', 1],
    ['operator', 0],
  ] as const)('the receipt: %s has %i button for it', (role, count) =>
    at(role, {}, async ({ page }) => {
      await page.locator('.facts-table').waitFor();
      expect(await page.getByRole('button', { name: 'Tải giấy tiếp nhận (PDF)' }).count()).toBe(count);
    }),
  );
});

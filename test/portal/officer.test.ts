import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { StaffRole } from '../../core/person.ts';
import { no } from './stage/answered.ts';
import type { CannedApi } from './stage/canned-api.ts';
import { code, commune, communes, numbered } from './stage/canned-data.ts';
import { cameBack } from './stage/canned-dossiers.ts';
import { disputed } from './stage/canned-once-only.ts';
import { opinions } from './stage/canned-question.ts';
import { staffDossier } from './stage/canned-staff.ts';
import { chromiumPath, expectAccessible, patience, picture } from './stage/chromium.ts';
import { fitsBoth } from './stage/fits-both.ts';
import { Theatre, type Stage } from './stage/stage.ts';

const press = ({ page }: Stage, name: string | RegExp) => page.getByRole('button', { name }).click();
const said = ({ page }: Stage, text: string | RegExp) => page.getByText(text).waitFor();

describe.skipIf(chromiumPath === undefined)('staff, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  const atDossier = (role: StaffRole, found: Partial<CannedApi>, scene: (stage: Stage) => Promise<void>) =>
    theatre.play(async (stage) => {
      stage.api.signInStaff(role);
      Object.assign(stage.api, found);
      await stage.go(`/can-bo/ho-so/${code}`);
      await scene(stage);
    });

  test('an agency that is asked sees that part alone, and says why it objects', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('officer');
      await go(`/can-bo/y-kien/${code}`);
      await said(stage, 'Thửa đất có đang tranh chấp không?');
      expect(await page.locator('dl').last().locator('dd').allTextContents()).toEqual(['142', 'không khai']);
      await page.getByLabel('Không đồng ý').check();
      await press(stage, 'Gửi ý kiến');
      await said(stage, 'Hãy ghi lý do không đồng ý');
      await expectAccessible(page);
      await page.getByLabel('Lý do').fill('Đang có đơn tranh chấp');
      await press(stage, 'Gửi ý kiến');
      await said(stage, 'Đã gửi ý kiến của cơ quan bạn.');
      expect(api.acts).toEqual([
        { act: 'opinion', version: '"9"', body: { agrees: false, note: 'Đang có đơn tranh chấp' } },
      ]);
    }));

  test('who decides sees which agencies have answered what, and which have not', () =>
    atDossier('officer', { particular: { opinions } }, async ({ page }) => {
      const lines = page.locator('h2', { hasText: 'Ý kiến các cơ quan' }).locator('+ ul > li');
      await lines.first().waitFor();
      expect(await lines.allTextContents()).toEqual([
        expect.stringContaining('Thuế tỉnh (Thuế): Đồng ý'),
        expect.stringMatching(/Không đồng ý.*Vướng kế hoạch mở đường/),
        expect.stringContaining('Chưa trả lời, hạn 17:30 thứ Tư, 25/11/2026'),
      ]);
    }));

  test('an officer sees first what differs, and proposes', () =>
    atDossier('officer', { allowed: ['propose', 'refuse'] }, async (stage) => {
      const { api, page } = stage;
      const rows = page.locator('tbody').first().locator('tr');
      await rows.first().waitFor();
      expect(await rows.count()).toBe(3);
      expect(await rows.nth(1).textContent()).toContain('Người dân báo sai, cho biết: 15/03/1996');
      expect(await rows.nth(2).textContent()).toContain('Không khớp');
      await said(stage, 'Cần xem trước: 1 chỗ người nộp báo sai, 1 chỗ khác nguồn');
      const first = page.locator('.notice', { hasText: 'Cần xem trước' });
      expect(await first.locator('li').allTextContents()).toEqual([
        `Hồ sơ ${numbered(7)} đã có “Số Giấy chứng sinh” này.`,
        'Dữ liệu dân cư quốc gia (Người cha): khi kiểm tra lại, nguồn khác với hồ sơ ở “Ngày hoặc năm sinh”.',
        'Dữ liệu hộ tịch điện tử: “Số Giấy chứng sinh” này đã được đăng ký. Quyển, số: 01/2026, 1/2026.',
        'Dữ liệu hộ tịch điện tử: không nhận đăng ký này. Lý do: việc này đã được đăng ký.',
      ]);
      await press(stage, 'Đề xuất cấp kết quả');
      await said(stage, 'Đã đề xuất cấp kết quả.');
      expect(api.acts).toEqual([{ act: 'verification', version: '"3"', body: { outcome: 'propose' } }]);
    }));

  test('a source that had nothing to say of the answers is not said to know nothing, but why it was not asked', () => {
    const unasked = { outcome: 'missing', unasked: true, bearsOn: 'father.declared' } as const;
    const [check] = staffDossier([]).checks.filter(({ id }) => id === 'father');
    if (check === undefined) throw new Error('there is no such check');
    const comparison = staffDossier([]).comparison.map((row) =>
      row.path === 'father.declared' ? { ...row, dossier: 'no' } : row,
    );
    return atDossier(
      'officer',
      { particular: { comparison, checks: [{ ...check, ...unasked }] } },
      async ({ page }) => {
        const line = page.locator('li', { hasText: 'Dữ liệu dân cư quốc gia' });
        await expect
          .poll(() => line.textContent(), patience)
          .toBe(
            'Người cha · Dữ liệu dân cư quốc gia: không cần hỏi, vì hồ sơ trả lời “Người cha: Khai phần người cha?” là “Không”',
          );
      },
    );
  });

  test('what was called wrong and is answered is no more to be looked at first, and stands apart', () => {
    const [open, kept] = disputed;
    if (open === undefined || kept === undefined) throw new Error('nothing is called wrong');
    const settled = {
      ...open,
      path: 'father.birth',
      settled: { by: 'paper' as const, at: '2026-11-22T02:10:00.000Z' },
    };
    const flagged = new Set([open.path, kept.path]);
    const comparison = staffDossier([]).comparison.map((row) =>
      flagged.has(row.path) || row.path === settled.path ? { ...row, flagged: 'Khác' } : row,
    );
    const disputes = [open, kept, settled];
    return atDossier('officer', { particular: { comparison, disputes } }, async (stage) => {
      await said(stage, 'Cần xem trước: 2 chỗ người nộp báo sai');
      const groups = stage.page.locator('table tbody');
      expect(await groups.nth(0).locator('tr').count()).toBe(3);
      expect(await groups.nth(1).locator('tr').allTextContents()).toEqual([
        'Đã có trả lời: 2 chỗ người nộp báo sai',
        expect.stringContaining('Cơ quan quản lý dữ liệu giữ nguyên'),
        expect.stringContaining('Cán bộ đã xem giấy tờ: ghi theo giấy tờ.'),
      ]);
      await expectAccessible(stage.page);
      await picture(stage.page, 'staff answered disputes');
    });
  });

  test('what people wrote stands before everything else where the task is, and under its event', () =>
    atDossier('officer', { particular: cameBack }, async (stage) => {
      const { page } = stage;
      const first = page.locator('.notice', { hasText: 'Cần xem trước' });
      await first.waitFor();
      expect(await first.locator('p').allTextContents()).toEqual([
        'Người nộp báo bản dự thảo chưa đúng:',
        'Lãnh đạo đã giao lại việc:',
      ]);
      expect(await first.locator('blockquote').allInnerTexts()).toEqual([
        'Tên đệm sai:\nBảo, không phải Bão',
        'Người giữ nghỉ phép',
      ]);
      const declined = page.locator('.timeline li', { hasText: 'Lãnh đạo chuyển lại' });
      expect(await declined.locator('blockquote').innerText()).toBe('Quê quán?');
    }));

  test('the log speaks no other language than the dossier, and shows nobody’s id', () =>
    atDossier('officer', { particular: cameBack }, async (stage) => {
      const { page } = stage;
      const entries = page.locator('.timeline li > span');
      await said(stage, '1. Đã nộp hồ sơ · người dân');
      await said(stage, '7. Lãnh đạo đã giao lại việc · Cán bộ đơn vị khác');
      await said(stage, '8. Tiếp tục xử lý · người vận hành hệ thống');
      expect(await page.locator('main').textContent()).not.toContain('ld-05983');
      expect(await entries.count()).toBe(cameBack.timeline.length);
    }));

  test('whoever was overtaken keeps what they wrote and cannot send it', () =>
    atDossier('leader', { allowed: ['approve', 'decline'] }, async (stage) => {
      const { api, page } = stage;
      const texts = { vi: 'Hồ sơ vừa thay đổi.', en: 'The dossier has just changed.' };
      const detail = { vi: `Hồ sơ ${numbered(7)} có trước.`, en: `Dossier ${numbered(7)} came first.` };
      const errors = [{ pointer: '/outcome', code: 'taken', detail: detail.vi, texts: detail }];
      api.overtaken = no(409, 'changed-meanwhile', { texts, errors });
      await press(stage, 'Trả lại…');
      await page.getByLabel('Vì sao trả lại?').fill('Sai quê quán');
      await press(stage, 'Trả lại cho cán bộ');
      await said(stage, 'Hồ sơ vừa thay đổi.');
      await said(stage, detail.vi);
      await said(stage, /chưa gửi được gì. Bạn đã viết:/);
      expect(await page.locator('.acts blockquote').textContent()).toBe('Sai quê quán');
      expect(await page.locator('.acts').getByRole('button').count()).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đang chờ ai?');
      await expectAccessible(page);
      await picture(page, 'staff overtaken phone');
    }));

  test('a refusal needs a reason', () =>
    atDossier('officer', { allowed: ['propose', 'refuse'] }, async (stage) => {
      const { api, page } = stage;
      await press(stage, 'Từ chối…');
      await press(stage, 'Từ chối tiếp nhận');
      await said(stage, 'Hãy chọn ít nhất một lý do.');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('reasons');
      await page.getByLabel(/Trẻ đã được đăng ký khai sinh/).check();
      await page.getByLabel('Ghi chú').fill('Đã có tại sổ 12');
      await press(stage, 'Từ chối tiếp nhận');
      await said(stage, 'Đã từ chối tiếp nhận.');
      const body = { outcome: 'refuse', reasons: ['already-registered'], note: 'Đã có tại sổ 12' };
      expect(api.acts).toEqual([{ act: 'verification', version: '"3"', body }]);
    }));

  test('a leader signs, or sends back with a word why', () =>
    atDossier('leader', { allowed: ['approve', 'decline'] }, async (stage) => {
      const { api, page } = stage;
      // The result is read before it is signed, as a draft.
      await press(stage, 'Xem trước kết quả sẽ ký');
      await page.getByAltText('Bản xem trước kết quả, 1 trang').waitFor();
      await said(stage, 'Bản dự thảo: chưa ký, chưa có số, chưa lưu.');
      expect([api.previews, api.acts]).toEqual([[{ paper: 'result' }], []]);
      await fitsBoth(stage, 'previewed result');
      await press(stage, 'Duyệt và ký');
      await said(stage, 'Đã duyệt và ký.');
      await press(stage, 'Trả lại…');
      await press(stage, 'Trả lại cho cán bộ');
      await said(stage, 'Hãy viết vì sao trả lại.');
      await page.getByLabel('Vì sao trả lại?').fill('Sai quê quán');
      await press(stage, 'Trả lại cho cán bộ');
      await said(stage, 'Đã trả lại cho cán bộ.');
      expect(api.acts.map(({ body }) => body)).toEqual([{ approve: true }, { approve: false, note: 'Sai quê quán' }]);
    }));

  test.each([
    ['device', 'Đã duyệt. Còn phải ký số. Đọc và ký'],
    ['service', 'Đã duyệt. Điện thoại của bạn đang được hỏi. Hãy xác nhận ở đó để ký số.'],
  ] as const)('a leader whose key is elsewhere (%s) approves, and is told what is left to do', (means, left) =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('leader');
      api.signing.means = means;
      api.allowed = ['approve'];
      await go(`/can-bo/ho-so/${code}`);
      await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
      await expect.poll(() => page.locator('.acts .notice').innerText(), patience).toBe(left);
      expect(await page.locator('.acts .notice a[href="/can-bo/ky-so"]').count()).toBe(means === 'device' ? 1 : 0);
      api.allowed = [];
      api.particular = {
        phase: 'issue',
        version: 9,
        task: { step: 'issue', role: 'leader', dueAt: '2026-11-23T03:00:00Z', holder: 'ld01', mine: true },
      };
      await page.reload();
      await page.getByRole('heading', { level: 2, name: 'Việc của bạn' }).waitFor();
      await said(stage, 'Đang chờ chữ ký số của bạn.');
    }),
  );

  test('a form that is opened again says nothing of the last act, and gives the focus back', () =>
    atDossier('officer', { allowed: ['claim', 'propose', 'refuse'] }, async (stage) => {
      const { page } = stage;
      await press(stage, 'Nhận việc');
      await said(stage, 'Bạn đã nhận việc này.');
      await press(stage, 'Từ chối…');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id), patience).toBe('reasons');
      expect(await page.getByText('Bạn đã nhận việc này.').count()).toBe(0);
      await press(stage, 'Thôi');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Việc của bạn');
    }));

  test('people and units go by their names, and a dossier says for whom it waits', () =>
    atDossier('leader', { allowed: ['reassign'] }, async (stage) => {
      const { page } = stage;
      await said(stage, 'Lê Thị Bình · Ủy ban nhân dân');
      await said(stage, 'Lê Thị Bình đang giữ việc này.');
      expect(await page.locator('main').textContent()).not.toContain('cb01');
    }));

  test('an operator comes to where the work is', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      api.signInStaff('operator');
      await go('/can-bo');
      await page.getByRole('heading', { level: 1, name: 'Vận hành' }).waitFor();
      expect(new URL(page.url()).pathname).toBe('/can-bo/van-hanh');
      expect(await page.locator('nav a', { hasText: 'Việc cần làm' }).count()).toBe(0);
    }));

  test('whoever may read no names is shown no row for one', () =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      const labels = page.locator('.facts-table dt');
      api.signInStaff('officer');
      await go(`/can-bo/ho-so/${code}`);
      await labels.first().waitFor();
      expect(await labels.allTextContents()).toContain('Người nộp');
      api.signInStaff('operator');
      await page.reload();
      await labels.first().waitFor();
      expect(await labels.allTextContents()).not.toContain('Người nộp');
    }));

  test('who holds a task gives it back by keyboard', () =>
    atDossier('officer', { allowed: ['release', 'propose'] }, async (stage) => {
      const { api, page } = stage;
      await page.getByText('Việc khác').focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Trả lại việc');
      await page.keyboard.press('Enter');
      await said(stage, 'Bạn đã trả lại việc này.');
      expect(api.acts).toEqual([{ act: 'release', version: '"3"', body: {} }]);
    }));

  test('a leader gives a task to somebody else and says why', () =>
    atDossier('leader', { allowed: ['reassign'] }, async (stage) => {
      const { api, page } = stage;
      await page.getByText('Việc khác').click();
      await press(stage, 'Giao lại…');
      await press(stage, 'Giao lại việc');
      await said(stage, 'Hãy chọn người được giao.');
      await said(stage, 'Hãy viết lý do giao lại.');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('reassign-to');
      // Neither the holder nor who has another role.
      const offered = await page.getByLabel('Giao cho ai?').locator('option').allTextContents();
      expect(offered).toEqual(['Chọn…', 'Hà Văn Tú, Công chức tư pháp - hộ tịch']);
      await page.getByLabel('Giao cho ai?').selectOption('cb02');
      await page.getByLabel('Lý do giao lại').fill('Người giữ nghỉ phép');
      await press(stage, 'Giao lại việc');
      await said(stage, 'Đã giao lại việc này.');
      const body = { to: 'cb02', reason: 'Người giữ nghỉ phép' };
      expect(api.acts).toEqual([{ act: 'reassignment', version: '"3"', body }]);
    }));

  test('a commune that a source names is shown by its name, and one of another province as such', () => {
    const label = { vi: 'Nơi nộp', en: 'Where to file' };
    const row = { path: 'request.commune', label, dossier: commune.code, sourceId: 'population', match: 'no' } as const;
    const comparison = [communes[1]?.code ?? '', '00001'].map((source) => ({ ...row, source }));
    return atDossier('officer', { particular: { comparison } }, async ({ page }) => {
      const sources = page.locator('tr.differs td:nth-of-type(2)');
      await sources.first().waitFor();
      expect((await sources.allTextContents()).map((text) => text.split(' · ')[0])).toEqual([
        communes[1]?.fullName,
        'xã, phường ngoài tỉnh (mã 00001)',
      ]);
    });
  });

  test('a source that answered late, and knows nothing, is not said to be asked again', () => {
    const row = { label: { vi: 'Khai phần người cha?', en: 'Declare the father?' }, match: 'unknown' as const };
    const comparison = [{ ...row, path: 'father.declared', dossier: 'no', later: 'silent' as const }];
    const father = { id: 'father', label: row.label, source: 'population', fields: [] };
    const found = (outcome: 'missing' | 'unavailable') => ({
      particular: { comparison, checks: [{ ...father, outcome }] },
    });
    return atDossier('officer', found('missing'), async (stage) => {
      await said(stage, 'Nguồn đã trả lời: không có dữ liệu.');
      Object.assign(stage.api, found('unavailable'));
      await stage.page.reload();
      await said(stage, 'Nguồn chưa trả lời; hệ thống đang tự hỏi lại.');
      expect(await stage.page.getByText('Nguồn đã trả lời').count()).toBe(0);
    });
  });

  test('whoever stood behind the dossier first is not offered its approval', () =>
    atDossier(
      'leader',
      {
        allowed: ['reassign'],
        particular: {
          task: { step: 'approve', role: 'leader', dueAt: '2026-11-23T03:00:00Z', mine: false },
          assistants: ['ld01'],
        },
      },
      async (stage) => {
        await stage.page.getByText('Việc khác').click();
        await press(stage, 'Giao lại…');
        await said(stage, 'Đơn vị không còn ai khác làm được bước này.');
        expect(await stage.page.getByLabel('Giao cho ai?').locator('option').allTextContents()).toEqual(['Chọn…']);
      },
    ));

  test('a directory that is out names nobody, and can be asked again', () =>
    atDossier('leader', { allowed: ['reassign'], down: '/v1/colleagues' }, async (stage) => {
      const { api, page } = stage;
      await page.getByText('Việc khác').click();
      await press(stage, 'Giao lại…');
      await said(stage, 'Từ chối: fault.');
      expect(await page.getByText('không còn ai khác').count()).toBe(0);
      await page.getByLabel('Lý do giao lại').fill('Người giữ nghỉ phép');
      api.down = undefined;
      await press(stage, 'Thử lại');
      await page.getByLabel('Giao cho ai?').selectOption('cb02');
      expect(await page.getByLabel('Lý do giao lại').inputValue()).toBe('Người giữ nghỉ phép');
    }));

  test.each(['/can-bo', '/ho-so', '/nop/birth-registration'])('%s in an outage asks nobody to sign in', (path) =>
    theatre.play(async (stage) => {
      const { api, page, go } = stage;
      if (path === '/can-bo') api.signInStaff('officer');
      else api.signIn();
      api.down = '/auth/session';
      await go(path);
      await said(stage, 'Từ chối: fault.');
      expect(await page.getByRole('link', { name: 'Đăng nhập' }).count()).toBe(0);
      api.down = undefined;
      await press(stage, 'Thử lại');
      await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
      expect(await page.getByText('Từ chối: fault.').count()).toBe(0);
    }),
  );
});

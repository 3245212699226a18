import type { Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { StaffRole } from '../../core/person.ts';
import type { CannedApi } from './stage/canned-api.ts';
import { code, numbered } from './stage/canned-data.ts';
import { cameBack, dossiers } from './stage/canned-dossiers.ts';
import { disputed, toReview } from './stage/canned-once-only.ts';
import { waiting } from './stage/canned-staff.ts';
import {
  chromiumPath,
  desk,
  expectAccessible,
  expectLargeTargets,
  expectNoSidewaysScroll,
  expectWholeWords,
  narrow,
  phone,
  picture,
} from './stage/chromium.ts';
import { Theatre, type Stage } from './stage/stage.ts';

interface State {
  readonly path: string;
  /** The heading that says the page is there. */
  readonly heading: string;
  readonly set?: (api: CannedApi) => void;
  readonly act?: (stage: Stage) => Promise<void>;
}

const slug = 'birth-registration';
const dossierAt = (moment: CannedApi['moment']): State => ({
  path: `/ho-so/${code}`,
  heading: 'Đăng ký khai sinh',
  set: (api) => {
    api.signIn();
    api.moment = moment;
  },
});
const deskAt = (role: StaffRole, allowed: CannedApi['allowed'], particular: CannedApi['particular'] = {}): State => ({
  path: `/can-bo/ho-so/${code}`,
  heading: 'Đăng ký khai sinh',
  set: (api) => {
    api.signInStaff(role);
    Object.assign(api, { allowed, particular });
  },
});
const press = (name: string) => async (stage: Stage) => stage.page.getByRole('button', { name }).click();
const seen = (name: string) => async (stage: Stage) => stage.page.getByRole('button', { name }).waitFor();

const states: Record<string, State> = {
  home: {
    path: '/',
    heading: 'Bạn cần làm gì?',
    act: async ({ page, go }) => {
      // Opened while the platform has not answered yet, an area stays open and keeps the focus.
      const held: Route[] = [];
      await page.route('**/v1/procedures', (route) => void held.push(route));
      await go('/');
      await page.locator('#area-civil-status-title').click();
      await page.getByText('Khai sinh, kết hôn, khai tử (7)').waitFor();
      for (const route of held) await route.continue();
      await page.getByText('Khai sinh, kết hôn, khai tử (1)').waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('area-civil-status-title');
      await page.getByRole('link', { name: 'Đăng ký khai sinh', exact: true }).waitFor();
    },
  },
  search: {
    path: '/',
    heading: 'Bạn cần làm gì?',
    act: async ({ page }) => {
      await page.getByLabel('Hãy nói bằng lời của bạn').fill('con 001 084 012 345');
      const asked = page.waitForRequest(/national-procedures\?q=/);
      await page.keyboard.press('Enter');
      // An identity number stays out of addresses, which are logged.
      expect(new URL((await asked).url()).searchParams.get('q')).toBe('con');
      await page.getByText('Tìm thấy 2 thủ tục').waitFor();
      expect(await page.getByRole('link', { name: 'Thủ tục đăng ký khai sinh' }).getAttribute('href')).toBe(
        `/thu-tuc/${slug}`,
      );
      await page.locator('#events-title').focus();
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'Về hưu' }).waitFor();
    },
  },
  'life event': { path: '/viec/child-born', heading: 'Vừa sinh con' },
  procedure: {
    path: `/thu-tuc/${slug}`,
    heading: 'Đăng ký khai sinh',
    act: async ({ page }) => {
      await page.getByText('Khoảng 4 phút khi lấy được dữ liệu; khoảng 35 phút').waitFor();
      await page.getByText('KHÔNG phải nộp giấy tờ nào').first().waitFor();
    },
  },
  'start, signed out': { path: `/nop/${slug}`, heading: 'Trước khi khai: Đăng ký khai sinh' },
  start: { path: `/nop/${slug}`, heading: 'Trước khi khai: Đăng ký khai sinh', set: (api) => api.signIn() },
  'start, for whom': {
    path: `/nop/${slug}`,
    heading: 'Trước khi khai: Đăng ký khai sinh',
    set: (api) => {
      api.signIn();
      api.representation = true;
    },
    act: async (stage) => {
      await press('Tiếp tục')(stage);
      await stage.page.getByText('Hãy chọn bạn làm cho ai.').first().waitFor();
    },
  },
  mandates: {
    path: '/uy-quyen',
    heading: 'Ủy quyền nộp hồ sơ',
    set: (api) => api.signIn(),
    act: async ({ page }) => page.getByRole('button', { name: 'Ủy quyền', exact: true }).click(),
  },
  'level 1': { path: `/nop/${slug}`, heading: 'Cần tài khoản VNeID mức độ 2', set: (api) => api.signIn(1) },
  'own dossiers, signed out': { path: '/ho-so', heading: 'Hồ sơ của tôi' },
  'own dossiers': { path: '/ho-so', heading: 'Hồ sơ của tôi', set: (api) => api.signIn() },
  'many own dossiers': {
    path: '/ho-so',
    heading: 'Hồ sơ của tôi',
    set: (api) => {
      api.signIn();
      api.long = true;
    },
  },
  'many own dossiers, all': {
    path: '/ho-so',
    heading: 'Hồ sơ của tôi',
    set: (api) => {
      api.signIn();
      api.long = true;
    },
    act: async (stage) => {
      await press('Xem thêm')(stage);
      await stage.page.locator(`#dossier-${numbered(2).replaceAll('.', '\\.')}:focus`).waitFor();
    },
  },
  submitted: { path: `/da-nop/${code}`, heading: 'Đã nộp hồ sơ', set: (api) => api.signIn() },
  'dossier in verification': dossierAt('verify'),
  'dossier to confirm': dossierAt('confirm'),
  'dossier to dispute': { ...dossierAt('confirm'), act: press('Có chỗ chưa đúng') },
  'dossier with values called wrong': {
    ...dossierAt('verify'),
    set: (api) => {
      api.signIn();
      api.beside = { disputes: disputed };
    },
    act: async ({ page }) => page.getByText('Người mẹ: Họ, chữ đệm, tên').waitFor(),
  },
  'dossier with more time': {
    ...dossierAt('extended'),
    act: async (stage) => {
      await stage.page.getByText('Cách tính thời hạn').click();
      await stage.page.getByText('còn 8 giờ làm việc.').waitFor();
    },
  },
  'dossier returned': dossierAt('returned'),
  'dossier refused': dossierAt('refused'),
  'dossier to supply': { ...dossierAt('supplement'), act: seen('Gửi phần bổ sung') },
  'dossier to supply, with errors': {
    ...dossierAt('supplement'),
    act: async (stage) => {
      await stage.page.getByLabel('Tên').fill('');
      await press('Gửi phần bổ sung')(stage);
    },
  },
  'dossier that wants a paper': {
    ...dossierAt('paper'),
    act: async ({ page }) => page.getByText('Chọn tệp').first().waitFor(),
  },
  'dossier with what was missing': dossierAt('supplied'),
  'dossier to pay': dossierAt('payment'),
  'dossier paused': dossierAt('suspended'),
  'dossier stopped': dossierAt('stopped'),
  'dossier withdrawn': dossierAt('withdrawn'),
  'dossier with a new day': dossierAt('rescheduled'),
  'dossier to withdraw': {
    ...dossierAt('verify'),
    act: async (stage) => {
      await stage.page.getByText('Rút hồ sơ', { exact: true }).click();
      await seen('Có, rút hồ sơ này')(stage);
    },
  },
  help: { path: '/tro-giup', heading: 'Trợ giúp' },
  accessibility: { path: '/kha-nang-tiep-can', heading: 'Khả năng tiếp cận' },
  'not found': { path: '/khong-co', heading: 'Không tìm thấy trang này' },
  'staff sign-in': { path: '/can-bo', heading: 'Dành cho cán bộ' },
  inbox: { path: '/can-bo', heading: 'Việc cần làm', set: (api) => api.signInStaff('officer', 'leader', 'operator') },
  'long inbox': {
    path: '/can-bo',
    heading: 'Việc cần làm',
    set: (api) => {
      api.signInStaff('officer');
      api.long = true;
    },
  },
  'staff dossier': deskAt('officer', ['propose', 'refuse']),
  'staff dossier that came back': deskAt('officer', ['propose', 'refuse'], cameBack),
  'staff dossier with values called wrong': {
    ...deskAt('officer', ['propose', 'settle-dispute'], { disputes: disputed }),
    act: async (stage) => {
      await press('Đã xem giấy tờ về thông tin bị báo sai…')(stage);
      await stage.page.getByLabel('Người mẹ: Họ, chữ đệm, tên').check();
      await stage.page.getByLabel('Giấy tờ ghi khác: ghi theo giấy tờ').check();
      await stage.page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
    },
  },
  'staff dossier to review': {
    ...deskAt('leader', ['close-review'], { disputes: toReview }),
    act: async (stage) => {
      await press('Xem lại xong, giữ kết quả…')(stage);
      await stage.page.getByRole('button', { name: 'Giữ kết quả', exact: true }).click();
    },
  },
  'data quality': {
    path: '/can-bo/chat-luong-du-lieu',
    heading: 'Bản đồ chất lượng dữ liệu',
    set: (api) => api.signInStaff('leader'),
    act: async ({ page }) => page.getByRole('cell', { name: '3' }).first().waitFor(),
  },
  'staff refusal': {
    ...deskAt('officer', ['propose', 'refuse']),
    act: async (stage) => {
      await press('Từ chối…')(stage);
      await press('Từ chối tiếp nhận')(stage);
    },
  },
  'staff reassignment': {
    ...deskAt('leader', ['release', 'reassign']),
    act: async (stage) => {
      await stage.page.getByText('Việc khác').click();
      await press('Giao lại…')(stage);
      await press('Giao lại việc')(stage);
    },
  },
  'staff other acts': {
    ...deskAt('leader', ['approve', 'decline', 'reassign', 'extend', 'reschedule']),
    act: async ({ page }) => page.getByText('Việc khác').click(),
  },
  'staff supplement': {
    ...deskAt('officer', ['propose', 'refuse', 'request-supplement', 'release', 'suspend', 'extend', 'assist']),
    act: async (stage) => {
      await press('Yêu cầu bổ sung…')(stage);
      await stage.page.getByRole('checkbox', { name: /Mẫu hộ tịch/ }).check();
      await stage.page.getByRole('checkbox', { name: /Giấy chứng sinh/ }).check();
      await press('Gửi yêu cầu bổ sung')(stage);
    },
  },
  'staff pause': {
    ...deskAt('officer', ['propose', 'suspend']),
    act: async (stage) => {
      await stage.page.getByText('Việc khác').click();
      await press('Tạm dừng…')(stage);
      await press('Tạm dừng giải quyết')(stage);
    },
  },
  'staff new day': {
    ...deskAt('leader', ['approve', 'reschedule']),
    act: async (stage) => {
      await stage.page.getByText('Việc khác').click();
      await press('Xin lỗi và hẹn lại…')(stage);
      await press('Xin lỗi và hẹn lại')(stage);
    },
  },
  'staff assistance': {
    ...deskAt('officer', ['propose', 'assist']),
    act: async (stage) => {
      await stage.page.getByText('Việc khác').click();
      await press('Tôi đã giúp người dân nộp hồ sơ…')(stage);
    },
  },
  'staff dossier that waits for papers': {
    ...deskAt('officer', ['receive-supplement', 'assist'], waiting(dossiers.paper)),
    act: press('Đã nhận giấy tờ bổ sung…'),
  },
  'staff dossier that waits for the fee': {
    ...deskAt('officer', ['record-payment'], waiting(dossiers.payment)),
    act: async (stage) => {
      await press('Đã nộp tiền…')(stage);
      await press('Ghi nhận đã nộp')(stage);
    },
  },
  'staff dossier paused': deskAt('officer', ['continue', 'assist'], waiting(dossiers.suspended)),
  'staff dossier with a new day': deskAt('leader', ['approve', 'extend'], waiting(dossiers.rescheduled)),
  operations: { path: '/can-bo/van-hanh', heading: 'Vận hành', set: (api) => api.signInStaff('operator') },
  outage: {
    path: '/can-bo/van-hanh',
    heading: 'Vận hành',
    set: (api) => api.signInStaff('operator'),
    act: async (stage) => {
      await press('Ghi nhận gián đoạn…')(stage);
      await stage.page.getByRole('button', { name: 'Ghi nhận', exact: true }).click();
    },
  },
  register: {
    path: '/can-bo/so-theo-doi',
    heading: 'Sổ theo dõi hồ sơ',
    set: (api) => api.signInStaff('officer'),
  },
  staff: { path: '/can-bo/nhan-su', heading: 'Nhân sự của đơn vị', set: (api) => api.signInStaff('leader') },
  'staff of another unit': {
    path: '/can-bo/nhan-su?unit=H56.002',
    heading: 'Nhân sự của đơn vị',
    set: (api) => api.signInStaff('operator'),
  },
  'staff delegation': {
    path: '/can-bo/nhan-su',
    heading: 'Nhân sự của đơn vị',
    set: (api) => api.signInStaff('leader'),
    act: async (stage) => {
      await press('Ủy quyền ký… Đỗ Thị Thu')(stage);
      await stage.page.getByLabel('Mọi thủ tục').uncheck();
      await stage.page.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    },
  },
};

describe.skipIf(chromiumPath === undefined)('every page, in a browser', () => {
  const theatre = new Theatre({ onePhone: true });
  beforeAll(() => theatre.open());
  afterAll(() => theatre.close());

  test.each(Object.entries(states))('%s', async (name, { path, heading, set, act }) => {
    await theatre.play(async (stage) => {
      const { api, page, go } = stage;
      set?.(api);
      await go(path);
      await page.getByRole('heading', { level: 1, name: heading }).waitFor();
      // A page may load several things at once.
      await vi.waitFor(async () => expect(await page.getByText('Đang tải…').count()).toBe(0), { timeout: 10_000 });
      await act?.(stage);
      await page.locator('header').getByText('UBND tỉnh Thanh Hóa').waitFor();
      expect(await page.locator('.button:not(.quiet):visible').count()).toBeLessThanOrEqual(1);
      await expectLargeTargets(page);
      await expectAccessible(page);
      await picture(page, `${name} phone`);
      await page.setViewportSize(desk);
      await expectAccessible(page);
      await expectWholeWords(page);
      await picture(page, `${name} desk`);
      await page.setViewportSize(narrow);
      await expectNoSidewaysScroll(page);
      await expectWholeWords(page);
      await page.setViewportSize(phone);
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      await expectNoSidewaysScroll(page);
      await expectWholeWords(page);
      const brand = path.startsWith('/can-bo') ? 'Cổng cán bộ' : 'Cổng dịch vụ công';
      expect(await page.title()).toBe(`${heading} – ${brand} · Thanh Hóa`);
    });
  });
});

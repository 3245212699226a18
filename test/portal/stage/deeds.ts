import { expect } from 'vitest';
import type { StaffRole } from '../../../core/person.ts';
import type { CannedApi } from './canned-api.ts';
import { toCome } from './canned-appointments.ts';
import { dossiers, paperName } from './canned-dossiers.ts';
import { waiting } from './canned-staff.ts';
import { focused, others, press, said } from './hands.ts';
import type { Stage } from './stage.ts';

export type Scene = (stage: Stage) => Promise<void>;

/** An act of staff on the page of a dossier, and what must be sent. */
interface Deed {
  readonly act: CannedApi['allowed'][number];
  readonly role?: StaffRole;
  readonly particular?: CannedApi['particular'];
  /** From the dossier’s page to the answer. */
  readonly scene: Scene;
  readonly says: string;
  readonly to: string;
  readonly body: object;
}

/** An amount that nobody declares. */
const assessment = {
  form: {
    steps: [
      {
        id: 'granted',
        title: { vi: 'Mức hưởng', en: 'What is granted' },
        fields: [
          { id: 'amount', kind: 'count' as const, max: 10_000_000, label: { vi: 'Số tiền (đồng)', en: 'Dong' } },
        ],
      },
    ],
  },
};

export const deeds: readonly Deed[] = [
  {
    act: 'suspend',
    scene: async (stage) => {
      await others(stage);
      await press(stage, 'Tạm dừng…');
      await press(stage, 'Tạm dừng giải quyết');
      await said(stage, 'Hãy chọn lý do.');
      expect(await focused(stage)).toBe('reason');
      await stage.page.getByLabel(/Chờ xác minh/).check();
      await stage.page.getByLabel('Ghi chú').fill('Đã hỏi Phường Đông Quang');
      await press(stage, 'Tạm dừng giải quyết');
    },
    says: 'Đã tạm dừng.',
    to: 'suspension',
    body: { code: 'verification', note: 'Đã hỏi Phường Đông Quang' },
  },
  {
    act: 'keep-appointment',
    particular: { appointment: toCome },
    scene: async (stage) => {
      await press(stage, 'Người dân đã đến…');
      await press(stage, 'Ghi nhận đã đến');
      await said(stage, 'Hãy chọn ít nhất một mục.');
      expect(await focused(stage)).toBe('taken');
      await stage.page.getByLabel('Mống mắt').check();
      await press(stage, 'Ghi nhận đã đến');
    },
    says: 'Đã ghi nhận người dân đến.',
    to: 'appearance',
    body: { came: true, taken: ['iris'] },
  },
  {
    act: 'miss-appointment',
    particular: { appointment: toCome },
    scene: async (stage) => {
      await press(stage, 'Người dân không đến…');
      await press(stage, 'Ghi nhận không đến');
    },
    says: 'Đã ghi nhận người dân không đến.',
    to: 'appearance',
    body: { came: false },
  },
  {
    act: 'continue',
    particular: waiting(dossiers.suspended),
    scene: (stage) => press(stage, 'Giải quyết tiếp'),
    says: 'Đã cho giải quyết tiếp.',
    to: 'continuation',
    body: {},
  },
  {
    act: 'propose',
    particular: { assessment },
    scene: async (stage) => {
      await press(stage, 'Đề xuất cấp kết quả');
      await press(stage, 'Đề xuất cấp kết quả');
      await said(stage, 'Hãy điền ô này.');
      expect(await focused(stage)).toBe('assess-granted-amount');
      await stage.page.getByLabel('Số tiền (đồng)').fill('3744000');
      await press(stage, 'Đề xuất cấp kết quả');
    },
    says: 'Đã đề xuất cấp kết quả.',
    to: 'verification',
    body: { outcome: 'propose', assessed: { granted: { amount: 3_744_000 } } },
  },
  {
    act: 'extend',
    role: 'leader',
    scene: async (stage) => {
      await others(stage);
      await press(stage, 'Gia hạn…');
      await said(stage, 'Mỗi lý do chỉ gia hạn được một lần.');
      await stage.page.getByLabel(/Phải xác minh/).check();
      await press(stage, 'Gia hạn giải quyết');
    },
    says: 'Đã gia hạn.',
    to: 'extension',
    body: { code: 'verification' },
  },
  {
    act: 'reschedule',
    role: 'leader',
    scene: async (stage) => {
      const { page } = stage;
      await others(stage);
      await press(stage, 'Xin lỗi và hẹn lại…');
      await said(stage, /một lần, chậm nhất 1 ngày làm việc trước hạn trả\. Hạn hiện nay: 17:00 thứ Hai, 23\/11\/2026/);
      // A reason is prepared; it is the leader’s to word.
      await page.getByLabel('Vì sao chậm?').fill('');
      await press(stage, 'Xin lỗi và hẹn lại');
      await said(stage, 'Hãy viết vì sao chậm.');
      expect(await focused(stage)).toBe('new-day');
      for (const [label, text] of Object.entries({ Ngày: '23', Tháng: '11', Năm: '2026' }))
        await page.getByLabel(label, { exact: true }).fill(text);
      await page.getByLabel('Vì sao chậm?').fill('Phải hỏi lại nơi sinh');
      await press(stage, 'Xin lỗi và hẹn lại');
      await said(stage, 'Hãy ghi một ngày có thật, sau hạn hiện nay.');
      await page.getByLabel('Ngày', { exact: true }).fill('26');
      await press(stage, 'Xin lỗi và hẹn lại');
    },
    says: 'Đã xin lỗi và hẹn lại.',
    to: 'rescheduling',
    body: { day: '2026-11-26', note: 'Phải hỏi lại nơi sinh' },
  },
  {
    act: 'request-payment',
    particular: { finance: 'due', fee: 75_000 },
    scene: async (stage) => {
      await press(stage, 'Yêu cầu nộp tiền…');
      await said(stage, /Yêu cầu người dân nộp 75\.000/);
      await press(stage, 'Yêu cầu nộp');
    },
    says: 'Đã yêu cầu nộp tiền.',
    to: 'payment-request',
    body: {},
  },
  {
    act: 'record-payment',
    particular: waiting(dossiers.payment),
    scene: async (stage) => {
      await press(stage, 'Đã nộp tiền…');
      await press(stage, 'Ghi nhận đã nộp');
      await said(stage, 'Hãy ghi số biên lai');
      expect(await focused(stage)).toBe('receipt');
      await stage.page.getByLabel('Số biên lai').fill(' BL-2026/17 ');
      await press(stage, 'Ghi nhận đã nộp');
    },
    says: 'Đã ghi nhận nộp tiền.',
    to: 'payment',
    body: { receipt: 'BL-2026/17' },
  },
  {
    act: 'waive-fee',
    particular: {
      exemptions: [{ code: 'poor', label: { vi: 'Hộ nghèo', en: 'Poor household' }, ground: 'Luật Phí và lệ phí' }],
    },
    scene: async (stage) => {
      await others(stage);
      await press(stage, 'Miễn phí, lệ phí…');
      await stage.page.getByLabel('Hộ nghèo (Căn cứ: Luật Phí và lệ phí)').check();
      await press(stage, 'Miễn phí, lệ phí');
    },
    says: 'Đã miễn phí, lệ phí.',
    to: 'fee-waiver',
    body: { code: 'poor' },
  },
  {
    act: 'assist',
    scene: async (stage) => {
      await others(stage);
      await press(stage, 'Tôi đã giúp người dân nộp hồ sơ…');
      await said(stage, 'Người đã giúp nộp thì không thẩm tra và không ký duyệt hồ sơ đó.');
      await press(stage, 'Ghi nhận tôi đã giúp');
    },
    says: 'Đã ghi nhận bạn giúp nộp hồ sơ.',
    to: 'assistance',
    body: {},
  },
  {
    act: 'receive-supplement',
    particular: waiting(dossiers.paper),
    scene: async (stage) => {
      await said(stage, 'Đang chờ người dân bổ sung hồ sơ.');
      await press(stage, 'Đã nhận giấy tờ bổ sung…');
      expect(await stage.page.locator('.acts li').allTextContents()).toEqual([paperName]);
      await press(stage, 'Ghi nhận đã đủ');
    },
    says: 'Đã ghi nhận phần bổ sung.',
    to: 'supplement-receipt',
    body: {},
  },
];

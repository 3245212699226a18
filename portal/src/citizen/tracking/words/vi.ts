import type { Action } from '../../../api/dossier.ts';

const actions: Record<Action, string> = {
  appointment: 'Cần bạn chọn giờ hẹn',
  confirm: 'Cần bạn xác nhận',
  supplement: 'Cần bạn bổ sung',
};

export const vi = {
  dossiers: {
    title: 'Hồ sơ của tôi',
    none: 'Bạn chưa nộp hồ sơ nào.',
    choose: 'Chọn thủ tục',
    unsent: 'Tờ khai chưa nộp, và mọi dữ liệu của tôi',
    actions,
  },

  dossier: {
    timeline: 'Các bước đã qua',
    receipt: 'Tải giấy tiếp nhận (PDF)',
    paused: 'Thời hạn đang tạm dừng. Ngày trả kết quả sẽ được tính lại.',
    received: 'Phần bổ sung của bạn đã đến nơi.',
    withdraw: 'Rút hồ sơ',
    marks: 'Lưu ý',
    details: 'Nội dung đã khai',
    offline: 'Mất kết nối. Nội dung dưới đây có thể đã cũ.',
  },
};

export type TrackingWords = typeof vi;

import type { Taken } from '../../../../api/appointment.ts';

const takes: Record<Taken, string> = {
  photo: 'chụp ảnh khuôn mặt',
  fingerprints: 'lấy dấu vân tay',
  iris: 'thu nhận mống mắt',
  signature: 'ký trước mặt cán bộ',
};

export const vi = {
  title: 'Chọn giờ đến làm thủ tục',
  titleChosen: 'Giờ hẹn của bạn',
  takes,
  why: (what: string, ground: string) => `Bạn phải đến trực tiếp để ${what}. Căn cứ: ${ground}.`,
  until: (due: string) => `Chậm nhất ${due}. Quá hạn này hồ sơ sẽ dừng giải quyết.`,
  missed: (missed: number, most: number) =>
    `Bạn đã lỡ hẹn ${missed} lần. Lỡ hẹn ${most} lần thì hồ sơ dừng giải quyết.`,
  when: 'Lúc',
  where: 'Tại',
  bring: 'Mang theo',
  change: 'Đổi giờ hẹn',
  keep: 'Giữ giờ đã hẹn',
  day: 'Ngày',
  dayBlank: 'Chọn ngày',
  dayMissing: 'Hãy chọn ngày.',
  time: 'Giờ',
  left: (time: string, left: number) => `${time} (còn ${left} chỗ)`,
  timeMissing: 'Hãy chọn giờ.',
  none: 'Những ngày này không còn giờ trống.',
  later: 'Xem những ngày sau',
  earlier: 'Xem lại từ hôm nay',
  send: 'Hẹn giờ này',
};

export type AppointmentWords = typeof vi;

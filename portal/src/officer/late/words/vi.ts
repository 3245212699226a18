export const vi = {
  lead: (late: number, soon: number) =>
    `${late} hồ sơ đã quá hạn, ${soon} hồ sơ đến hạn trong 3 ngày tới, kể cả hồ sơ đang chờ nơi khác.`,
  rule: 'Chỉ được xin lỗi và hẹn lại một lần, chậm nhất 1 ngày làm việc trước hạn. Hồ sơ đã quá hạn, hoặc thủ tục trả kết quả trong ngày, thì không hẹn lại được: hãy giải quyết ngay hoặc giao lại cho người khác.',
  none: 'Không có hồ sơ nào quá hạn hay sắp đến hạn.',
  incomplete: 'Danh sách dài hơn những gì hiện ở đây: chỉ hiện phần đến hạn sớm nhất.',
  free: 'Chưa ai nhận',
  elsewhere: 'Đang chờ nơi khác hoặc người dân',
  count: (late: number, all: number) => (late === 0 ? `${all} hồ sơ` : `${all} hồ sơ, ${late} đã quá hạn`),
  rescheduled: 'Đã xin lỗi, hẹn lại',
  act: 'Xem cách xử lý',
  close: 'Đóng',
  open: 'Mở hồ sơ',
  acts: 'Xử lý',
  seen: 'Mở ra là xem hồ sơ, và được ghi vào nhật ký.',
};

export type LateWords = typeof vi;

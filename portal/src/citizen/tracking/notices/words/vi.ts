export const vi = {
  filedFor: {
    child: (name: string, by: string) =>
      `${by} nộp thay ${name}, là cha hoặc mẹ của người chưa thành niên theo dữ liệu hộ tịch. Kết quả là của ${name}.`,
    mandate: (name: string, by: string) =>
      `${by} nộp thay ${name} theo ủy quyền trên Cổng. Kết quả là của ${name}; ${by} không xem được kết quả sau khi trả.`,
    organisation: (name: string, by: string) => `${by} nộp thay ${name}, là người đại diện theo pháp luật.`,
  },
  refusal: 'Lý do không tiếp nhận',
  refusalLead: 'Bạn có thể nộp lại khi lý do không còn.',
  suspended: 'Vì sao tạm dừng',
  pausedUntil: (due: string) => `Tạm dừng chậm nhất đến ${due}.`,
  stopped: 'Vì sao dừng giải quyết',
  extended: 'Vì sao thời hạn được kéo dài',
  written: 'Cán bộ viết thêm:',
  revoked: 'Kết quả đã bị thu hồi',
  revokedLead: (day: string) => `Từ ngày ${day} kết quả không còn giá trị; ai kiểm tra bản này đều thấy.`,
  correcting: 'Vì sao cấp kết quả mới',
  corrected: 'Kết quả mới thay kết quả cũ',
  former: (number: string, day: string) => `Kết quả số ${number} cấp trước đó hết giá trị từ ngày ${day}.`,
  sorry: 'Xin lỗi bạn vì chậm trả kết quả',
  newDay: 'Ngày trả kết quả mới',
};

export type NoticeWords = typeof vi;

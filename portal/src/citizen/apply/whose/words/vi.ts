export const vi = {
  question: 'Bạn làm việc này cho ai?',
  hint: 'Kết quả thuộc về người bạn chọn. Danh sách lấy từ dữ liệu hộ tịch, dữ liệu đăng ký doanh nghiệp và các ủy quyền đã cho trên Cổng.',
  self: 'Cho chính tôi',
  child: (name: string, born: string) => `Cho con tôi: ${name}, sinh ${born}`,
  mandate: (name: string, until: string) => `Cho ${name}, theo ủy quyền đến ${until}`,
  organisation: (name: string) => `Cho ${name}, tôi là người đại diện theo pháp luật`,
  missing: 'Hãy chọn bạn làm cho ai.',
  goOn: 'Tiếp tục',
  silent:
    'Cơ sở dữ liệu cho biết bạn được làm thay ai đang gián đoạn, nên danh sách có thể thiếu. Bạn vẫn nộp được cho mình; nộp thay người khác thì thử lại sau.',
};
export type WhoseWords = typeof vi;

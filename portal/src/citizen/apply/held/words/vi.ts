export const vi = {
  title: 'Nhà nước đã có',
  lead: 'Bạn không phải khai lại những mục này. Xem lại và sửa được lần nữa ở trang cuối, trước khi nộp.',
  from: (about: string, source: string) => `${about} · ${source}`,
  records: {
    asked: (day: string, number: string) => `Lấy ngày ${day}, mã lần tra cứu: ${number}`,
    result: (day: string, number: string) => `Lấy ngày ${day} từ kết quả của hồ sơ ${number}`,
    mandate: (day: string) => `Theo ủy quyền lập trên hệ thống này (${day}). Cán bộ đối chiếu lại sau.`,
    'sign-in': (day: string) => `VNeID cho biết khi bạn đăng nhập (${day}). Cán bộ đối chiếu lại sau.`,
  },
  about: (name: string) => `Về ${name}`,
  whoHint: 'Chưa có nguồn nào cho biết. Bạn trả lời thì họ tên và số định danh của bạn có sẵn, không phải khai.',
  whoHintFor: (name: string) =>
    `Chưa có nguồn nào cho biết. Trả lời theo ${name}, người bạn nộp thay: họ tên và số định danh sẽ có sẵn.`,
  doubt: 'Có chỗ sai?',
  differing: (source: string, value: string) => `${source} nói khác: ${value}. Bạn chọn giá trị đúng ở bước sau.`,
  unusable: 'Dữ liệu chưa dùng được. Bạn điền ô này ở bước sau, cán bộ sẽ đối chiếu.',
  without: 'Không lấy được',
  withoutLead: 'Tờ khai chỉ hỏi bạn những gì cần trong số này.',
  missing: (about: string, source: string) => `${about}: ${source} không có thông tin.`,
  silent: (about: string, source: string) =>
    `${about}: ${source} chưa trả lời. Bạn khai bình thường, hệ thống đối chiếu sau.`,
  declined: (about: string, source: string) => `${about}: bạn không lấy từ ${source}.`,
  others: 'Còn quyết định khác phải nộp',
  other: (number: string, day: string, amount: string) => `Chọn ${number}, ngày ${day}, ${amount}`,
  goOn: 'Dùng thông tin này',
};
export type HeldWords = typeof vi;

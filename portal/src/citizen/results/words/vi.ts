export const vi = {
  title: 'Kết quả của tôi',
  lead: 'Những gì tỉnh đã cấp cho bạn và con bạn. Bản điện tử có chữ ký số; tải lại lúc nào cũng được.',
  none: 'Chưa có kết quả điện tử nào được cấp cho bạn hoặc con bạn.',
  states: { valid: 'Có giá trị', revoked: 'Đã bị thu hồi', replaced: 'Đã có kết quả khác thay' },
  issued: (number: string, day: string, agency: string) => `Số ${number}, cấp ngày ${day}. ${agency}.`,
  download: 'Tải về',
  use: 'Dùng kết quả này, không phải khai lại:',
  dossier: 'Cấp theo hồ sơ',
  check: 'Kiểm tra một kết quả',
};
export type ResultsWords = typeof vi;

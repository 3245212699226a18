export const vi = {
  title: 'Kết quả của tôi',
  lead: 'Những gì tỉnh đã cấp cho bạn và con bạn. Bản điện tử có chữ ký số; tải lại lúc nào cũng được.',
  none: 'Chưa có kết quả điện tử nào được cấp cho bạn hoặc con bạn.',
  states: { valid: 'Có giá trị', revoked: 'Đã bị thu hồi', replaced: 'Bản cũ, đã được thay' },
  wallet: {
    put: 'Đã có trong ví giấy tờ VNeID của bạn.',
    pending: 'Đang được đưa vào ví giấy tờ VNeID; bạn không phải làm gì.',
  },
  outdated: {
    replaced:
      'Giấy tờ mà bản này được trích từ đó đã có bản mới thay. Nội dung ở đây có thể không còn đúng; bạn nên xin bản mới.',
    revoked: 'Giấy tờ mà bản này được trích từ đó đã bị thu hồi. Nội dung ở đây có thể không còn đúng.',
  },
  issued: (number: string, moment: string, agency: string) => `Số ${number}, cấp lúc ${moment}. ${agency}.`,
  download: 'Tải về',
  use: 'Dùng kết quả này, không phải khai lại:',
  dossier: 'Cấp theo hồ sơ',
  organisations: {
    title: 'Kết quả của tổ chức',
    lead: 'Dành cho người đại diện theo pháp luật. Khi bạn chọn xem, cơ sở dữ liệu đăng ký doanh nghiệp được hỏi hiện nay bạn đại diện cho tổ chức nào.',
    show: 'Xem kết quả của tổ chức tôi đại diện',
    none: 'Chưa có kết quả điện tử nào được cấp cho tổ chức mà hiện nay bạn đại diện.',
  },
  check: 'Kiểm tra một kết quả',
};
export type ResultsWords = typeof vi;

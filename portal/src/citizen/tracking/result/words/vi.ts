export const vi = {
  result: 'Kết quả',
  check: 'Ai nhận bản này có thể tự kiểm tra nó ở trang ',
  issued: (number: string, day: string) => `Số ${number}, cấp ngày ${day}. Bản điện tử đã ký số.`,
  download: 'Tải kết quả (PDF)',
  put: 'Đưa vào ví VNeID',
  putting: 'Đang đưa vào ví…',
  lead: 'Trong ví, bạn chọn cho người khác xem phần nào của kết quả; phần còn lại họ không biết.',
  pending: 'Hệ thống đang đưa kết quả vào ví giấy tờ VNeID của bạn; bạn không phải làm gì.',
  none: 'Khi có kết quả, bạn chưa có ví giấy tờ VNeID (cần tài khoản mức 2). Có ví rồi, bạn tự đưa vào tại đây.',
  done: 'Kết quả đã có trong ví giấy tờ VNeID của bạn.',
};

export type ResultWords = typeof vi;

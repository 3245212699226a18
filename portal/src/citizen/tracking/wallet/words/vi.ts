export const vi = {
  put: 'Đưa vào ví VNeID',
  putting: 'Đang đưa vào ví…',
  lead: 'Trong ví, bạn chọn cho người khác xem phần nào của kết quả; phần còn lại họ không biết.',
  done: 'Kết quả đã có trong ví giấy tờ VNeID của bạn.',
};

export type WalletWords = typeof vi;

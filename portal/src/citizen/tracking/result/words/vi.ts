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
  holderNone:
    'Người đứng tên trong kết quả chưa có ví giấy tờ VNeID, nên không có gì được gửi vào ví của người đó. Bản điện tử ở đây vẫn có giá trị đầy đủ.',
  paper: {
    ask: 'Tôi muốn có bản giấy',
    free: 'miễn phí',
    again: 'Tôi muốn có thêm một bản giấy',
    lead: (fee: string, ground: string) =>
      `Bản điện tử có giá trị như bản giấy, nên thường không cần. Bản giấy: ${fee} (${ground}).`,
    open: {
      counter: (day: string) => `Bạn đã yêu cầu bản giấy ngày ${day}. Hãy đến bộ phận một cửa nhận.`,
      post: (day: string) => `Bạn đã yêu cầu bản giấy ngày ${day}. Cơ quan sẽ gửi qua bưu điện; bạn không phải làm gì.`,
    },
    handed: {
      counter: (day: string) => `Bản giấy đã giao tại bộ phận một cửa ngày ${day}.`,
      post: (day: string) => `Bản giấy đã gửi qua bưu điện ngày ${day}.`,
    },
    item: 'Số hiệu bưu gửi, để tra cứu đường đi của thư:',
    lapsed: 'Yêu cầu bản giấy trước đây không còn, vì kết quả khi đó không còn giá trị hoặc được cấp lại.',
  },
  done: 'Kết quả đã có trong ví giấy tờ VNeID của bạn.',
};

export type ResultWords = typeof vi;

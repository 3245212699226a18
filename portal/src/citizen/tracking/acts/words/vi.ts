export const vi = {
  confirm: {
    title: 'Xin bạn xem bản dự thảo',
    lead: 'Đây là những gì sẽ ghi vào kết quả. Hãy đọc kỹ rồi trả lời.',
    silence: (due: string) => `Nếu đến ${due} bạn chưa trả lời, quy định coi như bạn đồng ý.`,
    agree: 'Đúng, tôi đồng ý',
    dispute: 'Có chỗ chưa đúng',
    note: 'Chỗ nào chưa đúng?',
    noteMissing: 'Hãy viết chỗ nào chưa đúng.',
    send: 'Gửi cho cán bộ',
    cancel: 'Quay lại',
  },

  supplement: {
    title: 'Bạn cần bổ sung',
    until: 'Hạn cuối',
    afterwards: 'Quá hạn này hồ sơ sẽ dừng giải quyết.',
    written: 'Cán bộ viết:',
    again: (questions: string) => `Trả lời lại: ${questions}.`,
    bring: 'Gửi tệp hoặc ảnh chụp giấy này ở đây, hoặc mang đến bộ phận một cửa.',
    counter: (place: string) =>
      `Nếu không gửi được tệp, hãy mang giấy đến bộ phận một cửa của ${place} trước hạn trên. Cán bộ ghi nhận ngay khi bạn mang đến.`,
    titleLeft: 'Còn giấy tờ được yêu cầu',
    titleSent: 'Bạn đã gửi đủ giấy tờ được yêu cầu',
    sent: 'Cán bộ đang xem. Bạn không phải làm gì; nếu tệp chưa rõ, bạn vẫn gửi thêm được ở đây.',
    answered: (at: string) => `Bạn đã trả lời các câu hỏi lúc ${at}.`,
    answerFirst: 'Hãy trả lời cả các câu hỏi dưới đây.',
    send: 'Gửi phần bổ sung',
    sending: 'Đang gửi…',
  },

  withdraw: {
    question: 'Bạn có chắc muốn rút hồ sơ này không?',
    meaning: 'Cơ quan sẽ dừng giải quyết. Hồ sơ đã rút không mở lại được; khi cần, bạn nộp hồ sơ mới.',
    reason: 'Vì sao bạn rút?',
    send: 'Có, rút hồ sơ này',
    keep: 'Không, giữ lại hồ sơ',
  },
  paper: {
    way: 'Bạn muốn nhận bản giấy thế nào?',
    ways: { counter: 'Đến bộ phận một cửa nhận', post: 'Gửi qua bưu điện' },
    wayMissing: 'Hãy chọn cách nhận.',
    address: 'Gửi đến đâu?',
    addressHint: 'Tên người nhận, địa chỉ và số điện thoại. Chỉ cơ quan giải quyết hồ sơ đọc được.',
    addressMissing: 'Hãy viết địa chỉ nhận.',
    send: 'Yêu cầu bản giấy',
    cancel: 'Thôi, không cần',
  },
};

export type ActWords = typeof vi;

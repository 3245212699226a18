import type { Taken } from '../../../../api/appointment.ts';
import type { StaffAct } from '../../../../api/staff.ts';

/** On the buttons; what ends in … asks for something first. */
const buttons: Record<StaffAct, string> = {
  claim: 'Nhận việc',
  release: 'Trả lại việc',
  reassign: 'Giao lại…',
  propose: 'Đề xuất cấp kết quả',
  'ask-outside': 'Hỏi lại đơn vị quyết định ở ngoài tỉnh',
  refuse: 'Từ chối…',
  'keep-appointment': 'Người dân đã đến…',
  'miss-appointment': 'Người dân không đến…',
  approve: 'Duyệt và ký',
  decline: 'Trả lại…',
  resume: 'Chạy lại',
  assist: 'Tôi đã giúp người dân nộp hồ sơ…',
  'request-supplement': 'Yêu cầu bổ sung…',
  'receive-supplement': 'Đã nhận giấy tờ bổ sung…',
  suspend: 'Tạm dừng…',
  continue: 'Giải quyết tiếp',
  extend: 'Gia hạn…',
  reschedule: 'Xin lỗi và hẹn lại…',
  'request-payment': 'Yêu cầu nộp tiền…',
  'record-payment': 'Đã nộp tiền…',
  'waive-fee': 'Miễn phí, lệ phí…',
  'revoke-result': 'Thu hồi kết quả…',
  'correct-result': 'Cấp kết quả mới thay kết quả này…',
  'hand-paper-copy': 'Đã giao bản giấy…',
  'settle-dispute': 'Đã xem giấy tờ về thông tin bị báo sai…',
  'close-review': 'Xem lại xong, giữ kết quả…',
  'uphold-result': 'Giữ kết quả bị báo sai…',
};

const done: Record<StaffAct, string> = {
  claim: 'Bạn đã nhận việc này.',
  release: 'Bạn đã trả lại việc này.',
  reassign: 'Đã giao lại việc này.',
  propose: 'Đã đề xuất cấp kết quả.',
  'ask-outside': 'Đã hỏi lại đơn vị quyết định ở ngoài tỉnh.',
  refuse: 'Đã từ chối tiếp nhận.',
  'keep-appointment': 'Đã ghi nhận người dân đến.',
  'miss-appointment': 'Đã ghi nhận người dân không đến.',
  approve: 'Đã duyệt và ký.',
  decline: 'Đã trả lại cho cán bộ.',
  resume: 'Đã cho chạy lại.',
  assist: 'Đã ghi nhận bạn giúp nộp hồ sơ.',
  'request-supplement': 'Đã gửi yêu cầu bổ sung.',
  'receive-supplement': 'Đã ghi nhận phần bổ sung.',
  suspend: 'Đã tạm dừng.',
  continue: 'Đã cho giải quyết tiếp.',
  extend: 'Đã gia hạn.',
  reschedule: 'Đã xin lỗi và hẹn lại.',
  'request-payment': 'Đã yêu cầu nộp tiền.',
  'record-payment': 'Đã ghi nhận nộp tiền.',
  'waive-fee': 'Đã miễn phí, lệ phí.',
  'revoke-result': 'Đã thu hồi kết quả.',
  'correct-result': 'Kết quả mới đang được ký.',
  'hand-paper-copy': 'Đã ghi nhận giao bản giấy.',
  'settle-dispute': 'Đã ghi nhận giấy tờ bạn xem.',
  'close-review': 'Đã ghi nhận việc xem lại.',
  'uphold-result': 'Đã trả lời người báo sai: kết quả giữ nguyên.',
};

const takes: Record<Taken, string> = {
  photo: 'Ảnh khuôn mặt',
  fingerprints: 'Vân tay',
  iris: 'Mống mắt',
  signature: 'Chữ ký',
};

/** The same of a leader whose key the province does not hold: they sign afterwards. */
const unsigned = {
  buttons: { approve: 'Duyệt', 'correct-result': buttons['correct-result'] },
  done: { approve: 'Đã duyệt.', 'correct-result': 'Kết quả mới đang được lập.' },
};

export const vi = {
  title: 'Việc của bạn',
  others: 'Việc khác',
  own: 'Hồ sơ này có tên bạn, nên đồng nghiệp khác phải giải quyết.',
  unsent: 'Bước này đã xong hoặc đã chuyển sang người khác, nên chưa gửi được gì. Bạn đã viết:',
  note: 'Ghi chú',
  buttons,
  done,
  unsigned,

  letter: {
    preview: 'Xem trước giấy sẽ gửi',
    setting: 'Đang lập bản xem trước…',
    unsent: 'Bản xem trước: chưa gửi, chưa lưu.',
    stale: 'Bạn đã sửa sau khi xem. Bấm xem trước lần nữa.',
    open: 'Tải bản xem trước (PDF)',
    picture: (name: string, pages: number) => `Bản xem trước ${name}, ${pages} trang`,
    names: {
      'supplement-request': 'phiếu yêu cầu bổ sung',
      'refusal-notice': 'phiếu từ chối',
      apology: 'phiếu xin lỗi',
      result: 'kết quả',
    },
    result: {
      preview: 'Xem trước kết quả sẽ ký',
      unsent: 'Bản dự thảo: chưa ký, chưa có số, chưa lưu.',
    },
  },
  assess: {
    lead: 'Kết quả sẽ ghi đúng những gì bạn xác định ở đây; lãnh đạo xem rồi mới ký.',
    missing: 'Hãy điền ô này.',
    wrong: 'Giá trị này không hợp lệ.',
    send: 'Đề xuất cấp kết quả',
  },
  refuse: {
    title: 'Lý do từ chối',
    hint: 'Chọn ít nhất một lý do. Người dân thấy lý do và căn cứ.',
    missing: 'Hãy chọn ít nhất một lý do.',
    send: 'Từ chối tiếp nhận',
  },
  appearance: {
    title: 'Đã thu nhận những gì?',
    hint: 'Chỉ ghi là đã thu nhận; dữ liệu sinh trắc học không đưa vào hệ thống này.',
    takes,
    missing: 'Hãy chọn ít nhất một mục.',
    send: 'Ghi nhận đã đến',
    missedLead:
      'Ghi lại rằng đến hết giờ hẹn người dân không đến. Người dân được báo và chọn giờ khác nếu còn thời hạn.',
    missedSend: 'Ghi nhận không đến',
  },
  decline: {
    title: 'Vì sao trả lại?',
    missing: 'Hãy viết vì sao trả lại.',
    send: 'Trả lại cho cán bộ',
  },
  reassign: {
    to: 'Giao cho ai?',
    nobody: 'Đơn vị không còn ai khác làm được bước này.',
    toMissing: 'Hãy chọn người được giao.',
    reason: 'Lý do giao lại',
    reasonMissing: 'Hãy viết lý do giao lại.',
    send: 'Giao lại việc',
  },
  supplement: {
    title: 'Thiếu hoặc sai những gì?',
    hint: 'Chỉ được yêu cầu bổ sung một lần, nên hãy chọn đủ. Người dân thấy từng mục và căn cứ.',
    missing: 'Hãy chọn ít nhất một mục.',
    questions: 'Hỏi lại những câu nào?',
    questionsMissing: 'Hãy chọn ít nhất một câu.',
    paper: 'Người dân gửi tệp của giấy này trên trang hồ sơ của mình, hoặc mang giấy đến bộ phận một cửa.',
    mixed:
      'Người dân trả lời các câu hỏi trên trang hồ sơ của mình trước, rồi gửi tệp của giấy hoặc mang giấy đến bộ phận một cửa.',
    withheld: 'Những gì không được yêu cầu, và vì sao',
    note: 'Viết cho người dân: thiếu gì, sai gì',
    noteMissing: 'Hãy viết cho người dân biết thiếu gì, sai gì.',
    send: 'Gửi yêu cầu bổ sung',
  },
  receive: {
    sent: 'Người dân đã gửi đủ tệp của các giấy tờ được yêu cầu. Hãy xem từng tệp trước khi ghi nhận:',
    brought: 'Bộ phận một cửa đã có đủ giấy tờ được yêu cầu, gửi tệp hoặc mang đến:',
    send: 'Ghi nhận đã đủ',
  },
  paper: {
    lead: {
      counter: 'Người dân đến nhận bản giấy tại bộ phận một cửa. In bản đã ký, giao rồi ghi nhận. Không thu phí.',
      post: 'Người dân nhận bản giấy qua bưu điện. In bản đã ký, gửi rồi ghi nhận. Không thu phí. Địa chỉ:',
    },
    item: 'Số hiệu bưu gửi',
    itemHint: 'Ghi trên biên nhận của bưu điện, ví dụ EB123456789VN. Người dân thấy số này.',
    itemWrong: 'Số hiệu bưu gửi chỉ gồm chữ cái và chữ số, từ 8 đến 30 ký tự, có ít nhất 6 chữ số.',
    print: 'Mở bản đã ký để in (PDF)',
    send: 'Ghi nhận đã giao',
  },
  reasonMissing: 'Hãy chọn lý do.',
  suspend: {
    title: 'Vì sao tạm dừng?',
    hint: 'Thời hạn ngừng tính cho đến khi giải quyết tiếp. Người dân thấy lý do và căn cứ.',
    send: 'Tạm dừng giải quyết',
  },
  extend: {
    title: 'Vì sao gia hạn?',
    hint: 'Mỗi lý do chỉ gia hạn được một lần. Người dân thấy lý do và căn cứ.',
    send: 'Gia hạn giải quyết',
  },
  revoke: {
    title: 'Vì sao thu hồi?',
    hint: 'Kết quả mất giá trị ngay; ai kiểm tra khi có mạng sẽ thấy trong vòng 5 phút. Người dân thấy lý do và căn cứ.',
    send: 'Thu hồi kết quả',
  },
  correct: {
    title: 'Vì sao cấp kết quả mới?',
    hint: 'Kết quả cũ còn giá trị đến khi bạn ký xong kết quả mới. Người dân thấy lý do và căn cứ.',
    send: 'Cấp kết quả mới',
    field: 'Chỗ phải sửa',
    fieldMissing: 'Hãy chọn chỗ phải sửa.',
    choose: 'Chọn',
    value: 'Nội dung đúng',
    mayBeEmpty: 'Để trống nếu không có.',
    valueMissing: 'Hãy viết nội dung đúng.',
  },
  revisionNote: 'Viết cho người dân biết rõ lý do',
  revisionNoteMissing: 'Hãy viết lý do.',
  waive: {
    title: 'Vì sao được miễn?',
    hint: 'Người dân thấy lý do và căn cứ.',
    send: 'Miễn phí, lệ phí',
  },
  reschedule: {
    rule: (due: string) => `Chỉ được hẹn lại một lần, chậm nhất 1 ngày làm việc trước hạn trả. Hạn hiện nay: ${due}.`,
    day: 'Ngày trả mới',
    dayHint: 'Phải là ngày làm việc, sau hạn hiện nay.',
    dayBetween: (first: string, last: string) =>
      `Ngày làm việc, từ ${first} đến ${last}. Đã ghi sẵn ngày sớm nhất, hãy đổi nếu cần lâu hơn.`,
    dayWrong: 'Hãy ghi một ngày có thật, sau hạn hiện nay.',
    reason: 'Vì sao chậm? Người dân đọc được.',
    reasonMissing: 'Hãy viết vì sao chậm.',
    send: 'Xin lỗi và hẹn lại',
  },
  payment: {
    ask: (amount: string) =>
      `Yêu cầu người dân nộp ${amount}. Thời hạn ngừng tính cho đến khi ghi nhận đã nộp, và hồ sơ dừng nếu quá hạn nộp.`,
    askSend: 'Yêu cầu nộp',
    receipt: 'Số biên lai',
    receiptMissing: 'Hãy ghi số biên lai, nhiều nhất 60 ký tự.',
    recordSend: 'Ghi nhận đã nộp',
  },
  assist: {
    lead: 'Ghi lại rằng bạn đã giúp người dân nộp hồ sơ này. Người đã giúp nộp thì không thẩm tra và không ký duyệt hồ sơ đó. Ghi rồi không xóa được.',
    send: 'Ghi nhận tôi đã giúp',
  },
};

export type ActWords = typeof vi;

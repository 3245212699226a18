import type { DeadlineKind } from '../events/deadline-kind.ts';
import type { DossierEvent, DossierEventType } from '../events/dossier-event.ts';
import type { Text } from './text.ts';

/** Why the platform itself stops a dossier, by code. */
export const stopTexts: Readonly<Partial<Record<string, Text>>> = {
  'supplement-not-received': {
    vi: 'Hết thời hạn bổ sung mà chưa nhận được nội dung được yêu cầu',
    en: 'What was asked for did not come in time',
  },
  'fee-not-paid': { vi: 'Hết thời hạn nộp tiền', en: 'It was not paid in time' },
  'not-come': { vi: 'Hết thời hạn đến làm thủ tục trực tiếp', en: 'Nobody came in person in time' },
  'not-confirmed': { vi: 'Hết thời hạn xác nhận', en: 'The draft was not confirmed in time' },
};

/** Each event in the words of a timeline, which citizen and staff both read. */
export const eventTexts = {
  'dossier-submitted': { vi: 'Đã nộp hồ sơ', en: 'Dossier submitted' },
  'checks-postponed': {
    vi: 'Có cơ sở dữ liệu chưa trả lời; hệ thống tự hỏi lại sau, bạn không phải làm gì',
    en: 'Some databases did not answer; they are asked again without anybody’s doing',
  },
  'checks-repeated': { vi: 'Đã đối chiếu với cơ sở dữ liệu trả lời sau', en: 'Compared with what answered later' },
  'checks-recorded': { vi: 'Đã đối chiếu với các cơ sở dữ liệu', en: 'Compared with the databases' },
  'notice-acknowledged': { vi: 'Đã tiếp nhận nội dung thông báo', en: 'The notice was acknowledged' },
  'decided-on-data': { vi: 'Đã giải quyết tự động theo dữ liệu', en: 'Decided automatically on data' },
  'decision-requested': {
    vi: 'Đã chuyển đơn vị quyết định ở ngoài tỉnh',
    en: 'Sent to whoever decides outside the province',
  },
  'external-accepted': {
    vi: 'Đơn vị quyết định ở ngoài tỉnh đã chấp thuận',
    en: 'Whoever decides outside the province granted it',
  },
  'outside-asked-again': {
    vi: 'Cán bộ đã chuyển lại đơn vị quyết định ở ngoài tỉnh',
    en: 'An officer sent it once more to whoever decides outside the province',
  },
  'left-to-officer': { vi: 'Đã chuyển cán bộ xem xét', en: 'Passed to an officer' },
  'task-opened': { vi: 'Đã chuyển bước', en: 'Moved to the next step' },
  'task-claimed': { vi: 'Đã có người nhận xử lý', en: 'Somebody took it on' },
  'task-released': { vi: 'Người nhận xử lý đã trả lại việc', en: 'Whoever took it on gave it back' },
  'task-reassigned': { vi: 'Lãnh đạo đã giao lại việc', en: 'The leader gave the task to somebody else' },
  'task-overdue': { vi: 'Bước này chậm so với thời hạn nội bộ', en: 'This step is late against its internal term' },
  'appointment-made': { vi: 'Đã chọn giờ hẹn đến làm thủ tục', en: 'A time to come was chosen' },
  'appointment-kept': { vi: 'Đã đến làm thủ tục trực tiếp', en: 'Came in person' },
  'appointment-missed': { vi: 'Không đến theo giờ hẹn', en: 'Did not come at that time' },
  'verification-completed': { vi: 'Cán bộ đã thẩm tra xong', en: 'The officer finished verifying' },
  'opinions-requested': { vi: 'Đã gửi lấy ý kiến các cơ quan liên quan', en: 'Other agencies were asked' },
  'opinion-given': { vi: 'Một cơ quan đã cho ý kiến', en: 'An agency has answered' },
  'opinion-lapsed': { vi: 'Một cơ quan không trả lời trong thời hạn', en: 'An agency has not answered in time' },
  'consultation-ended': { vi: 'Đã lấy xong ý kiến các cơ quan', en: 'The agencies have been heard' },
  'consultation-objected': {
    vi: 'Chưa đủ ý kiến đồng ý, chuyển cán bộ xem xét',
    en: 'Not all agencies agree; an officer looks at it',
  },
  'draft-confirmed': { vi: 'Bản dự thảo đã được xác nhận', en: 'The draft was confirmed' },
  'draft-disputed': { vi: 'Người nộp báo bản dự thảo chưa đúng', en: 'The applicant said the draft is not right' },
  'dossier-approved': { vi: 'Lãnh đạo đã duyệt', en: 'The leader approved' },
  'approval-declined': { vi: 'Lãnh đạo chuyển lại cán bộ', en: 'The leader sent it back to the officer' },
  'approval-lapsed': {
    vi: 'Người duyệt không còn thẩm quyền ký, chuyển lãnh đạo khác duyệt',
    en: 'Who approved may no longer sign; another leader approves',
  },
  'dossier-refused': { vi: 'Hồ sơ không được tiếp nhận', en: 'The dossier was refused' },
  'deadline-passed': { vi: 'Đã qua một thời hạn của cơ quan', en: 'A deadline of the agency has passed' },
  'assistance-recorded': { vi: 'Cán bộ đã giúp nộp hồ sơ', en: 'A member of staff helped to file it' },
  'representation-ended': {
    vi: 'Ủy quyền đã được thu hồi, người nộp thay không còn quyền với hồ sơ',
    en: 'The mandate was revoked; whoever filed it has no right to it any more',
  },
  'supplement-requested': { vi: 'Cơ quan yêu cầu bổ sung hồ sơ', en: 'The agency asked for what is missing' },
  'supplement-answered': { vi: 'Đã trả lời các câu hỏi bổ sung', en: 'The questions were answered' },
  'supplement-received': { vi: 'Đã nhận phần bổ sung', en: 'What was missing has come' },
  'file-received': { vi: 'Đã nhận một tệp giấy tờ', en: 'A file was received' },
  'file-confirmed': {
    vi: 'Cán bộ đã đối chiếu dữ liệu số hóa với giấy tờ',
    en: 'An officer compared what was read with the paper',
  },
  'file-copied': { vi: 'Cơ quan đã ký số bản sao điện tử', en: 'The agency signed an electronic copy' },
  'payment-requested': { vi: 'Cơ quan yêu cầu nộp tiền', en: 'The agency asked for the payment' },
  'payment-recorded': { vi: 'Đã nộp tiền', en: 'It was paid' },
  'fee-waived': { vi: 'Được miễn phí, lệ phí', en: 'The fee was waived' },
  'dossier-suspended': { vi: 'Tạm dừng giải quyết', en: 'Paused by the agency' },
  'dossier-continued': { vi: 'Giải quyết tiếp', en: 'Taken up again' },
  'dossier-withdrawn': { vi: 'Người nộp rút hồ sơ', en: 'The applicant withdrew it' },
  'dossier-stopped': { vi: 'Dừng giải quyết hồ sơ', en: 'The dossier was stopped' },
  'term-extended': { vi: 'Gia hạn giải quyết', en: 'The term was extended' },
  'dossier-rescheduled': { vi: 'Cơ quan xin lỗi và hẹn lại ngày trả', en: 'The agency apologised and set a new day' },
  'outage-credited': { vi: 'Đã ghi nhận thời gian hệ thống gián đoạn', en: 'An outage of the system was recorded' },
  'register-refused': {
    vi: 'Sổ quốc gia không nhận, cán bộ xem lại hồ sơ',
    en: 'The national register did not take it; an officer looks at it again',
  },
  'register-entered': { vi: 'Đã ghi sổ hộ tịch', en: 'Entered in the register' },
  'signature-requested': {
    vi: 'Kết quả đã soạn xong, chờ lãnh đạo ký số',
    en: 'The result is written and waits for the leader’s digital signature',
  },
  'signature-given': { vi: 'Lãnh đạo đã ký số', en: 'The leader has signed' },
  'result-issued': { vi: 'Kết quả đã được ký số', en: 'The result was digitally signed' },
  'result-returned': { vi: 'Kết quả đã được trả', en: 'The result was handed over' },
  'result-revoked': { vi: 'Kết quả đã bị thu hồi, không còn giá trị', en: 'The result was revoked and is void' },
  'result-correction-requested': {
    vi: 'Cơ quan đang ký kết quả mới thay kết quả đã cấp',
    en: 'A new result is being signed in the place of the one issued',
  },
  'correction-lapsed': {
    vi: 'Việc cấp kết quả mới không thành, kết quả đã cấp vẫn có giá trị',
    en: 'No new result came about; the one issued still stands',
  },
  'dispute-sent': {
    vi: 'Đã chuyển thông tin bị báo sai tới cơ quan quản lý dữ liệu',
    en: 'Whoever keeps the data was told of what is called wrong',
  },
  'dispute-overdue': {
    vi: 'Cơ quan quản lý dữ liệu chưa trả lời trong thời hạn',
    en: 'Whoever keeps the data has not answered in time',
  },
  'dispute-answered': {
    vi: 'Cơ quan quản lý dữ liệu đã trả lời về thông tin bị báo sai',
    en: 'Whoever keeps the data has answered about what is called wrong',
  },
  'assessment-lapsed': {
    vi: 'Dữ liệu đã được sửa, cán bộ xem lại hồ sơ',
    en: 'The data were corrected; an officer looks at the dossier again',
  },
  'dispute-noted': {
    vi: 'Cơ quan quản lý dữ liệu đã trả lời về thông tin bị báo sai',
    en: 'Whoever keeps the data has answered about what is called wrong',
  },
  'result-disputed': {
    vi: 'Có người báo một nội dung của kết quả chưa đúng; lãnh đạo đơn vị xem lại',
    en: 'Something that the result says is called wrong; a leader of the unit looks at it',
  },
  'result-upheld': {
    vi: 'Lãnh đạo đã xem lại, kết quả giữ nguyên',
    en: 'The leader has looked at it; the result stays as it is',
  },
  'dispute-settled': {
    vi: 'Cán bộ đã xem giấy tờ về thông tin bị báo sai',
    en: 'An officer has seen a paper about what is called wrong',
  },
  'review-opened': {
    vi: 'Dữ liệu được sửa sau khi đã quyết định, lãnh đạo xem lại',
    en: 'The data were corrected after the decision; a leader looks at it',
  },
  'review-closed': { vi: 'Lãnh đạo đã xem lại xong', en: 'The leader has finished looking at it' },
  'paper-copy-requested': { vi: 'Đã yêu cầu bản giấy của kết quả', en: 'The result was asked for on paper' },
  'paper-copy-handed': { vi: 'Đã giao bản giấy của kết quả', en: 'The result was handed over on paper' },
  'dossier-rated': { vi: 'Đã đánh giá việc giải quyết', en: 'How it was handled was rated' },
  'dossier-parked': { vi: 'Tạm dừng để kỹ thuật xử lý', en: 'Paused for technical attention' },
  'dossier-resumed': { vi: 'Tiếp tục xử lý', en: 'Went on' },
} as const satisfies Record<DossierEventType, Text>;

/** Deadlines of the agency that have passed. */
export const passedTexts = {
  notice: {
    vi: 'Đã qua hạn báo cho người nộp biết hồ sơ được tiếp nhận, cần bổ sung hay bị từ chối',
    en: 'The time to tell the applicant whether it is received, incomplete or refused is over',
  },
  apology: {
    vi: 'Đã qua thời điểm cuối cùng để xin lỗi và hẹn lại ngày trả',
    en: 'The last moment for an apology with a new day is over',
  },
  result: { vi: 'Đã qua hạn trả kết quả', en: 'The result is past its due time' },
} as const satisfies Record<DeadlineKind, Text>;

/** An event as a timeline has it. */
export const eventText = (event: DossierEvent): Text =>
  event.type === 'deadline-passed' ? passedTexts[event.data.what] : eventTexts[event.type];

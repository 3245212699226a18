import type { Answered } from './answered.ts';

/** What the dossier does not allow now: its state, its terms, its result. */
export const dossierRefusals = {
  'not-now': {
    status: 409,
    vi: 'Hồ sơ không ở bước cho phép việc này.',
    en: 'The dossier is not at a step that allows this.',
  },
  'decision-not-awaited': {
    status: 409,
    vi: 'Hồ sơ này không chờ câu trả lời đó: đã có câu trả lời khác, hoặc hồ sơ đã kết thúc hay đang ở bước khác.',
    en: 'The dossier does not wait for this answer: there is another one, or it has ended or is at another step.',
  },
  'answer-unproven': {
    status: 401,
    vi: 'Câu trả lời không có chữ ký hợp lệ của đơn vị được hỏi, hoặc đã quá giờ.',
    en: 'The answer has no valid signature of whoever was asked, or comes too long after it was signed.',
  },
  'prefill-expired': {
    status: 409,
    vi: 'Tờ khai này đã nộp rồi, hoặc dữ liệu điền sẵn đã quá hạn. Hãy xem Hồ sơ của tôi, hoặc mở lại tờ khai.',
    en: 'This form was sent already, or its prefilled data are too old. Look at My dossiers, or open the form again.',
  },
  'already-registered': {
    status: 409,
    vi: 'Giấy chứng sinh, giấy báo tử hoặc quyết định này đã có hồ sơ.',
    en: 'A dossier for this notice of birth or death, or this decision, exists already.',
  },
  'record-needed': {
    status: 409,
    vi: 'Không có khoản nào còn phải nộp đứng tên bạn, hoặc cơ sở dữ liệu chưa trả lời. Số tiền không thể tự khai; nếu bạn biết mình phải nộp, hãy thử lại sau.',
    en: 'Nothing in your name is still to be paid, or the database does not answer. Nobody states the amount themselves; if you know that you have to pay, please try again later.',
  },
  'no-such-edition': {
    status: 409,
    vi: 'Thủ tục này chưa hoặc không còn áp dụng vào ngày nộp.',
    en: 'This procedure is not in force on the day of submission.',
  },
  'not-among-applicants': {
    status: 409,
    vi: 'Người nộp không thuộc đối tượng được yêu cầu thủ tục này.',
    en: 'The applicant is not among those who may ask for this.',
  },
  'not-ended': {
    status: 409,
    vi: 'Hồ sơ chưa kết thúc. Bạn đánh giá được khi đã có kết quả, bị từ chối, đã rút hoặc đã dừng.',
    en: 'The dossier has not ended. It can be rated once it is closed, refused, withdrawn or stopped.',
  },
  'rating-closed': {
    status: 409,
    vi: 'Đánh giá này không sửa được nữa: mỗi đánh giá sửa được trong 30 ngày, nhiều nhất 9 lần.',
    en: 'This rating cannot be changed any more: it can be within 30 days, and no more than 9 times.',
  },
  ended: {
    status: 409,
    vi: 'Hồ sơ đã kết thúc, không thể làm việc này nữa.',
    en: 'The dossier has ended; this can no longer be done.',
  },
  'decided-already': {
    status: 409,
    vi: 'Đã có kết quả giải quyết nên không thể rút hồ sơ.',
    en: 'There is a decision already, so the dossier cannot be withdrawn.',
    ground: 'Thông tư 03/2025/TT-VPCP, Điều 7',
  },
  'opinion-given': {
    status: 409,
    vi: 'Cơ quan của bạn đã cho ý kiến về hồ sơ này; mỗi cơ quan cho ý kiến một lần.',
    en: 'Your agency has said what it thinks of this dossier already; each does so once.',
  },
  'opinion-lapsed': {
    status: 409,
    vi: 'Đã hết thời hạn cho ý kiến về hồ sơ này.',
    en: 'The time for an opinion on this dossier is over.',
  },
  'no-such-reason': {
    status: 409,
    vi: 'Thủ tục này không có lý do đó.',
    en: 'The procedure knows no such reason.',
  },
  'fee-due': {
    status: 409,
    vi: 'Chưa nộp phí, lệ phí: hãy yêu cầu nộp, hoặc miễn theo luật, trước khi đề xuất.',
    en: 'The fee is not paid: ask for it, or waive it by law, before you propose.',
  },
  'dispute-open': {
    status: 409,
    vi: 'Người dân báo một thông tin định danh chưa đúng. Chờ cơ quan quản lý dữ liệu trả lời, hoặc ghi nhận giấy tờ đã xem, rồi mới đề xuất kết quả.',
    en: 'The citizen says that something of an identity is wrong. Wait for whoever keeps the data, or record the paper you have seen, before a result is proposed.',
    ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 2 khoản 2',
    unverified: 'that the dossier waits meanwhile is a rule of this system',
  },
  'no-such-dispute': {
    status: 409,
    vi: 'Không có thông tin nào ở mục này bị báo sai.',
    en: 'Nothing here is called wrong.',
  },
  'dispute-settled': {
    status: 409,
    vi: 'Mục này đã được ghi nhận theo giấy tờ.',
    en: 'This was settled by a paper already.',
  },
  'no-open-review': {
    status: 409,
    vi: 'Không có việc xem lại nào đang mở ở mục này.',
    en: 'There is nothing left to look at here.',
  },
  'nothing-due': {
    status: 409,
    vi: 'Hồ sơ này không còn khoản phí, lệ phí nào phải nộp.',
    en: 'No fee is due for this dossier.',
  },
  'rescheduled-already': {
    status: 409,
    vi: 'Chỉ được hẹn lại một lần, và hồ sơ này đã được hẹn lại.',
    en: 'A new day may be set once only, and has been set.',
    ground: 'Quyết định 88/2025/QĐ-UBND tỉnh Lai Châu',
    unverified: 'the provincial text was read; the article of Decree 118/2025 itself was not found',
  },
  'apology-too-late': {
    status: 409,
    vi: 'Phải xin lỗi và hẹn lại chậm nhất một ngày làm việc trước khi đến hạn.',
    en: 'The apology with a new day must come at the latest one working day before the result is due.',
    ground: 'Quyết định 88/2025/QĐ-UBND tỉnh Lai Châu',
    unverified: 'the provincial text was read; the article of Decree 118/2025 itself was not found',
  },
  'wrong-day': {
    status: 409,
    vi: 'Ngày hẹn lại phải là ngày làm việc và sau ngày hẹn cũ.',
    en: 'The new day must be a working day after the day that was promised.',
  },
  'no-such-slot': {
    status: 409,
    vi: 'Không có giờ hẹn này: giờ hẹn phải trong giờ làm việc, chưa qua và trong thời hạn đến làm thủ tục.',
    en: 'There is no such time: it must lie in working hours, ahead, and within the term in which to come.',
  },
  'slot-taken': {
    status: 409,
    vi: 'Giờ hẹn này vừa hết chỗ. Mời bạn chọn giờ khác.',
    en: 'This time has just been taken. Please choose another.',
  },
  'same-slot': {
    status: 409,
    vi: 'Bạn đã chọn giờ này rồi.',
    en: 'You have chosen this time already.',
  },
  'no-appointment': {
    status: 409,
    vi: 'Chưa có giờ hẹn nào được chọn.',
    en: 'No time was chosen.',
  },
  'appointment-ahead': {
    status: 409,
    vi: 'Giờ hẹn chưa qua.',
    en: 'That time is not over yet.',
  },
  'reason-used': {
    status: 409,
    vi: 'Thời gian cho lý do này đã được dùng cho hồ sơ này.',
    en: 'The time for this reason has been taken for this dossier already.',
  },
  'result-not-bound': {
    status: 409,
    vi: 'Kết quả không phải của hồ sơ này, hoặc chưa được ký số hợp lệ.',
    en: 'The result is not this dossier’s own, or is not validly signed.',
    ground: 'Công văn 12996/UBND-HCC của tỉnh Thanh Hóa',
  },
  'no-signature-asked': {
    status: 409,
    vi: 'Hồ sơ này không chờ chữ ký số của bạn.',
    en: 'This dossier does not wait for your signature.',
  },
  'signed-already': {
    status: 409,
    vi: 'Kết quả này đã có chữ ký khác được chấp nhận.',
    en: 'Another signature of this result was accepted already.',
  },
  'wrong-signature': {
    status: 409,
    vi: 'Chữ ký không đúng với văn bản chờ ký, hoặc không phải của chứng thư đã đăng ký.',
    en: 'The signature does not fit the document that waits, or is not of the registered certificate.',
  },
  'expired-mandate': {
    status: 409,
    vi: 'Tại thời điểm ký, thẩm quyền ký hoặc chứng thư số của bạn không có hiệu lực. Lãnh đạo khác sẽ duyệt ký lại.',
    en: 'At the time of signing your mandate or certificate was not in force. Another leader will approve it anew.',
    ground: 'Nghị định 30/2020/NĐ-CP, Điều 13',
    unverified: 'the article on the authority to sign was not read at its source',
  },
  'result-unsigned': {
    status: 409,
    vi: 'Tệp không có chữ ký số.',
    en: 'The file carries no digital signature.',
  },
  'result-altered': {
    status: 409,
    vi: 'Tệp không phải là đúng văn bản chờ ký cộng với một chữ ký hợp lệ.',
    en: 'The file is not exactly the document that waits with one valid signature added.',
  },
  'result-foreign': {
    status: 409,
    vi: 'Tệp là kết quả của hồ sơ khác.',
    en: 'The file is the result of another dossier.',
  },
  'result-used': {
    status: 409,
    vi: 'Tệp kết quả này đã là kết quả của một hồ sơ khác.',
    en: 'This file is already the result of another dossier.',
  },
  'wallet-unavailable': {
    status: 503,
    vi: 'Ví giấy tờ VNeID đang gián đoạn. Kết quả vẫn còn ở đây; hãy thử lại sau ít phút.',
    en: 'The VNeID wallet is interrupted. The result stays here; try again in a few minutes.',
  },
  'no-wallet': {
    status: 409,
    vi: 'Tài khoản của bạn chưa có ví giấy tờ VNeID. Bạn vẫn tải được kết quả ở đây.',
    en: 'Your account has no VNeID wallet. You can still download the result here.',
  },
  'format-not-offered': {
    status: 409,
    vi: 'Tỉnh chưa mở việc cấp kết quả ở dạng này.',
    en: 'The province does not offer results in this form.',
  },
} as const satisfies Record<string, Answered>;

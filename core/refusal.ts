import type { Text } from './text.ts';

/** Everything the platform may answer "no" to: the HTTP status, the sentence, and the ground where a law names one. */
export const refusals = {
  'malformed-body': { status: 400, vi: 'Nội dung gửi lên không đọc được.', en: 'The body cannot be read.' },
  'too-large': { status: 413, vi: 'Nội dung gửi lên quá lớn.', en: 'The body is too large.' },
  'not-signed-in': { status: 401, vi: 'Bạn cần đăng nhập.', en: 'You need to sign in.' },
  'session-idle': {
    status: 401,
    vi: 'Phiên đăng nhập đã đóng vì lâu không có thao tác. Hãy đăng nhập lại; tờ khai của bạn vẫn được giữ.',
    en: 'Your session was closed because nothing was done for a while. Sign in again; your form is kept.',
  },
  'sign-in-unavailable': {
    status: 503,
    vi: 'Dịch vụ định danh đang gián đoạn. Tờ khai của bạn vẫn được giữ; hãy thử lại sau ít phút.',
    en: 'The identity service is interrupted. Your form is kept; try again in a few minutes.',
  },
  'sign-in-cancelled': {
    status: 400,
    vi: 'Bạn đã không đăng nhập. Muốn tiếp tục, hãy đăng nhập lại.',
    en: 'You did not sign in. To go on, sign in again.',
  },
  'sign-in-failed': {
    status: 400,
    vi: 'Phiên đăng nhập không hợp lệ hoặc đã hết hạn. Hãy đăng nhập lại.',
    en: 'The sign-in is not valid or has expired. Please sign in again.',
  },
  'unknown-staff': {
    status: 403,
    vi: 'Tài khoản cán bộ này chưa có trong danh bạ của tỉnh.',
    en: 'This staff account is not in the province’s directory.',
  },
  'nameless-staff': {
    status: 403,
    vi: 'Hệ thống đăng nhập cán bộ không cho biết số định danh cá nhân. Hãy báo quản trị viên của tỉnh.',
    en: 'The staff’s sign-in does not tell the personal identifier. Please tell the province’s administrator.',
  },
  'not-allowed': { status: 403, vi: 'Bạn không có quyền làm việc này.', en: 'You may not do this.' },
  'no-mandate': {
    status: 403,
    vi: 'Bạn không có phân công hoặc ủy quyền còn hiệu lực cho thủ tục này, hoặc chứng thư số đã hết hạn.',
    en: 'You have no mandate in force for this procedure, or your certificate has expired.',
    ground: 'Nghị định 30/2020/NĐ-CP, Điều 13',
    unverified: 'the article on the authority to sign was not read at its source',
  },
  'cross-site': {
    status: 403,
    vi: 'Yêu cầu không đến từ trang của Cổng.',
    en: 'The request does not come from the portal’s own pages.',
  },
  'wrong-door': {
    status: 403,
    vi: 'Hãy vào qua địa chỉ của Cổng.',
    en: 'Come in by the address of the portal.',
  },
  'too-many': {
    status: 429,
    vi: 'Bạn đã làm việc này quá nhiều lần trong một giờ. Những gì đã lưu vẫn còn; hãy thử lại sau.',
    en: 'You did this too often within one hour. What was stored is kept; try again later.',
  },
  'level-2-required': {
    status: 403,
    vi: 'Cần tài khoản định danh điện tử VNeID mức độ 2 để nộp hồ sơ. Hãy nâng mức tại công an xã, hoặc đến bộ phận một cửa.',
    en: 'A VNeID account of level 2 is needed to submit. Raise your level at the commune police, or come to the one-stop counter.',
    ground: 'Nghị định 69/2024/NĐ-CP, Điều 9',
  },
  'not-found': { status: 404, vi: 'Không tìm thấy.', en: 'Not found.' },
  'wrong-method': {
    status: 405,
    vi: 'Địa chỉ này không nhận phương thức đó.',
    en: 'This address does not take this method.',
  },
  'invalid-fields': { status: 422, vi: 'Một số ô chưa đúng.', en: 'Some fields are not right.' },
  'unknown-field': {
    status: 400,
    vi: 'Có mục báo sai không có trong tờ khai này.',
    en: 'Something is called wrong that this form does not have.',
  },
  'bad-cursor': {
    status: 400,
    vi: 'Không thể xem tiếp danh sách từ chỗ này. Hãy mở lại danh sách từ đầu.',
    en: 'The list cannot be continued from here. Open it again from the beginning.',
  },
  'bad-limit': {
    status: 400,
    vi: 'Số dòng mỗi lần xem phải từ 1 đến 200.',
    en: 'The number of rows at a time must be from 1 to 200.',
  },
  'key-required': {
    status: 400,
    vi: 'Thiếu khóa chống gửi trùng (Idempotency-Key).',
    en: 'The Idempotency-Key header is missing.',
  },
  'key-reused': {
    status: 422,
    vi: 'Khóa chống gửi trùng này đã dùng cho nội dung khác.',
    en: 'This idempotency key was used with another body.',
  },
  'version-required': { status: 428, vi: 'Thiếu phiên bản (If-Match).', en: 'The If-Match header is missing.' },
  'changed-meanwhile': {
    status: 409,
    vi: 'Hồ sơ vừa được người khác thay đổi. Hãy tải lại.',
    en: 'Somebody changed this meanwhile. Load it again.',
  },
  'not-now': {
    status: 409,
    vi: 'Hồ sơ không ở bước cho phép việc này.',
    en: 'The dossier is not at a step that allows this.',
  },
  'not-yours': {
    status: 409,
    vi: 'Người khác đang giữ việc này.',
    en: 'Somebody else holds this task.',
  },
  'not-held': {
    status: 409,
    vi: 'Bạn không giữ việc này.',
    en: 'You do not hold this task.',
  },
  'no-such-colleague': {
    status: 409,
    vi: 'Người được giao không làm ở đơn vị này hoặc không có vai trò của bước này.',
    en: 'Whoever shall have the task does not work in this unit, or has not the role of this step.',
  },
  'same-holder': {
    status: 409,
    vi: 'Người này đang giữ việc rồi.',
    en: 'This person holds the task already.',
  },
  'beyond-mandate': {
    status: 409,
    vi: 'Chỉ được ủy quyền trong phạm vi và thời hạn của thẩm quyền mà chính mình đang giữ; không được ủy quyền lại.',
    en: 'One can hand on only what one’s own office carries, within its procedures and dates; what was delegated cannot be delegated again.',
    ground: 'Nghị định 30/2020/NĐ-CP, Điều 13',
    unverified: 'the article on the authority to sign was not read at its source',
  },
  'empty-period': {
    status: 409,
    vi: 'Thời hạn ủy quyền đã qua, hoặc ngày kết thúc trước ngày bắt đầu.',
    en: 'The period is over already, or ends before it begins.',
  },
  'mandate-ended': {
    status: 409,
    vi: 'Ủy quyền này đã chấm dứt trước hạn. Muốn ủy quyền lại, hãy nêu quyết định mới.',
    en: 'This delegation was ended before its time. To give it again, name a new decision.',
  },
  'no-such-mandate': {
    status: 409,
    vi: 'Người này không có ủy quyền đó.',
    en: 'This person has no such delegation.',
  },
  'same-person': {
    status: 409,
    vi: 'Người thẩm tra hoặc người hỗ trợ nộp không được tự ký duyệt hồ sơ đó.',
    en: 'Whoever verified a dossier, or helped to file it, may not approve it.',
  },
  'own-dossier': {
    status: 409,
    vi: 'Hồ sơ này có tên bạn, nên đồng nghiệp khác phải giải quyết.',
    en: 'This dossier names you, so a colleague has to decide it.',
    ground: 'Luật Phòng, chống tham nhũng 36/2018/QH14, Điều 23',
    unverified: 'the article on conflicts of interest was not read at its source',
  },
  'prefill-expired': {
    status: 409,
    vi: 'Tờ khai này đã nộp rồi, hoặc dữ liệu điền sẵn đã quá hạn. Hãy xem Hồ sơ của tôi, hoặc mở lại tờ khai.',
    en: 'This form was sent already, or its prefilled data are too old. Look at My dossiers, or open the form again.',
  },
  'already-registered': {
    status: 409,
    vi: 'Giấy chứng sinh này đã có hồ sơ đăng ký khai sinh.',
    en: 'A dossier for this birth notice exists already.',
  },
  'no-such-edition': {
    status: 409,
    vi: 'Thủ tục này chưa hoặc không còn áp dụng vào ngày nộp.',
    en: 'This procedure is not in force on the day of submission.',
  },
  ended: {
    status: 409,
    vi: 'Hồ sơ đã kết thúc, không thể làm việc này nữa.',
    en: 'The dossier has ended; this can no longer be done.',
  },
  'supplement-used': {
    status: 409,
    vi: 'Hồ sơ này đã được yêu cầu bổ sung một lần. Cơ quan không được yêu cầu lần nữa.',
    en: 'A supplement was asked for once already. The agency may not ask again.',
    ground: 'Nghị định 118/2025/NĐ-CP, Điều 11',
  },
  'unknown-component': {
    status: 409,
    vi: 'Thành phần này không có trong thủ tục mà hồ sơ được tiếp nhận.',
    en: 'The procedure under which the dossier was received has no such component.',
    ground: 'Nghị định 118/2025/NĐ-CP, Điều 11',
  },
  'component-looked-up': {
    status: 409,
    vi: 'Thành phần này do cơ quan tự tra cứu, không được yêu cầu người dân nộp.',
    en: 'The agency looks this component up by itself; the citizen must not be asked for it.',
    ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
  },
  'uncited-item': {
    status: 409,
    vi: 'Mỗi nội dung bổ sung phải nêu căn cứ pháp lý của thành phần đó.',
    en: 'Every item must cite the legal ground of its component.',
    ground: 'Nghị định 118/2025/NĐ-CP, Điều 11',
  },
  'field-settled': {
    status: 409,
    vi: 'Mục này đã có từ cơ sở dữ liệu, hoặc không thuộc tờ khai, nên không được yêu cầu khai lại.',
    en: 'This is known from a database, or is no question of the form, so it must not be asked again.',
    ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4',
  },
  'not-asked': {
    status: 409,
    vi: 'Cơ quan không yêu cầu bổ sung nội dung này.',
    en: 'This was not asked for.',
  },
  'asked-twice': {
    status: 409,
    vi: 'Một thành phần chỉ được nêu một lần trong thông báo bổ sung.',
    en: 'A component stands once only in a notice.',
  },
  'paper-awaited': {
    status: 409,
    vi: 'Cơ quan chờ giấy tờ tại bộ phận một cửa; cán bộ sẽ ghi nhận khi bạn mang đến.',
    en: 'The agency waits for a paper at the one-stop counter; an officer records it when you bring it.',
  },
  'answer-too-late': {
    status: 409,
    vi: 'Đã hết thời hạn bổ sung.',
    en: 'The term for the supplement is over.',
  },
  'decided-already': {
    status: 409,
    vi: 'Đã có kết quả giải quyết nên không thể rút hồ sơ.',
    en: 'There is a decision already, so the dossier cannot be withdrawn.',
    ground: 'Thông tư 03/2025/TT-VPCP, Điều 7',
  },
  'no-such-reason': {
    status: 409,
    vi: 'Thủ tục này không có lý do đó.',
    en: 'The procedure knows no such reason.',
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
  'extended-already': {
    status: 409,
    vi: 'Hồ sơ đã được gia hạn vì lý do này.',
    en: 'The term was extended for this reason already.',
  },
  'result-not-bound': {
    status: 409,
    vi: 'Kết quả không phải của hồ sơ này, hoặc chưa được ký số hợp lệ.',
    en: 'The result is not this dossier’s own, or is not validly signed.',
    ground: 'Công văn 12996/UBND-HCC của tỉnh Thanh Hóa',
  },
  'result-used': {
    status: 409,
    vi: 'Tệp kết quả này đã là kết quả của một hồ sơ khác.',
    en: 'This file is already the result of another dossier.',
  },
} as const satisfies Record<string, Text & { status: number; ground?: string; unverified?: string }>;
export type RefusalCode = keyof typeof refusals;
export const isRefusalCode = (code: string): code is RefusalCode => Object.hasOwn(refusals, code);

/** One field that is not right: where (RFC 6901 pointer into the body), why, and the sentence for the person. */
export interface Pointer {
  readonly pointer: string;
  readonly code: string;
  readonly detail: Text;
}

/** The RFC 6901 pointer to a place in a body. */
export const pointerTo = (path: readonly PropertyKey[]): string =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The law, or the rules of the house, says no. Thrown by `core` and by handlers; answered once, at the edge. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly pointers: readonly Pointer[];

  constructor(code: RefusalCode, pointers: readonly Pointer[] = [], options?: ErrorOptions) {
    super(refusals[code].en, options);
    this.name = 'Refusal';
    this.code = code;
    this.pointers = pointers;
  }
}

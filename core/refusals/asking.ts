import type { Answered } from './answered.ts';

/** What is wrong with a request by itself, whatever it asks for. */
export const askingRefusals = {
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
  'version-required': {
    status: 428,
    vi: 'Thiếu phiên bản, hoặc đó không phải đúng một phiên bản như "7" (If-Match).',
    en: 'The If-Match header is missing, or is not exactly one version such as "7".',
  },
  'changed-meanwhile': {
    status: 409,
    vi: 'Hồ sơ vừa được người khác thay đổi. Hãy tải lại.',
    en: 'Somebody changed this meanwhile. Load it again.',
  },
} as const satisfies Record<string, Answered>;

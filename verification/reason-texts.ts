/** What to do about it, said to somebody who knows nothing of signatures. */
const todo = {
  again: {
    vi: 'Hãy tải lại tệp từ trang kết quả của bạn, hoặc xin lại bản gốc từ người gửi, rồi kiểm tra lần nữa.',
    en: 'Download the file again from your own page of results, or ask its sender for the original, and check once more.',
  },
  beware: {
    vi: 'Đừng dùng và đừng nhận tệp này. Hãy hỏi cơ quan ghi trên kết quả.',
    en: 'Do not use or accept this file. Ask the agency named on the result.',
  },
  ask: {
    vi: 'Hãy hỏi cơ quan ghi trên kết quả trước khi dùng tệp này.',
    en: 'Ask the agency named on the result before you use this file.',
  },
  clock: {
    vi: 'Hãy chỉnh ngày giờ của máy cho đúng rồi kiểm tra lại.',
    en: 'Set date and time of this computer right, then check again.',
  },
  other: {
    vi: 'Hãy chọn đúng tệp kết quả của hồ sơ này.',
    en: 'Choose the file of the result that belongs to this dossier.',
  },
  newer: {
    vi: 'Hãy dùng kết quả mới; người được cấp tải được nó ở trang kết quả của mình.',
    en: 'Use the new result; whom it was issued to can download it from their own page of results.',
  },
} as const;

/** The gravest first: what was forged, then what does not hold, what is missing, and what is only another file. */
export const reasonTexts = {
  altered: {
    vi: 'Nội dung hoặc chữ ký đã bị sửa',
    en: 'The content or the signature has been altered',
    todo: todo.beware,
  },
  'changed-after-signing': {
    vi: 'Tệp bị thay đổi sau khi ký',
    en: 'The file was changed after it was signed',
    todo: todo.beware,
  },
  'foreign-signer': {
    vi: 'Người ký không phải là người hoặc cơ quan ghi trong kết quả',
    en: 'The signer is not the person or agency the result names',
    todo: todo.beware,
  },
  'foreign-seal': {
    vi: 'Bản sao không mang dấu số của cơ quan đã sao',
    en: 'The copy does not bear the digital seal of the agency that made it',
    todo: todo.beware,
  },
  'untrusted-signer': {
    vi: 'Chứng thư của người ký không do tổ chức được tin cậy cấp',
    en: 'The certificate of the signer was not issued by a trusted authority',
    todo: todo.beware,
  },
  'revoked-signer': {
    vi: 'Chứng thư của người ký đã bị thu hồi trước khi ký',
    en: 'The certificate of the signer had been revoked before it signed',
    todo: todo.beware,
  },
  'text-differs': {
    vi: 'Chữ trên trang không khớp với dữ liệu kèm theo',
    en: 'The text on the page does not agree with the attached data',
    todo: todo.beware,
  },
  'weak-signature': {
    vi: 'Chữ ký dùng thuật toán yếu hoặc không đúng định dạng PAdES',
    en: 'The signature uses a weak algorithm or is not PAdES',
    todo: todo.ask,
  },
  'bad-timestamp': {
    vi: 'Dấu thời gian không hợp lệ, nên không rõ tệp được ký khi nào',
    en: 'The timestamp is not valid, so nothing proves when the file was signed',
    todo: todo.beware,
  },
  'bad-archive': {
    vi: 'Dấu thời gian lưu trữ không hợp lệ: phần chứng minh lâu dài trong tệp đã bị sửa',
    en: 'The archive timestamp is not valid: what the file keeps as proof for later was changed',
    todo: todo.again,
  },
  'expired-at-signing': {
    vi: 'Chứng thư không còn hoặc chưa có hiệu lực khi ký',
    en: 'The certificate was not valid at the time of signing',
    todo: todo.ask,
  },
  'signed-in-future': {
    vi: 'Thời điểm ký ở sau giờ của máy đang kiểm tra',
    en: 'The signing time lies in the future of this computer’s clock',
    todo: todo.clock,
  },
  'no-timestamp': {
    vi: 'Chữ ký không có dấu thời gian, nên không rõ được ký khi nào',
    en: 'The signature has no timestamp, so nothing proves when it was made',
    todo: todo.ask,
  },
  'unexpected-signature': {
    vi: 'Có chữ ký không được phép có',
    en: 'There is a signature that does not belong there',
    todo: todo.again,
  },
  'missing-signature': {
    vi: 'Thiếu chữ ký của người ký hoặc con dấu số của cơ quan',
    en: 'The signature of the signer or the digital seal of the agency is missing',
    todo: todo.again,
  },
  unsigned: {
    vi: 'Tệp không có chữ ký số: có thể là bản in lại hoặc bản chụp',
    en: 'The file carries no digital signature: it may be a reprint or a scan',
    todo: todo.again,
  },
  'no-data': {
    vi: 'Không có dữ liệu result.json hợp lệ kèm theo: tệp không phải là kết quả của hệ thống này',
    en: 'No valid result.json is attached: the file is no result of this system',
    todo: todo.ask,
  },
  'foreign-dossier': {
    vi: 'Kết quả thuộc về hồ sơ khác',
    en: 'The result belongs to another dossier',
    todo: todo.other,
  },
  'revoked-result': {
    vi: 'Cơ quan đã thu hồi kết quả này: nó không còn giá trị',
    en: 'The agency has revoked this result: it is no longer valid',
    todo: todo.ask,
  },
  'replaced-result': {
    vi: 'Đã có kết quả khác thay cho kết quả này: nó không còn giá trị',
    en: 'Another result has taken the place of this one: it is no longer valid',
    todo: todo.newer,
  },
  encrypted: {
    vi: 'Tệp PDF bị khoá bằng mật khẩu, mà kết quả thì không bao giờ bị khoá',
    en: 'The PDF is locked with a password, which a result never is',
    todo: todo.again,
  },
  damaged: { vi: 'Tệp PDF bị hỏng, không đọc được', en: 'The PDF is damaged and cannot be read', todo: todo.again },
  'not-a-pdf': { vi: 'Tệp không phải là PDF', en: 'The file is not a PDF', todo: todo.other },
  'too-large': { vi: 'Tệp lớn hơn 20 MB', en: 'The file is larger than 20 MB', todo: todo.other },
} as const;

const texts = {
  'too-large': { vi: 'Tệp lớn hơn 20 MB', en: 'The file is larger than 20 MB' },
  'not-a-pdf': { vi: 'Tệp không phải là PDF', en: 'The file is not a PDF' },
  damaged: { vi: 'Tệp PDF bị hỏng, không đọc được', en: 'The PDF is damaged and cannot be read' },
  unsigned: { vi: 'Tệp không có chữ ký số', en: 'The file carries no digital signature' },
  'missing-signature': { vi: 'Thiếu một chữ ký bắt buộc', en: 'A required signature is missing' },
  'unexpected-signature': { vi: 'Có chữ ký không được phép có', en: 'There is a signature that does not belong there' },
  altered: { vi: 'Nội dung hoặc chữ ký đã bị sửa', en: 'The content or the signature has been altered' },
  'weak-signature': {
    vi: 'Chữ ký dùng thuật toán yếu hoặc không đúng định dạng PAdES',
    en: 'The signature uses a weak algorithm or is not PAdES',
  },
  'no-timestamp': { vi: 'Chữ ký không có dấu thời gian', en: 'The signature has no timestamp' },
  'bad-timestamp': { vi: 'Dấu thời gian không hợp lệ', en: 'The timestamp is not valid' },
  'signed-in-future': {
    vi: 'Thời điểm ký ở sau giờ của máy đang kiểm tra',
    en: 'The signing time lies in the future of this computer’s clock',
  },
  'untrusted-signer': {
    vi: 'Chứng thư của người ký không do tổ chức được tin cậy cấp',
    en: 'The certificate of the signer was not issued by a trusted authority',
  },
  'expired-at-signing': {
    vi: 'Chứng thư không còn hoặc chưa có hiệu lực khi ký',
    en: 'The certificate was not valid at the time of signing',
  },
  'revoked-signer': {
    vi: 'Chứng thư của người ký đã bị thu hồi trước khi ký',
    en: 'The certificate of the signer had been revoked before it signed',
  },
  'changed-after-signing': { vi: 'Tệp bị thay đổi sau khi ký', en: 'The file was changed after it was signed' },
  'no-data': { vi: 'Không có dữ liệu result.json hợp lệ kèm theo', en: 'No valid result.json is attached' },
  'foreign-dossier': { vi: 'Kết quả thuộc về hồ sơ khác', en: 'The result belongs to another dossier' },
  'foreign-signer': {
    vi: 'Người ký không phải là người hoặc cơ quan ghi trong kết quả',
    en: 'The signer is not the person or agency the result names',
  },
  'text-differs': {
    vi: 'Chữ trên trang không khớp với dữ liệu kèm theo',
    en: 'The text on the page does not agree with the attached data',
  },
} as const;

export type ReasonCode = keyof typeof texts;

/** Why a file is not taken as genuine; `detail` is for experts, in English. */
export interface Reason {
  readonly code: ReasonCode;
  readonly vi: string;
  readonly en: string;
  readonly detail?: string;
}

/** Thrown by a check that does not hold. */
export class Doubt extends Error {
  readonly code: ReasonCode;

  constructor(code: ReasonCode, detail: string) {
    super(detail);
    this.name = 'Doubt';
    this.code = code;
  }

  /** `about`: what the check was about, for instance a field. */
  reason(about?: string): Reason {
    const detail = [about, this.message].filter((part) => part !== undefined && part !== '').join(': ');
    return { code: this.code, ...texts[this.code], ...(detail === '' ? {} : { detail }) };
  }
}

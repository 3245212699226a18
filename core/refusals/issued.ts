import type { Answered } from './answered.ts';

/** Why a result that was issued is not taken back, corrected or issued anew. */
export const issuedRefusals = {
  'no-result-yet': {
    status: 409,
    vi: 'Hồ sơ chưa có kết quả đã trả.',
    en: 'The dossier has no result that was handed over.',
  },
  'result-revoked': {
    status: 409,
    vi: 'Kết quả đã bị thu hồi.',
    en: 'The result was revoked.',
  },
  'correction-under-way': {
    status: 409,
    vi: 'Kết quả mới đang được ký. Hãy chờ xong rồi làm tiếp.',
    en: 'A new result is being signed. Wait until that is done.',
  },
  'paper-copy-open': {
    status: 409,
    vi: 'Bản giấy đã được yêu cầu và đang được thực hiện.',
    en: 'It was asked for on paper already, and is being made.',
  },
  'paper-copy-not-asked': {
    status: 409,
    vi: 'Không có yêu cầu bản giấy nào đang chờ.',
    en: 'Nobody waits for it on paper.',
  },
  'nothing-to-correct': {
    status: 409,
    vi: 'Với lý do này nội dung kết quả giữ nguyên. Nếu có chỗ phải sửa, hãy chọn lý do khác.',
    en: 'For this reason the content stays. If something is to be put right, choose another reason.',
  },
  'correction-missing': {
    status: 409,
    vi: 'Hãy nêu chỗ phải sửa: nội dung mới khác với nội dung đã cấp.',
    en: 'Say what is to be put right: something that differs from what was issued.',
  },
} as const satisfies Record<string, Answered>;

import { Decided } from '../../answers/dossier.ts';
import { decided, ofDossier, type Described, type Operation } from './operation.ts';

const always = [
  'own-dossier',
  'no-mandate',
  'no-such-reason',
  'no-result-yet',
  'result-revoked',
  'correction-under-way',
] as const;

/** What becomes of a result after it was issued. */
export const revising = {
  'POST /v1/dossiers/{code}/result-revocation': {
    summary: { vi: 'Thu hồi kết quả đã cấp', en: 'Revoke the result that was issued' },
    ...decided,
    refusals: always,
  },
  'POST /v1/dossiers/{code}/result-correction': {
    summary: {
      vi: 'Cấp kết quả mới thay kết quả sai sót hoặc tệp không dùng được',
      en: 'Issue another result in the place of one that is wrong, or whose file cannot be used',
    },
    ...decided,
    refusals: [...always, 'same-person', 'nothing-to-correct', 'correction-missing', 'field-settled', 'invalid-fields'],
  },
  'POST /v1/dossiers/{code}/paper-copy': {
    summary: {
      vi: 'Yêu cầu bản giấy của kết quả, không mất phí: nhận tại bộ phận một cửa hoặc qua bưu điện',
      en: 'Ask for the result on paper, free of charge: collected at the one-stop unit or sent by post',
    },
    ...decided,
    refusals: ['no-result-yet', 'result-revoked', 'correction-under-way', 'paper-copy-open'],
  },
  'POST /v1/dossiers/{code}/rating': {
    summary: {
      vi: 'Đánh giá việc giải quyết khi hồ sơ đã kết thúc; gửi lại trong 30 ngày thì thay đánh giá trước',
      en: 'Rate how a dossier was handled once it has ended; another rating within 30 days replaces it',
    },
    ...ofDossier,
    answers: { 200: Decided },
    tagged: true,
    refusals: ['not-ended', 'rating-closed', 'changed-meanwhile'],
  },
  'POST /v1/dossiers/{code}/paper-copy-handing': {
    summary: { vi: 'Ghi nhận đã giao bản giấy của kết quả', en: 'Record that the result was handed over on paper' },
    ...decided,
    refusals: ['own-dossier', 'no-result-yet', 'result-revoked', 'correction-under-way', 'paper-copy-not-asked'],
  },
} as const satisfies Partial<Record<Described, Operation>>;

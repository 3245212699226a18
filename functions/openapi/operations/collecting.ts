import { Decided, PaperLink } from '../../answers/dossier.ts';
import { Signatures, SignaturesTaken } from '../../answers/signature.ts';
import { ofDossier, type Described, type Operation } from './operation.ts';

/** Leaders sign results with keys of their own. */
export const collecting = {
  'GET /v1/signatures': {
    summary: {
      vi: 'Kết quả chờ chữ ký số của mình, với mã băm cần ký',
      en: 'Results that wait for the caller’s own signature, with the hash to sign',
    },
    answers: { 200: Signatures },
  },
  'POST /v1/signatures': {
    summary: {
      vi: 'Gửi các chữ ký; mỗi chữ ký được nhận hoặc từ chối riêng',
      en: 'Send signatures in; each is taken or refused for itself',
    },
    answers: { 200: SignaturesTaken },
  },
  'GET /v1/dossiers/{code}/unsigned-result': {
    summary: {
      vi: 'Đúng văn bản mà mình được yêu cầu ký (PDF)',
      en: 'The very document the caller is asked to sign (PDF)',
    },
    ...ofDossier,
    answers: { 200: PaperLink },
    refusals: ['no-signature-asked', 'expired-mandate', 'ended', 'own-dossier', 'same-person'],
  },
  'PUT /v1/dossiers/{code}/signed-result': {
    summary: {
      vi: 'Đính kèm kết quả đã ký ở nơi khác (PDF)',
      en: 'Attach the result as it was signed elsewhere (PDF)',
    },
    ...ofDossier,
    answers: { 200: Decided },
    tagged: true,
    refusals: [
      'no-signature-asked',
      'signed-already',
      'expired-mandate',
      'result-unsigned',
      'wrong-signature',
      'result-altered',
      'result-foreign',
      'result-used',
      'ended',
      'own-dossier',
      'same-person',
    ],
  },
} as const satisfies Partial<Record<Described, Operation>>;

import { Presented, SignedXml } from '../../answers/credential.ts';
import { ofDossier, type Described, type Operation } from './operation.ts';

/** A result in other hands and other forms. */
export const presenting = {
  'POST /v1/dossiers/{code}/wallet': {
    summary: {
      vi: 'Đưa kết quả vào ví giấy tờ VNeID của người hỏi (SD-JWT VC)',
      en: 'Put the result into the VNeID wallet of the caller (SD-JWT VC)',
    },
    ...ofDossier,
    answers: { 200: Presented },
    refusals: ['wallet-unavailable', 'no-wallet', 'result-revoked'],
  },
  'POST /v1/dossiers/{code}/result-xml': {
    summary: {
      vi: 'Kết quả ở dạng XML có chữ ký XAdES của cơ quan, nơi tỉnh cung cấp',
      en: 'The result as XML under the agency’s XAdES signature, where the province offers it',
    },
    ...ofDossier,
    answers: { 200: SignedXml },
    refusals: ['format-not-offered', 'result-revoked'],
  },
} as const satisfies Partial<Record<Described, Operation>>;

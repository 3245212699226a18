import { MandateSeen, OwnMandates, RepresentedList } from '../../answers/representation.ts';
import { string, type Described, type Operation } from './operation.ts';

/** For whom people may file, and the mandates that they give each other. */
export const representing = {
  'GET /v1/procedures/{code}/represented': {
    summary: {
      vi: 'Tôi làm thay được ai ở thủ tục này: con chưa thành niên, người đã ủy quyền',
      en: 'For whom I may file this procedure: minor children, givers of mandates',
    },
    path: { code: string },
    answers: { 200: RepresentedList },
    refusals: ['no-such-edition', 'too-many'],
  },
  'GET /v1/me/mandates': {
    summary: { vi: 'Ủy quyền tôi đã cho và đã nhận', en: 'Mandates I have given and received' },
    answers: { 200: OwnMandates },
  },
  'POST /v1/me/mandates': {
    summary: {
      vi: 'Ủy quyền cho người khác nộp một thủ tục thay tôi',
      en: 'Let somebody else file one procedure for me',
    },
    answers: { 200: MandateSeen, 201: MandateSeen },
    refusals: ['mandate-not-offered', 'mandate-period', 'mandate-to-oneself', 'mandate-given-already', 'too-many'],
  },
  'POST /v1/me/mandates/{id}/revocation': {
    summary: {
      vi: 'Thu hồi ủy quyền; người được ủy quyền mất quyền với mọi hồ sơ đã nộp theo ủy quyền đó',
      en: 'Revoke a mandate; whoever had it loses every right to what they filed under it',
    },
    path: { id: { ...string, format: 'uuid' } },
    answers: { 200: MandateSeen },
  },
} as const satisfies Partial<Record<Described, Operation>>;

import { PaperLink } from '../../answers/dossier.ts';
import { OwnResults } from '../../answers/results.ts';
import { ofDossier, type Described, type Operation } from './operation.ts';

/** What people have been issued. */
export const holding = {
  'GET /v1/results': {
    summary: { vi: 'Kết quả đã cấp cho tôi hoặc con tôi', en: 'What was issued to me, or to my children' },
    answers: { 200: OwnResults },
  },
  'GET /v1/results/{code}': {
    summary: { vi: 'Tệp kết quả đã cấp cho tôi hoặc con tôi', en: 'The file of a result issued to me, or to my child' },
    ...ofDossier,
    answers: { 200: PaperLink },
    refusals: ['not-found'],
  },
} as const satisfies Partial<Record<Described, Operation>>;

import { PaperLink } from '../../answers/dossier.ts';
import { NamedOrganisations, OwnResults } from '../../answers/results.ts';
import { ofDossier, type Described, type Operation } from './operation.ts';

const of = {
  type: 'string',
  enum: ['organisations'],
  description: 'What was issued to the organisations that the caller represents by the business register now.',
};

/** What people have been issued, and the organisations for which they may look. */
export const holding = {
  'POST /v1/me/organisations': {
    summary: {
      vi: 'Hỏi cơ sở dữ liệu đăng ký doanh nghiệp hiện nay tôi đại diện cho tổ chức nào, để xem hồ sơ của các tổ chức đó',
      en: 'Ask the business register which organisations I represent today, to see their dossiers',
    },
    answers: { 200: NamedOrganisations },
    refusals: ['representation-unknown', 'too-many'],
  },
  'GET /v1/results': {
    summary: { vi: 'Kết quả đã cấp cho tôi hoặc con tôi', en: 'What was issued to me, or to my children' },
    query: { of },
    answers: { 200: OwnResults },
    refusals: ['representation-unknown', 'too-many'],
  },
  'GET /v1/results/{code}': {
    summary: { vi: 'Tệp kết quả đã cấp cho tôi hoặc con tôi', en: 'The file of a result issued to me, or to my child' },
    ...ofDossier,
    query: { of },
    answers: { 200: PaperLink },
    refusals: ['not-found', 'representation-unknown', 'too-many'],
  },
} as const satisfies Partial<Record<Described, Operation>>;

import { GuardCounts } from '../../answers/guard.ts';
import { decided, type Described, type Operation } from './operation.ts';

/** What is asked of citizens beyond their form, and what may not be. */
export const requesting = {
  'POST /v1/dossiers/{code}/supplement-request': {
    summary: { vi: 'Yêu cầu bổ sung, một lần cho mọi nội dung', en: 'Ask for all that is missing, once' },
    ...decided,
    refusals: [
      'ended',
      'not-now',
      'not-yours',
      'own-dossier',
      'supplement-used',
      'unknown-component',
      'source-answered',
      'wallet-presented',
      'component-integrated',
      'repository-holds',
      'supplied-already',
      'source-silent',
      'smuggled-document',
      'uncited-item',
      'field-settled',
      'asked-twice',
    ],
  },
  'GET /v1/guard-refusals': {
    summary: {
      vi: 'Số lần hệ thống chặn yêu cầu giấy tờ không được yêu cầu, theo tháng',
      en: 'How often papers were asked for that may not be, and it was refused, by month',
    },
    answers: { 200: GuardCounts },
    query: {
      month: {
        type: 'string',
        pattern: '^20\\d\\d-\\d\\d$',
        description: 'Of this month in Vietnam; else the present one.',
      },
    },
    refusals: ['bad-month'],
  },
} as const satisfies Partial<Record<Described, Operation>>;

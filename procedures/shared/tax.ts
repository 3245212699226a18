import { ofApplicant } from './applicant.ts';
import { wrongDetails } from './handling.ts';
import { citizenId, fullName, residence } from './person.ts';

/** What procedures of the tax office have in common: who pays, what its own database has of them, what goes wrong. */

export const taxLaw = 'Luật Quản lý thuế 38/2019/QH14';
export const registration = 'Thông tư 86/2024/TT-BTC';
const notRead = 'the article was not read at its source';

export const decider = { vi: 'Thuế tỉnh', en: 'Tax office of the province' };

export const deciderDoubt = 'decider: the page names several tax offices; that the province’s decides is our reading';

export const doubts = [
  'editions[].from: the day from which the page shows this text was not found',
  'editions[].components[].id: own slugs',
  'editions[].components[].replacedBy: inferred from Resolution 66.7, article 4, where the page names no database',
  'editions[].grounds: the texts were not read at their source',
  'editions[].route[].term: internal step terms, set by each agency',
  'editions[].refusalReasons: composed from general knowledge',
  'editions[].result.series: how the office numbers these was not found',
];

/** The personal identifier of a citizen is their tax number (page of 1.008498). */
export const payer = {
  id: 'payer',
  title: { vi: 'Người nộp thuế', en: 'The taxpayer' },
  fields: [
    { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' as const } },
    {
      ...citizenId,
      label: { vi: 'Số định danh cá nhân, cũng là mã số thuế', en: 'Personal identifier, which is the tax number too' },
      prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' as const },
    },
    { ...residence, prefill: ofApplicant('/residence/text') },
  ],
};

/** What the tax database has of them; `why` and `none` are each procedure’s own. */
export const taxes = {
  id: 'taxes',
  source: 'tax' as const,
  question: 'taxpayer' as const,
  person: 'applicant' as const,
  label: { vi: 'Dữ liệu thuế của bạn', en: 'Your tax data' },
};

export const ofTaxes = (pointer: string) => ({ from: taxes.id, pointer, lock: true });

const reason = (code: string, vi: string, en: string) => ({
  code,
  label: { vi, en },
  ground: taxLaw,
  unverified: notRead,
});

/** What was declared is not right, and what else a procedure refuses for. */
export const refusals = (...[code, vi, en]: Parameters<typeof reason>) => [
  reason(code, vi, en),
  { ...wrongDetails, ground: taxLaw },
];

export const revocations = [reason('against-law', 'Ban hành không đúng quy định', 'Issued against the law')];

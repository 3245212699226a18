import { applicant, communeOfApplicant, ofApplicant } from './applicant.ts';
import { insurance, population } from './databases.ts';
import { wrongDetails } from './handling.ts';
import { citizenId, fullName, residence } from './person.ts';

/** What those have in common who ask for a benefit of social insurance: who they are, what is paid in, where it is paid. */

export const doubts = [
  'editions[].from: the day from which the page shows this text was not found',
  'editions[].form: composed from what such an application says, own wording',
  'editions[].components[].id: own slugs',
  'editions[].components[].replacedBy: inferred from Resolution 66.7, article 4, where the page names no database',
  'editions[].assessment: what the decision says and nobody declares; how it is reckoned is the agency’s own and not checked here',
  'editions[].route[].term: internal step terms, set by each agency',
  'editions[].refusalReasons: composed from general knowledge; the Law on Social Insurance was not read at its source',
  'editions[].result.template: own layout; the agency’s form was not seen',
];

/** The application itself, and the book of contributions that nobody brings any more. */
export const papers = (ground: string) => [
  {
    id: 'de-nghi',
    name: { vi: 'Đơn đề nghị', en: 'The application' },
    kind: 'eform' as const,
    copies: 1,
    replacedBy: [insurance, population],
    ground,
  },
  {
    id: 'so-bhxh',
    name: { vi: 'Sổ bảo hiểm xã hội', en: 'The social insurance book' },
    kind: 'data' as const,
    copies: 0,
    replacedBy: [insurance],
    ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4 khoản 3 điểm b',
  },
];

/** What the insurance database has of them. */
export const contributions = {
  id: 'contributions',
  source: 'social-insurance' as const,
  question: 'insurance' as const,
  person: 'applicant' as const,
  label: { vi: 'Quá trình đóng bảo hiểm', en: 'Contributions' },
  why: {
    vi: 'Để bạn không phải nộp sổ bảo hiểm xã hội',
    en: 'So that you need not hand in your social insurance book',
  },
  none: {
    vi: 'Cơ sở dữ liệu bảo hiểm chưa có bạn. Mời bạn ghi mã số bảo hiểm xã hội; cán bộ sẽ xác minh.',
    en: 'The insurance database does not know you. Please give your insurance number; an officer will verify it.',
  },
};
export const lookups = [applicant, contributions];

export const insured = {
  id: 'insured',
  title: { vi: 'Người đề nghị', en: 'Who asks' },
  fields: [
    { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' as const } },
    { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' as const } },
    { ...residence, prefill: ofApplicant('/residence/text') },
    {
      id: 'number',
      kind: 'text' as const,
      maxLength: 10,
      code: true as const,
      personal: true,
      label: { vi: 'Mã số bảo hiểm xã hội', en: 'Social insurance number' },
      prefill: { from: contributions.id, pointer: '/code', lock: true },
    },
  ],
};

/** Where money is paid to. */
export const account = {
  id: 'account',
  kind: 'text' as const,
  maxLength: 120,
  personal: true,
  label: { vi: 'Số tài khoản và ngân hàng nhận tiền', en: 'Number of the account, and the bank' },
  hint: {
    vi: 'Tài khoản của chính bạn. Ví dụ: 8410 2050 9012, Agribank Lạng Sơn',
    en: 'Your own account. For example: 8410 2050 9012, Agribank Lạng Sơn',
  },
};

/** Where the money goes, and which commune the matter is of. */
export const payment = {
  id: 'payment',
  title: { vi: 'Nhận tiền', en: 'Payment' },
  fields: [
    account,
    {
      id: 'commune',
      kind: 'commune' as const,
      label: { vi: 'Xã, phường nơi bạn cư trú', en: 'Commune where you live' },
      prefill: communeOfApplicant,
    },
  ],
};

/** Money that an officer has reckoned, in dong. */
export const amount = (vi: string, en: string) => ({
  id: 'amount',
  kind: 'count' as const,
  max: 10_000_000_000,
  unit: 'VND' as const,
  label: { vi: `${vi} (đồng)`, en: `${en} (dong)` },
});

export const refusals = (law: string) => [
  {
    code: 'not-entitled',
    label: { vi: 'Không đủ điều kiện hưởng', en: 'The conditions are not met' },
    ground: law,
    unverified: 'the article was not read at its source',
  },
  { ...wrongDetails, ground: law },
];

/** For what a decision on money is taken back. */
export const revocations = (law: string) => [
  {
    code: 'not-entitled',
    label: { vi: 'Người hưởng không đủ điều kiện', en: 'The beneficiary does not meet the conditions' },
    ground: law,
    unverified: 'the article was not read at its source',
  },
];

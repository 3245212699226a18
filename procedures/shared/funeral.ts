import { applicant, communeOfApplicant, ofApplicant } from './applicant.ts';
import type { AgencyKind } from '../../core/agency.ts';
import { account, amount, refusals, revocations } from './benefits.ts';
import { civilStatus, insurance, population } from './databases.ts';
import { corrections, free, route, stop, supplement } from './handling.ts';
import { citizenId, fullName } from './person.ts';

/** What those have in common who buried somebody and ask for the cost of it. */

export const doubts = [
  'editions[].from: the day from which the page shows this text was not found',
  'editions[].form: composed from what such an application says, own wording',
  'editions[].components[].id: own slugs',
  'editions[].components[].replacedBy: inferred from Resolution 66.7, article 4',
  'editions[].assessment: the amount is reckoned by the agency; by which rule is not checked here',
  'editions[].route[].term: internal step terms, set by each agency',
  'editions[].refusalReasons: composed from general knowledge; the law was not read at its source',
  'editions[].result.template: own layout; the agency’s form was not seen',
];

/** The extract of the register, where the province itself has given it to whoever asks. */
const extract = {
  id: 'extract',
  source: 'repository' as const,
  question: 'result' as const,
  kind: 'death-extract',
  person: 'applicant' as const,
  label: { vi: 'Trích lục khai tử', en: 'Extract of the register of deaths' },
  why: {
    vi: 'Để bạn không phải nộp lại trích lục tỉnh đã cấp',
    en: 'So that you need not hand in the extract that the province has given you',
  },
};
export const lookups = [applicant, extract];

export const papers = (ground: string) => [
  {
    id: 'de-nghi-mai-tang',
    name: { vi: 'Tờ khai đề nghị trợ cấp mai táng', en: 'Application for the cost of a funeral' },
    kind: 'eform' as const,
    copies: 1,
    replacedBy: [population, insurance],
    ground,
  },
  {
    id: 'trich-luc-khai-tu',
    name: { vi: 'Trích lục khai tử hoặc giấy chứng tử', en: 'Extract of the register of deaths, or death certificate' },
    kind: 'data' as const,
    copies: 0,
    replacedBy: [civilStatus],
    foundBy: [extract.id],
    ground: 'Nghị quyết 66.7/2025/NQ-CP, Điều 4 khoản 2',
  },
];

export const steps = [
  {
    id: 'claimant',
    title: { vi: 'Người lo mai táng', en: 'Who buried them' },
    fields: [
      { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' as const } },
      { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' as const } },
      {
        id: 'relation',
        kind: 'choice' as const,
        personal: true,
        label: { vi: 'Bạn là gì của người chết?', en: 'What are you to the deceased?' },
        options: [
          { value: 'child', label: { vi: 'con', en: 'Child' } },
          { value: 'spouse', label: { vi: 'vợ hoặc chồng', en: 'Husband or wife' } },
          { value: 'parent', label: { vi: 'cha hoặc mẹ', en: 'Parent' } },
          { value: 'relative', label: { vi: 'người thân thích', en: 'Another relative' } },
        ],
      },
    ],
  },
  {
    id: 'deceased',
    title: { vi: 'Người chết', en: 'The deceased' },
    fields: [
      fullName,
      { ...citizenId, optional: true },
      {
        id: 'died',
        kind: 'date' as const,
        notAfterToday: true,
        notBefore: '1900-01-01',
        personal: true,
        label: { vi: 'Ngày chết', en: 'Date of death' },
      },
    ],
  },
  {
    id: 'payment',
    title: { vi: 'Nhận tiền', en: 'Payment' },
    fields: [
      account,
      {
        id: 'commune',
        kind: 'commune' as const,
        label: { vi: 'Xã, phường nơi người chết cư trú', en: 'Commune where the deceased lived' },
        prefill: communeOfApplicant,
      },
    ],
  },
];

export const assessment = {
  steps: [
    {
      id: 'granted',
      title: { vi: 'Mức hưởng', en: 'What is granted' },
      fields: [amount('Mức trợ cấp mai táng', 'For the funeral')],
    },
  ],
};

export const content = {
  'deceased.name': ['deceased.fullName'],
  'deceased.date': ['deceased.died'],
  'beneficiary.relation': ['claimant.relation'],
  'allowance.amount': ['granted.amount'],
  'allowance.place': ['payment.account'],
};
export const whose = { holder: ['claimant.fullName'], holderId: 'claimant.citizenId', alsoFor: [] };

const linked = 'Nghị định 63/2024/NĐ-CP, sửa đổi bởi Nghị định 301/2026/NĐ-CP';

interface Costs {
  readonly law: string;
  /** Working days, by the linked procedure. */
  readonly days: number;
  readonly decides: AgencyKind;
  /** Of the officer, and of the leader after them. */
  readonly hours: readonly [officer: number, leader: number];
  readonly series: string;
}

/** Funeral costs that an agency of the province pays, and not social insurance. */
export const costs = ({ law, days, decides, hours, series }: Costs) => ({
  id: '2026-09',
  from: '2026-09-01',
  grounds: [law, linked],
  channels: ['online' as const, 'counter' as const, 'post' as const],
  applicants: ['citizen' as const],
  term: {
    unit: 'working-day' as const,
    count: days,
    ground: `${linked}: không quá ${String(days)} ngày làm việc`,
    unverified: 'read in a stored text of Decree 301/2026 whose origin was not kept',
  },
  fee: free(law),
  components: papers(linked),
  lookups,
  form: { steps },
  assessment,
  decides,
  commune: 'payment.commune',
  unique: [],
  marks: [],
  route: route(...hours),
  supplement,
  stop,
  suspensions: [],
  extensions: [],
  refusalReasons: refusals(law),
  result: {
    name: { vi: 'Quyết định về việc hỗ trợ chi phí mai táng', en: 'Decision on the costs of a funeral' },
    template: 'funeral-cost-decision',
    signatures: ['officer' as const, 'seal' as const],
    series,
    cites: 'grounds',
    content,
    ...whose,
    revocations: revocations(law),
    corrections: corrections(law),
  },
});

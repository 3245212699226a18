import { ofApplicant } from './applicant.ts';
import { officerError } from './residence.ts';
import { fileUnusable, within } from './handling.ts';
import { citizenId, fullName } from './person.ts';

/** What applications to the power company have in common: it decides as the party of a contract, outside the province. */

const electricityLaw = 'Luật Điện lực 61/2024/QH15';
/** Of what stands on the law above. */
const notRead = 'general knowledge: neither the law nor the company’s own rules were read';
export const services = 'Chỉ thị 24/CT-TTg (2025): 25 dịch vụ công thiết yếu, theo báo chí';

export const doubts = [
  'code: no source names one; the power company offers it, not an administrative agency',
  'decider: general knowledge; it decides as the party of a contract, so that its answer is no administrative decision',
  'editions[].from: the day from which it is offered online only, as the press has it',
  'editions[].grounds: the Law on Electricity was not read at its source',
  'editions[].term: 3 to 5 working days are usual; no text was found',
  'editions[].fee: general knowledge; works behind the meter and equipment of one’s own are not part of it',
  'editions[].form: composed from what such an application says, own wording',
  'editions[].components[].id: own slugs',
  'editions[].components[].replacedBy: inferred from Resolution 66.7, article 4',
  'editions[].external: that the company takes applications of a province’s portal and answers there is our own; no description was found',
  'editions[].route: check, external, verify, issue, return is our own; an officer has it only where the company stays silent',
  'editions[].route[].term: internal step terms, set by each agency',
  'editions[].refusalReasons: composed from general knowledge',
  'editions[].result.template: the result is the contract itself, which both sides sign elsewhere; the notice of it is our own',
  'editions[].result.signatures: that the seal alone makes the notice valid is our reading',
  'editions[].result.series: how the company numbers its notices was not found',
];

export const grounds = [electricityLaw, services];

export const term = {
  unit: 'working-day' as const,
  count: 5,
  ground: 'thời hạn thông thường của công ty điện lực',
  unverified: '3 to 5 working days are usual; no text was found',
};

export const customer = {
  id: 'customer',
  title: { vi: 'Bên mua điện', en: 'Customer' },
  fields: [
    { ...fullName, prefill: { ...ofApplicant('/fullName'), dispute: 'hold' as const } },
    { ...citizenId, prefill: { ...ofApplicant('/citizenId'), dispute: 'hold' as const } },
  ],
};

/** Where the current is used: as a rule where the customer lives. */
export const address = {
  id: 'address',
  kind: 'text' as const,
  maxLength: 200,
  personal: true,
  label: { vi: 'Địa chỉ sử dụng điện', en: 'Where the electricity is used' },
  hint: { vi: 'Sửa lại nếu khác nơi bạn cư trú', en: 'Put it right where it is not where you live' },
  prefill: { ...ofApplicant('/residence/text'), lock: false, dispute: 'proceed-silent' as const },
};

/** What stands in the contract. */
export const fills = [
  { place: 'contract.customer', kind: 'text' as const },
  { place: 'contract.number', kind: 'text' as const },
  { place: 'contract.signed', kind: 'date' as const, optional: true as const },
  { place: 'supply.meter', kind: 'text' as const, optional: true as const },
];

/** The company has two working days, and two more when it is reminded; then an officer looks after it. */
export const route = [
  { step: 'check' as const, term: within(1) },
  { step: 'external' as const, term: within(16) },
  { step: 'verify' as const, role: 'officer' as const, term: within(4) },
  { step: 'issue' as const, term: within(1) },
  { step: 'return' as const, term: within(1) },
];

const reason = (code: string, vi: string, en: string) => ({
  code,
  label: { vi, en },
  ground: electricityLaw,
  unverified: notRead,
});
export const wrongParty = reason(
  'wrong-party',
  'Người yêu cầu không có quyền sử dụng địa điểm này',
  'Whoever asks has no right to use the place',
);
export const unpaidBill = reason(
  'unpaid-bill',
  'Địa điểm còn nợ tiền điện theo hợp đồng hiện có',
  'A bill of the present contract for the place is not paid',
);
export const noCapacity = reason(
  'no-capacity',
  'Lưới điện hạ áp tại địa điểm không đủ công suất yêu cầu',
  'The low-voltage grid at the place does not bear the power asked for',
);

/** The notice of what the company has agreed. */
export const notice = {
  name: { vi: 'Thông báo về hợp đồng mua bán điện', en: 'Notice of an electricity contract' },
  template: 'electricity-contract-notice',
  signatures: ['seal' as const],
  series: 'TB-DL',
  holder: ['customer.fullName'],
  holderId: 'customer.citizenId',
  alsoFor: [],
  revocations: [],
  corrections: [{ ...officerError, ground: electricityLaw, unverified: notRead }, fileUnusable],
};

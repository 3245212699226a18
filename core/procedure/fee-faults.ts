import { isPayable } from '../fee-amount.ts';
import { fieldsOf } from '../form/answers.ts';
import type { Field } from '../form/field.ts';
import type { Edition } from './edition.ts';

/** Where the form has what a fee depends on. */
export const feePaths = ({ byPage, byRank }: Edition['fee']): string[] => [
  ...(byPage === undefined ? [] : [byPage.pages, byPage.copies]),
  ...(byRank === undefined ? [] : [byRank.rank, byRank.months]),
];

const isChosenNumber = (field: Field | undefined): boolean =>
  field?.kind === 'choice' && (field.options ?? []).every(({ value }) => /^[1-9]\d*$/.test(value));

/** What of a fee does not go together. */
export const feeFaults = ({ fee: { amount, byPage, byRank }, form }: Pick<Edition, 'fee' | 'form'>): string[] => {
  if (byRank === undefined) return [];
  const faults: string[] = [];
  const { rank, months, shares } = byRank;
  const fieldAt = (path: string) => fieldsOf(form).find((each) => each.path === path)?.field;
  if (byPage !== undefined) faults.push('it costs by the page or by the rank in a household');
  if (shares.some((share, index) => share > (shares[index - 1] ?? 100)))
    faults.push('in the shares of a household somebody pays more than who comes before');
  if (shares.some((share) => (amount * share) % 100 !== 0))
    faults.push('in the shares of a household one is no whole sum');
  if (fieldAt(rank)?.kind !== 'count') faults.push(`${rank} counts nobody, and the fee goes by it`);
  // Of no months nothing would be due.
  if (!isChosenNumber(fieldAt(months))) faults.push(`${months} is no choice of numbers, and the fee goes by it`);
  return faults;
};

/** What does not go together with an amount that a record fixes: a client must have no way to another one. */
export const recordFaults = ({ fee, form, result }: Pick<Edition, 'fee' | 'form' | 'result'>): string[] => {
  const { ofRecord, amount, byPage, byRank, exemptions } = fee;
  if (result.payment !== undefined && !isPayable(fee)) return ['nothing is paid, and the result says when'];
  if (ofRecord === undefined) return [];
  const faults: string[] = [];
  const found = fieldsOf(form).find(({ path }) => path === ofRecord)?.field;
  if (found === undefined) return [`unknown field ${ofRecord}`];
  if (found.kind !== 'count') faults.push(`${ofRecord} is to be paid, and no whole number`);
  if (found.prefill?.lock !== true || found.prefill.against !== undefined || found.showIf !== undefined)
    faults.push(`${ofRecord} is to be paid, and not always as its source has it`);
  if (amount > 0 || byPage !== undefined || byRank !== undefined)
    faults.push('the fee has an amount beside that of the record');
  if (exemptions.length > 0) faults.push('what a record fixes is owed, and nobody is exempted from it here');
  return faults;
};

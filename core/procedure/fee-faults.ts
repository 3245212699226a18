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

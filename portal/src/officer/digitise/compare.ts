import { tidied } from '../../form/writing.ts';
import { asKept } from '../written-day.ts';

const folded = (value: string): string => tidied(value).replaceAll(/\s+/g, ' ').toLowerCase();

/** Whether a paper and the dossier say the same: capitals and blanks are of the writing; of a day one may have the year. */
export const isAlike = (paper: string, dossier: string): boolean => {
  const [one, other] = [folded(asKept(paper)), folded(asKept(dossier))];
  const year = [one, other].find((value) => /^\d{4}$/.test(value));
  return (
    one === other ||
    (year !== undefined && [one, other].every((value) => /^\d{4}(-|$)/.test(value) && value.startsWith(year)))
  );
};

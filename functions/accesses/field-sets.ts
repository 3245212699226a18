import type { Particulars } from '../../core/particulars.ts';

/** Every personal field that a dossier holds: what was answered or established, by its path, and who filed it. */
export const fieldsIn = ({ answers, assessed = {} }: Pick<Particulars, 'answers' | 'assessed'>): string[] => [
  'applicant.name',
  'applicant.citizenId',
  ...Object.entries({ ...answers, ...assessed }).flatMap(([step, given]) =>
    Object.keys(given).map((field) => `${step}.${field}`),
  ),
];

/** What the official forms and letters about a dossier say of whoever filed it. */
export const letterFields = ['applicant.name', 'applicant.citizenId', 'applicant.residence'] as const;
/** What the book of a unit says of each dossier. */
export const bookFields = ['applicant.name', 'applicant.residence'] as const;
/** Everything a signed result says. */
export const resultFields = ['result'] as const;
/** Everything on a page that was sent in or scanned. */
export const fileFields = ['file'] as const;
/** What somebody calls wrong, in their own words. */
export const claimFields = ['claim'] as const;

import type { Edition } from './edition.ts';

type Dated = Pick<Edition, 'from' | 'until'>;

/** Where an edition stands on a civil date. */
export type EditionStanding = 'past' | 'in-force' | 'coming';

export const standingOn = ({ from, until }: Dated, date: string): EditionStanding => {
  if (from > date) return 'coming';
  return until !== undefined && until <= date ? 'past' : 'in-force';
};

/** The first day for which there is no edition any more, although one is in force or comes; undefined where there is none. */
export const endsOn = (editions: readonly Dated[], date: string): string | undefined => {
  const lasting = editions.filter((edition) => standingOn(edition, date) !== 'past');
  if (lasting.some(({ until }) => until === undefined)) return undefined;
  return lasting
    .flatMap(({ until }) => until ?? [])
    .toSorted((one, other) => (one < other ? -1 : 1))
    .at(-1);
};

import type { Wrong } from '../data-error.ts';
import type { Edition } from './edition.ts';

type Dated = Pick<Edition, 'id' | 'from' | 'until'>;

const wrongBetween = (edition: Dated, next: Dated): string[] => {
  if (edition.until === next.from) return [];
  const said = `until must be ${next.from}, where ${next.id} begins`;
  if (edition.until !== undefined && edition.until < next.from)
    return [`${said}: no edition holds from ${edition.until} on`];
  return [`${said}: two editions hold from then on`];
};

/**
 * What is wrong in how editions follow one another: every day has one edition from the first on, and at most the last
 * ends without another. A dossier names its edition, so that no two share a name.
 */
export const succession = (editions: readonly Dated[]): Wrong[] => {
  const sorted = editions.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  return sorted.flatMap((edition, index) => {
    const next = sorted[index + 1];
    const reasons = [
      ...(edition.until !== undefined && edition.until <= edition.from ? ['until lies not after from'] : []),
      ...(sorted.findIndex(({ id }) => id === edition.id) < index ? ['another edition has this id'] : []),
      ...(next === undefined ? [] : wrongBetween(edition, next)),
    ];
    return reasons.map((reason) => ({ place: edition.id, reason }));
  });
};

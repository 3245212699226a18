import { canonicalJson } from '../../core/canonical-json.ts';
import { qualityIn, summed } from '../../core/data-quality.ts';
import { lists } from '../../functions/views/places.ts';
import type { Invariant } from './invariant.ts';

/** Only what is not nought: a row has no more than was ever counted there. */
const some = (counts: object): string =>
  canonicalJson(Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)));

/** What the logs say of the sources’ data is counted once each, however often and in whatever order events come. */
export const countedOnce: Invariant = {
  name: 'doubts about data are counted once',
  check: ({ dossiers, views }) => {
    const rows = views.filter(({ pk }) => pk === lists.quality);
    const counted = new Map(rows.map(({ pk: _pk, sk, ...counts }) => [String(sk), some(counts)]));
    const said = new Map(
      Object.entries(summed(dossiers.map(({ log }) => qualityIn(log)))).map(([place, doubts]) => [place, some(doubts)]),
    );
    return [...new Set([...counted.keys(), ...said.keys()])].flatMap((place) => {
      const [is, should] = [counted.get(place) ?? '{}', said.get(place) ?? '{}'];
      return is === should ? [] : [`${place} counts ${is}, not ${should}`];
    });
  },
};

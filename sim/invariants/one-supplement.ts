import type { Invariant } from './invariant.ts';

/** Whoever filed is asked once for what is missing, and never again (Decree 118/2025, Article 11). */
export const oneSupplement: Invariant = {
  name: 'no second supplement',
  check: ({ dossiers }) =>
    dossiers.flatMap(({ code, log }) => {
      const asked = log.filter(({ event }) => event.type === 'supplement-requested').length;
      return asked > 1 ? [`${code} was asked ${asked} times`] : [];
    }),
};

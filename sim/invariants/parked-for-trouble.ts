import { namesOfTrouble } from '../faults.ts';
import type { Invariant } from './invariant.ts';

/** An operator is called for what the world did, never for what we did not think of. */
export const parkedForTrouble: Invariant = {
  name: 'dossiers are parked for trouble only',
  check: ({ dossiers }) =>
    dossiers.flatMap(({ code, log }) =>
      log.flatMap(({ event }) => {
        if (event.type !== 'dossier-parked' || namesOfTrouble.has(event.data.error)) return [];
        return [`${code} is parked at ${event.data.step} for ${event.data.error}`];
      }),
    ),
};

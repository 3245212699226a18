import type { Invariant } from './invariant.ts';

/** What happened is told: every event of every log has reached the consumers of the bus. */
export const allAnnounced: Invariant = {
  name: 'every event is announced',
  check: ({ dossiers, handled }) =>
    dossiers.flatMap(({ code, log }) =>
      log.filter(({ sequence }) => !handled.has(`${code}#${sequence}`)).map(({ sequence }) => `${code}#${sequence}`),
    ),
};

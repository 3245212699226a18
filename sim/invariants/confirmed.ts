import type { Invariant } from './invariant.ts';

/** A decision that was confirmed to somebody stands in the log, as theirs and at the version that they were told. */
export const confirmedStands: Invariant = {
  name: 'no confirmed decision is lost',
  check: ({ confirmed, dossiers }) => {
    const logs = new Map(dossiers.map(({ code, log }) => [code, log]));
    return confirmed
      .filter(({ code, version, person }) => logs.get(code)?.[version - 1]?.event.by.id !== person)
      .map(({ code, version }) => `${code}#${version} was confirmed and is somebody else’s, or nobody’s`);
  },
};

import type { Invariant } from './invariant.ts';

/** A receipt was shown: then the dossier is there. */
export const nothingLost: Invariant = {
  name: 'no acknowledged dossier is lost',
  check: ({ acknowledged, dossiers }) => {
    const codes = new Set(dossiers.map(({ code }) => code));
    return acknowledged
      .filter(({ code }) => !codes.has(code))
      .map(({ code }) => `${code} was acknowledged and is nowhere`);
  },
};

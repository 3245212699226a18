import type { Invariant } from './invariant.ts';

/** A receipt was shown: then the dossier is there, and it is the only one of its key. */
export const nothingLost: Invariant = {
  name: 'no acknowledged dossier is lost',
  check: ({ acknowledged, dossiers, items }) => {
    const codes = new Set(dossiers.map(({ code }) => code));
    const remembered = new Map(items.map((item) => [String(item['pk']), item['code']]));
    return acknowledged.flatMap(({ person, key, code }) => [
      ...(codes.has(code) ? [] : [`${code} was acknowledged and is nowhere`]),
      ...(remembered.get(`IDEM#${person}#${key}`) === code ? [] : [`${code} is not remembered under its key`]),
    ]);
  },
};

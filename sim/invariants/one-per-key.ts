import type { Invariant } from './invariant.ts';

/**
 * One submission, one dossier: whoever was shown a receipt was shown the code that is remembered under their key, and
 * no draft brought two.
 */
export const onePerKey: Invariant = {
  name: 'one dossier per key',
  check: ({ acknowledged, dossiers, items }) => {
    const remembered = new Map(items.map((item) => [String(item['pk']), item['code']]));
    const there = new Set(dossiers.map(({ code }) => code));
    const others = acknowledged.filter(
      ({ person, key, code }) => there.has(code) && remembered.get(`IDEM#${person}#${key}`) !== code,
    );
    const drafts = new Map(dossiers.map(({ meta, code }) => [meta.draft, code]));
    const twins = dossiers.filter(({ meta, code }) => drafts.get(meta.draft) !== code);
    return [
      ...others.map(({ code }) => `${code} is not remembered under its key`),
      ...twins.map(({ code, meta }) => `${code} and ${drafts.get(meta.draft) ?? ''} came of one draft`),
    ];
  },
};

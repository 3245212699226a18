import type { Invariant } from './invariant.ts';

const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

/** One submission, one dossier: no key and no draft brought two, and whoever sent twice was told the same code. */
export const onePerKey: Invariant = {
  name: 'one dossier per key',
  check: ({ acknowledged, dossiers }) => {
    const told = new Set(acknowledged.map(({ person, key, code }) => `${person} ${key} ${code}`));
    const keys = [...told].map((line) => line.slice(0, line.lastIndexOf(' ')));
    const drafts = dossiers.map(({ meta }) => meta.draft);
    return [
      ...repeated(keys).map(() => 'two codes were told for one key'),
      ...repeated(drafts).map((draft) => {
        const codes = dossiers.filter(({ meta }) => meta.draft === draft).map(({ code }) => code);
        return `one draft became ${codes.join(' and ')}`;
      }),
    ];
  },
};

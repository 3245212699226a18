import type { Invariant } from './invariant.ts';

/** Every code is given once and drawn from its unit’s counter of the day, which knows of no fewer. */
export const numberOfDay: Invariant = {
  name: 'no code is given twice',
  check: ({ dossiers, items }) => {
    const first = items.filter(({ sk }) => sk === 'E#000001').map(({ pk }) => String(pk));
    const counters = new Map(
      items
        .filter(({ pk }) => String(pk).startsWith('COUNTER#'))
        .map(({ pk, sk, number }) => [
          `${String(pk).slice(8)}-${String(sk).slice(2).replaceAll('-', '')}`,
          Number(number),
        ]),
    );
    const beyond = dossiers.filter(({ code }) => {
      const cut = code.lastIndexOf('-');
      return Number(code.slice(cut + 1)) > (counters.get(code.slice(0, cut)) ?? 0);
    });
    return [
      ...(new Set(first).size === dossiers.length ? [] : ['a dossier has no first event, or two']),
      ...beyond.map(({ code }) => `${code} has a number that was never drawn`),
    ];
  },
};

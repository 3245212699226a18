import type { Invariant } from './invariant.ts';

/** One birth is registered once, whoever files it: one certificate, one place, one entry, one identifier. */
export const bornOnce: Invariant = {
  name: 'one birth is registered once',
  check: ({ dossiers, registers, items }) => {
    const holders = new Map(items.map(({ pk, code }) => [pk, code]));
    const closed = dossiers.filter(({ meta }) => meta.phase === 'closed');
    const robbed = closed.filter(({ code, meta }) =>
      meta.unique.some(({ hash }) => holders.get(`UNIQUE#${hash}`) !== code),
    );
    const places = closed.flatMap(({ meta }) => meta.unique.map(({ hash }) => hash));
    const notices = [...registers.births.values()].map(({ noticeCode }) => noticeCode);
    return [
      ...robbed.map(({ code }) => `${code} has a certificate and not the birth’s place`),
      ...(new Set(places).size === places.length ? [] : ['two certificates for one birth']),
      ...(new Set(notices).size === notices.length ? [] : ['two entries for one birth']),
      ...(registers.identifiers.size === registers.births.size ? [] : ['identifiers and births do not match']),
    ];
  },
};

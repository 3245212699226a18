import type { Invariant } from './invariant.ts';

/** One birth is registered once, whoever files it: one certificate, one entry, one identifier. */
export const bornOnce: Invariant = {
  name: 'one birth is registered once',
  check: ({ dossiers, registers }) => {
    const places = dossiers
      .filter(({ meta }) => meta.phase === 'closed')
      .flatMap(({ meta }) => meta.unique.map(({ hash }) => hash));
    const notices = [...registers.births.values()].map(({ noticeCode }) => noticeCode);
    return [
      ...(new Set(places).size === places.length ? [] : ['two certificates for one birth']),
      ...(new Set(notices).size === notices.length ? [] : ['two entries for one birth']),
      ...(registers.identifiers.size === registers.births.size ? [] : ['identifiers and births do not match']),
    ];
  },
};

import { isEnd } from '../../core/lifecycle.ts';
import type { Invariant } from './invariant.ts';

/** Lists show each dossier as it is, and those that have ended stand in no inbox. */
export const trueViews: Invariant = {
  name: 'lists show dossiers as they are',
  check: ({ dossiers, views }) =>
    dossiers.flatMap(({ code, meta }) => {
      const rows = views.filter(({ sk }) => String(sk).endsWith(code));
      const own = rows.filter(({ pk }) => String(pk).startsWith('CITIZEN#'));
      const stale = rows.filter(({ version }) => version !== undefined && version !== meta.version);
      return [
        ...(own.length === 1 ? [] : [`${code} stands ${own.length} times among its citizen’s`]),
        ...stale.map(({ pk }) => `${code} is shown at an older version in ${String(pk).split('#')[0] ?? ''}`),
        ...(isEnd(meta.phase) && rows.length !== own.length ? [`${code} has ended and is still listed`] : []),
      ];
    }),
};

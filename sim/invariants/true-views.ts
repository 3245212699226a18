import { isAwaited } from '../../core/dispute/dispute.ts';
import type { Dossier } from '../../core/dossier.ts';
import { isEnd } from '../../core/lifecycle.ts';
import { lists } from '../../functions/views/places.ts';
import type { Invariant } from './invariant.ts';

/** Where a dossier may stand after its end: with an owner of data who has not answered, and with a leader who is to look. */
const stays = ({ disputes = [] }: Dossier): number =>
  Number(disputes.some(isAwaited)) + Number(disputes.some(({ review }) => review === 'open'));

/** Lists show each dossier as it is, and those that have ended stand in no inbox. What it said of data is no list. */
export const trueViews: Invariant = {
  name: 'lists show dossiers as they are',
  check: ({ dossiers, views }) =>
    dossiers.flatMap(({ code, meta }) => {
      const rows = views.filter(
        ({ pk, sk }) => pk !== lists.counted && !String(pk).startsWith(lists.measured('')) && String(sk).endsWith(code),
      );
      const own = rows.filter(({ pk }) => String(pk).startsWith('CITIZEN#'));
      const stale = rows.filter(({ version }) => version !== undefined && version !== meta.version);
      return [
        ...(own.length === 1 ? [] : [`${code} stands ${own.length} times among its citizen’s`]),
        ...stale.map(({ pk }) => `${code} is shown at an older version in ${String(pk).split('#')[0] ?? ''}`),
        ...(isEnd(meta.phase) && rows.length !== own.length + stays(meta)
          ? [`${code} has ended and is still listed`]
          : []),
      ];
    }),
};

import { brokenLink } from '../../core/chain.ts';
import { canonicalJson } from '../../core/canonical-json.ts';
import { fold } from '../../core/fold.ts';
import type { Invariant } from './invariant.ts';

/** Every log is an unbroken chain, and the dossier is what its log says: nothing else ever changed it. */
export const wholeChain: Invariant = {
  name: 'the event chain is whole',
  check: ({ dossiers }) =>
    dossiers.flatMap(({ code, meta, log }) => {
      const broken = brokenLink(log);
      if (broken !== undefined) return [`${code} breaks at ${broken}`];
      return canonicalJson(fold(log)) === canonicalJson(meta) ? [] : [`${code} is not what its log says`];
    }),
};

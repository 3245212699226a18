import { isEnd } from '../../core/lifecycle.ts';
import type { Invariant } from './invariant.ts';

/** Once the trouble is over every dossier reaches an end, for each wait of the law has one, and its machine ends with it. */
export const allEnded: Invariant = {
  name: 'every dossier reaches an end',
  check: ({ dossiers, running }) => [
    ...dossiers
      .filter(({ meta }) => !isEnd(meta.phase))
      .map(({ code, meta }) => `${code} hangs at ${meta.phase}${meta.parked === undefined ? '' : ', parked'}`),
    ...running
      .filter((name) => dossiers.some(({ code, meta }) => name.startsWith(`${code}-`) && isEnd(meta.phase)))
      .map((name) => `${name} runs on after the end of its dossier`),
  ],
};

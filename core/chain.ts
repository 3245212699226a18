import type { DossierEvent } from '../events/dossier-event.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { canonicalHash } from './canonical-hash.ts';

/** What the first event of a dossier follows. */
export const genesis = '0'.repeat(64);

const hashOf = (dossier: string, sequence: number, previous: string, event: DossierEvent): string =>
  canonicalHash({ dossier, sequence, previous, event });

/** Links `event` behind the last recorded one. */
export const link = (
  dossier: string,
  last: Pick<RecordedEvent, 'sequence' | 'hash'> | undefined,
  event: DossierEvent,
): RecordedEvent => {
  const sequence = (last?.sequence ?? 0) + 1;
  const previous = last?.hash ?? genesis;
  return { dossier, sequence, previous, hash: hashOf(dossier, sequence, previous, event), event };
};

/** The sequence number of the first link that does not hold, or `undefined` when the whole log is as it was written. */
export const brokenLink = (log: readonly RecordedEvent[]): number | undefined => {
  let previous = genesis;
  for (const [index, recorded] of log.entries()) {
    const { dossier, sequence, event } = recorded;
    const expected = hashOf(dossier, sequence, previous, event);
    const holds = sequence === index + 1 && recorded.previous === previous && recorded.hash === expected;
    if (!holds || dossier !== log[0]?.dossier) return index + 1;
    previous = recorded.hash;
  }
  return undefined;
};

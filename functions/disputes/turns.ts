import { createHash } from 'node:crypto';

const lookMs = 10 * 60_000;
const dayMs = 24 * 3_600_000;
/** Looks in an hour. */
const looks = 6;

/** Which look this is, counted in ten minutes since 1970: as often as the schedule asks. */
const lookAt = (now: number): number => Math.floor(now / lookMs);

const lot = (words: string): number => createHash('sha256').update(words).digest().readUInt32BE();

/** Drawn anew for each look, the same however often it is tried: what one has no time for is not always the same. */
export const inTurn = (codes: readonly string[], now: number): string[] => {
  const drawn = codes.map((code) => ({ code, lot: lot(`${lookAt(now)} ${code}`) }));
  return drawn.toSorted((a, b) => a.lot - b.lot).map(({ code }) => code);
};

/** Whether the owner is asked about a case at this look: at each for its first day, then at one in the hour. */
export const isTurn = ({ id, sentAt }: { readonly id: string; readonly sentAt: string }, now: number): boolean =>
  now - Date.parse(sentAt) < dayMs || lot(id) % looks === lookAt(now) % looks;

import * as fc from 'fast-check';
import type { WorkingWeek } from '../../core/calendar.ts';
import { minute } from '../../core/vietnam-time.ts';
import type { Happening } from '../support/deadline-oracle.ts';

const day = 24 * 60;

/** From New Year 2026 to its autumn, over Tết and every kind of exchanged day. */
export const someReceipt = fc
  .integer({ min: Date.parse('2026-01-01T00:00+07:00') / minute, max: Date.parse('2026-09-05T00:00+07:00') / minute })
  .map((minutes) => minutes * minute);

export interface Asked {
  readonly text: string;
  readonly cutoff: string | undefined;
}
export const someTerm: fc.Arbitrary<Asked> = fc.record({
  text: fc.tuple(fc.nat(20), fc.constantFrom('d', 'wd', 'wh')).map(([count, unit]) => `${count}${unit}`),
  cutoff: fc.constantFrom(undefined, '15:00'),
});

type Hours = WorkingWeek['hours'];
export const someWeek: fc.Arbitrary<WorkingWeek> = fc.record({
  days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
  hours: fc.constantFrom<Hours>(
    [['07:30', '16:30']],
    [
      ['08:00', '12:00'],
      ['13:30', '17:30'],
    ],
  ),
  otherDays: fc.constantFrom([], [{ day: 6, hours: [['08:00', '11:30']] satisfies Hours }]),
});

/** What happens so many milliseconds after the one before, and for how long. */
type Gap = fc.Arbitrary<number>;
const wholeMinutes: Gap = fc.nat(3 * day).map((minutes) => minutes * minute);
const milliseconds: Gap = fc.nat(3 * day * minute);
const someMove = fc.oneof(
  fc.record({ kind: fc.constant('extended'), by: fc.constantFrom('1wd', '5wd', '3d', '8wh') }),
  fc.record({ kind: fc.constant('rescheduled'), days: fc.integer({ min: 1, max: 20 }) }),
);

/** The last instant at which something happens. */
export const lastOf = (from: number, happenings: readonly Happening[]): number =>
  Math.max(from, ...happenings.map(({ at }) => at));

const waitsOf = (gap: Gap): fc.Arbitrary<(from: number) => Happening[]> => {
  const someWait = fc.record({ kind: fc.constantFrom('5', '6', '8', 'confirmation'), after: gap, length: gap });
  const someOutage = fc.record({ after: gap, length: gap });
  return fc
    .record({ waits: fc.array(someWait, { maxLength: 4 }), outages: fc.array(someOutage, { maxLength: 2 }) })
    .map(({ waits, outages }) => (from: number): Happening[] => {
      let now = from;
      const waited = waits.map(({ kind, after, length }): Happening => {
        const begin = now + after;
        now = begin + length;
        return { kind, from: begin, to: now, at: now };
      });
      const lost = outages.map(({ after, length }): Happening => {
        const [begin, end] = [from + after, from + after + length];
        return { kind: 'outage', from: begin, to: end, at: Math.max(now, end) };
      });
      return [...waited, ...lost];
    });
};

/** Waits one after another, and outages anywhere over them that are credited when they are over. */
export const someWaits = waitsOf(wholeMinutes);
/** As the clocks of machines give them. */
export const someWaitsToTheMillisecond = waitsOf(milliseconds);

type Moves = (from: number, worked: (instant: number, days: number) => string) => Happening[];
const movesOf = (gap: Gap): fc.Arbitrary<Moves> =>
  fc.array(fc.record({ move: someMove, after: gap }), { maxLength: 2 }).map((moves) => (from, worked) => {
    let now = from;
    return moves.map(({ move, after }): Happening => {
      now += after;
      return 'by' in move
        ? { kind: 'extended', by: move.by, at: now }
        : { kind: 'rescheduled', to: worked(now, move.days), at: now };
    });
  });

/** Extensions and new days; `worked` is the first working day so many days after an instant. */
export const someMoves = movesOf(wholeMinutes);
export const someMovesToTheMillisecond = movesOf(milliseconds);

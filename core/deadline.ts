import * as z from 'zod/mini';
import { hoursOn, isWorkingDay, nextWorkingDay, type Calendar } from './calendar.ts';
import { dateOf, instantOf, timeOf } from './vietnam-time.ts';

/** How long the law gives: the same working day up to a cut-off, or a number of working days. */
export const Term = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('same-day'), cutoff: z.string().check(z.regex(/^\d\d:\d\d$/)), ground: z.string() }),
  z.strictObject({ kind: z.literal('working-days'), days: z.int().check(z.positive()), ground: z.string() }),
]);
export type Term = z.infer<typeof Term>;

/**
 * When the result is due, in milliseconds since the epoch: always the end of a working day. What arrives outside a
 * working day counts from the next one; same-day procedures received at or after the cut-off end on the next working
 * day (Decree 118/2025 as amended by 309/2026, art 18).
 */
export const dueAt = (calendar: Calendar, term: Term, receivedAt: number): number => {
  const arrived = dateOf(receivedAt);
  const works = isWorkingDay(calendar, arrived);
  const late = works && timeOf(receivedAt) >= (term.kind === 'same-day' ? term.cutoff : '24:00');
  let date = works && !late ? arrived : nextWorkingDay(calendar, arrived);
  for (let days = term.kind === 'same-day' ? 0 : term.days; days > 0; days--) date = nextWorkingDay(calendar, date);
  return instantOf(date, hoursOn(calendar, date).at(-1)?.[1] ?? '17:00');
};

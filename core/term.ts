import * as z from 'zod/mini';
import { TimeOfDay } from './calendar.ts';
import type { Text } from './text.ts';
import { dayNumberOf, hour, minute, sinceMidnight, timeOfDay, wholeMinutes } from './vietnam-time.ts';
import type { WorkingTime } from './working-time.ts';

/** An amount of time as the law gives it. */
export const Amount = z.strictObject({
  unit: z.enum(['day', 'working-day', 'working-hour', 'working-minute']),
  count: z.int().check(z.nonnegative()),
});
export type Amount = z.infer<typeof Amount>;

/** How long the law gives, and where it says so. */
export const Term = z.strictObject({
  ...Amount.shape,
  /** What is received later on a working day counts from the next working day on. */
  cutoff: z.optional(TimeOfDay),
  ground: z.string(),
  unverified: z.optional(z.string()),
});
export type Term = z.infer<typeof Term>;

const units = { d: 'day', wd: 'working-day', wh: 'working-hour', wm: 'working-minute' } as const;

/** `10d`, `3wd`, `8wh`, `15wm`; undefined when it is none of these. */
export const parseTerm = (text: string): Amount | undefined => {
  const [, count, unit] = /^(\d{1,4})(d|wd|wh|wm)$/.exec(text) ?? [];
  if (unit !== 'd' && unit !== 'wd' && unit !== 'wh' && unit !== 'wm') return undefined;
  return { unit: units[unit], count: Number(count) };
};

const names = {
  day: { vi: 'ngày', en: 'day' },
  'working-day': { vi: 'ngày làm việc', en: 'working day' },
  'working-hour': { vi: 'giờ làm việc', en: 'working hour' },
  'working-minute': { vi: 'phút làm việc', en: 'working minute' },
} as const satisfies Record<Amount['unit'], Text>;

/** Of opening time, where a unit is one; days are none. */
const lengths: Partial<Record<Amount['unit'], number>> = { 'working-hour': hour, 'working-minute': minute };

/** `3 ngày làm việc`, `3 working days`; no days at all are the same working day. */
export const phraseOf = ({ unit, count }: Amount): Text => {
  if (count === 0 && lengths[unit] === undefined) return { vi: 'trong ngày làm việc', en: 'the same working day' };
  const { vi, en } = names[unit];
  return { vi: `${count} ${vi}`, en: `${count} ${en}${count === 1 ? '' : 's'}` };
};

/** The instant from which a term is counted when something arrives: then, or when the counters open next. */
export const effectiveReceipt = (time: WorkingTime, { cutoff }: Pick<Term, 'cutoff'>, receivedAt: number): number => {
  const opening = time.opening(receivedAt);
  const arrived = dayNumberOf(receivedAt);
  const late =
    cutoff !== undefined && sinceMidnight(receivedAt) > timeOfDay(cutoff) && dayNumberOf(opening) === arrived;
  return late ? time.opening(time.closing(arrived)) : opening;
};

/**
 * So much later, to the minute: hours and minutes are counted from the minute that is shown, while the counters are open; days end at the close of business,
 * calendar days at that of the next working day when theirs is not worked. The first day is not counted.
 */
export const later = (time: WorkingTime, { unit, count }: Amount, from: number): number => {
  const length = lengths[unit];
  if (length !== undefined) return time.add(wholeMinutes(from), count * length);
  const today = dayNumberOf(from);
  return time.closing(unit === 'working-day' ? time.workingDay(today, count) : time.workingDay(today + count, 0));
};

/** When a term ends that begins with a receipt. */
export const endOf = (time: WorkingTime, term: Pick<Term, keyof Amount | 'cutoff'>, receivedAt: number): number =>
  later(time, term, effectiveReceipt(time, term, receivedAt));

import { hoursOn, isWorkingDay, nextWorkingDay, type Calendar } from './calendar.ts';
import type { Appointment } from './procedure/appointment.ts';
import { addDays, dateOf, instantOf, minute } from './vietnam-time.ts';

/** A time at the counter, in milliseconds since the epoch. */
export interface Slot {
  readonly at: number;
  readonly ends: number;
}

/** So many working days are offered at once. */
const offeredDays = 10;

/** The times of a civil date, as many as fit whole into its opening hours. */
export const slotsOn = (calendar: Calendar, { minutes }: Pick<Appointment, 'minutes'>, date: string): Slot[] =>
  hoursOn(calendar, date).flatMap(([open, close]) => {
    const [begin, end, length] = [instantOf(date, open), instantOf(date, close), minutes * minute];
    return Array.from({ length: Math.floor((end - begin) / length) }, (_, index) => {
      const at = begin + index * length;
      return { at, ends: at + length };
    });
  });

/** Between when somebody may come: after this instant, and until the term is over. */
export interface Window {
  readonly now: number;
  readonly until: number;
}

const isWithin = ({ at }: Pick<Slot, 'at'>, { now, until }: Window): boolean => at > now && at < until;

/** The time that begins at this instant, if there is one and it may be chosen now. */
export const slotAt = (
  calendar: Calendar,
  appointment: Pick<Appointment, 'minutes'>,
  at: number,
  window: Window,
): Slot | undefined =>
  isWithin({ at }, window) ? slotsOn(calendar, appointment, dateOf(at)).find((slot) => slot.at === at) : undefined;

/** What may be chosen of the working days from a date on; never what is over, nor what lies behind the term. */
export const slotsFrom = (
  calendar: Calendar,
  appointment: Pick<Appointment, 'minutes'>,
  from: string,
  window: Window,
): Slot[] => {
  const today = dateOf(window.now);
  const first = from < today ? today : from;
  if (instantOf(first, '00:00') >= window.until) return [];
  const slots: Slot[] = [];
  let date = isWorkingDay(calendar, first) ? first : nextWorkingDay(calendar, first);
  for (let day = 0; day < offeredDays && instantOf(date, '00:00') < window.until; day++) {
    slots.push(...slotsOn(calendar, appointment, date).filter((slot) => isWithin(slot, window)));
    date = nextWorkingDay(calendar, date);
  }
  return slots;
};

/** The close of business of the working day after a slot: until then somebody has written down whether they came. */
export const recordedBy = (calendar: Calendar, { at }: Slot): number => {
  const date = nextWorkingDay(calendar, dateOf(at));
  const close = hoursOn(calendar, date).at(-1)?.[1];
  return close === undefined ? instantOf(addDays(date, 1), '00:00') : instantOf(date, close);
};

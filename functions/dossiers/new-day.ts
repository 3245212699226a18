import type { RecordedEvent } from '../../events/recorded-event.ts';
import { isWorkingDay } from '../../core/calendar.ts';
import { mayReschedule, type Clock } from '../../core/clock/clock.ts';
import type { Dossier } from '../../core/dossier.ts';
import { rulesNamed } from '../../core/rules.ts';
import type { NewDay } from '../../core/term-changes.ts';
import { dateOf, dateOfNumber, dayNumberOf } from '../../core/vietnam-time.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import type { Catalogue } from '../catalogue.ts';
import { clockIn } from './clock.ts';
import { lawIn } from './law-of.ts';

/** Between which days another one can be promised. */
export const newDaysOf = (
  catalogue: Catalogue,
  log: readonly RecordedEvent[],
  { due }: Pick<Clock, 'due'>,
): { readonly first: string; readonly last: string } => {
  const { calendar, rules } = lawIn(catalogue, log[0]);
  const { mostDays } = rulesNamed(catalogue.rules, rules).rescheduling;
  const time = createWorkingTime(calendar);
  const behind = (days: number): string => dateOfNumber(time.workingDay(dayNumberOf(due), days));
  return { first: behind(1), last: behind(mostDays) };
};

/** What calendar and clock of a dossier say of a day that would be promised for it at an instant. */
export const newDayOf = (
  catalogue: Catalogue,
  dossier: Dossier,
  log: readonly RecordedEvent[],
  { day, at }: { readonly day: string; readonly at: number },
): NewDay => {
  const { calendar, rules } = lawIn(catalogue, log[0]);
  const clock = clockIn(catalogue, dossier, log, at);
  const { ground } = rulesNamed(catalogue.rules, rules).rescheduling;
  return {
    day,
    ground,
    fits: day > dateOf(clock.due) && isWorkingDay(calendar, day),
    latest: newDaysOf(catalogue, log, clock).last,
    inTime: mayReschedule(clock, at),
  };
};

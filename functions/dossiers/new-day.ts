import type { RecordedEvent } from '../../events/recorded-event.ts';
import { isWorkingDay } from '../../core/calendar.ts';
import { mayReschedule } from '../../core/clock/clock.ts';
import type { Dossier } from '../../core/dossier.ts';
import { rulesNamed } from '../../core/rules.ts';
import type { NewDay } from '../../core/term-changes.ts';
import { dateOf, dateOfNumber, dayNumberOf } from '../../core/vietnam-time.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import type { Catalogue } from '../catalogue.ts';
import { clockIn } from './clock.ts';
import { lawIn } from './law-of.ts';

/** What calendar and clock of a dossier say of a day that would be promised for it at an instant. */
export const newDayOf = (
  catalogue: Catalogue,
  dossier: Dossier,
  log: readonly RecordedEvent[],
  { day, at }: { readonly day: string; readonly at: number },
): NewDay => {
  const { calendar, rules } = lawIn(catalogue, log[0]);
  const clock = clockIn(catalogue, dossier, log, at);
  const { ground, mostDays } = rulesNamed(catalogue.rules, rules).rescheduling;
  return {
    day,
    ground,
    fits: day > dateOf(clock.due) && isWorkingDay(calendar, day),
    latest: dateOfNumber(createWorkingTime(calendar).workingDay(dayNumberOf(clock.due), mostDays)),
    inTime: mayReschedule(clock, at),
  };
};

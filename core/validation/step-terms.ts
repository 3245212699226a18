import type { WorkingWeek } from '../calendar.ts';
import type { Amount } from '../term.ts';
import { timeOfDay } from '../vietnam-time.ts';
import type { ProcedureRule } from './fault.ts';

const minuteMs = 60_000;

/** Minutes for which counters are open on a usual day. */
export const openMinutes = ({ hours }: Pick<WorkingWeek, 'hours'>): number =>
  hours.reduce((sum, [open, close]) => sum + (timeOfDay(close) - timeOfDay(open)) / minuteMs, 0);

/** So many days in a row hold at least so many working days, wherever the weekends fall. */
const sureWorkingDays = (days: number): number => Math.floor(days / 7) * 5 + Math.max(0, (days % 7) - 2);

export const minutesOf = ({ unit, count }: Amount, day: number): number =>
  ({ 'working-minute': 1, 'working-hour': 60, 'working-day': day, day })[unit] * count;

/** What the law gives at least: no days at all are the working day itself, and calendar days those of them that are worked. */
export const leastMinutes = ({ unit, count }: Amount, day: number): number => {
  if (unit === 'working-day' || unit === 'day')
    return Math.max(1, unit === 'day' ? sureWorkingDays(count) : count) * day;
  return minutesOf({ unit, count }, day);
};

export const inHours = (minutes: number): string => `${Math.round(minutes / 6) / 10} working hours`;

/** What agencies give their steps lies within what the law gives them all; a step whose time does not count stands apart. */
export const stepsAboveTerm: ProcedureRule = ({ editions }, { weeks }) => {
  const day = Math.min(...weeks.map(openMinutes));
  return editions.flatMap(({ id, term, route }) => {
    const counted = route.filter(({ uncounted }) => uncounted === undefined);
    const taken = counted.reduce((sum, step) => sum + minutesOf(step.term, day), 0);
    const given = leastMinutes(term, day);
    const reason = `its steps take ${inHours(taken)}, more than the ${inHours(given)} of the statutory term`;
    return taken > given ? [{ place: `${id} / route / term`, reason }] : [];
  });
};

import type { NamedDays } from '../calendar.ts';
import type { Amount } from '../term.ts';
import { dateOf, dayNumberOf } from '../vietnam-time.ts';
import type { Course } from './course.ts';
import { line, type Line } from './line.ts';
import { daysMadeUp, daysOff } from './unlike-days.ts';

/** A stretch of time that is counted in a unit: so many days after one numbered day, until an instant. */
interface Stretch extends Amount {
  readonly from: number;
  readonly until: number;
  /** The first day that is of interest, when something came before anybody could count it. */
  readonly came?: number;
}

/** Which days on the way are not counted because nobody works then, which are worked instead, and why the last one moves on. */
export const dayLines = (course: Course, named: NamedDays, stretch: Stretch): Line[] => {
  const { unit, count, from, until, came = from + 1 } = stretch;
  const [known, last] = [{ ...course, named }, dayNumberOf(until)];
  const lines: Line[] = [];
  // Calendar days are counted whether anybody works or not.
  for (const off of daysOff(known, came - 1, unit === 'day' ? from : last))
    lines.push(line(until, `Không tính ${off.vi}.`, `Not counted: ${off.en}.`, off));
  for (const madeUp of daysMadeUp(known, came - 1, last))
    lines.push(line(until, `Ngày làm việc: ${madeUp.vi}.`, `Worked: ${madeUp.en}.`, madeUp));
  const closed = unit === 'day' ? daysOff(known, from + count - 1, last) : [];
  const { lastDay } = course.law.rules;
  for (const { vi, en } of closed)
    lines.push(line(until, `Ngày cuối không làm việc: ${vi}.`, `The last day is not worked: ${en}.`, lastDay));
  return lines;
};

/** Which years from the receipt to what is due are projected, whether or not one of their days off lies there. */
export const projectedLines = ({ receipt }: Course, named: NamedDays, due: number): Line[] => {
  const [first, last] = [receipt.at, due].map((instant) => Number(dateOf(instant).slice(0, 4)));
  const lines: Line[] = [];
  for (let year = first ?? 0; year <= (last ?? 0); year++) {
    const unverified = named.projected(year);
    if (unverified === undefined) continue;
    lines.push(
      line(due, `Lịch nghỉ năm ${year} là dự kiến.`, `The days off of ${year} are projected.`, { unverified }),
    );
  }
  return lines;
};

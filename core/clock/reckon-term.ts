import type { NamedDays } from '../calendar.ts';
import { endOf } from '../term.ts';
import type { WorkingTime } from '../working-time.ts';
import type { ClockLaw } from './clock-law.ts';
import { courseOf } from './course.ts';
import { projectedLines } from './explain-days.ts';
import { explainTerm } from './explain-term.ts';
import type { Line } from './line.ts';

/** When what is received at this instant is due, and why, sentence by sentence, as long as nothing else happens. */
export const reckonTerm = (
  time: WorkingTime,
  law: ClockLaw,
  at: number,
  named: NamedDays,
): { readonly due: number; readonly lines: readonly Line[] } => {
  const course = courseOf(time, law, [{ type: 'received', at, channel: 'online' }], at);
  const due = endOf(time, law.term, at);
  return { due, lines: [...explainTerm(course, named), ...projectedLines(course, named, due)] };
};

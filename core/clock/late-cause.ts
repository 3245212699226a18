import type { Step } from '../../events/step.ts';
import { minute } from '../vietnam-time.ts';
import { placeOf, type Course } from './course.ts';
import { lengthWithin, type Span } from './spans.ts';
import type { StepClock } from './steps.ts';

/**
 * Why a dossier is late. `platform`: without the time the platform had parked it, it would not be; `step`: no step
 * overran its own term by more than this one; `terms`: each step kept its term, which together give too much time.
 */
export type LateCause =
  | { readonly kind: 'platform' | 'terms'; readonly minutes: number }
  | { readonly kind: 'step'; readonly step: Step; readonly minutes: number };

/** Times in which a dossier lay parked; it no longer does when it goes on to another phase. */
const parkedIn = (course: Course): Span[] => {
  const spans: Span[] = [];
  let from: number | undefined;
  for (const { type, at } of course.log) {
    if (type === 'parked') from ??= at;
    else if (from !== undefined && ['resumed', 'began', 'paused', 'continued', 'ended'].includes(type)) {
      spans.push({ from: placeOf(course, from), to: placeOf(course, at) });
      from = undefined;
    }
  }
  return from === undefined ? spans : [...spans, { from: placeOf(course, from), to: placeOf(course, course.until) }];
};

/** The cause of a lateness; nothing while it is not late. */
export const lateCauseOf = (course: Course, due: number, steps: readonly StepClock[]): LateCause | undefined => {
  if (course.until <= due) return undefined;
  const late = (placeOf(course, course.until) - placeOf(course, due)) / minute;
  const counted = parkedIn(course).map(({ from, to }) => ({
    from,
    to,
    minutes: (to - from - lengthWithin(course.uncounted, from, to)) / minute,
  }));
  const parked = counted.reduce((sum, { minutes }) => sum + minutes, 0);
  if (parked > 0 && parked >= late) return { kind: 'platform', minutes: parked };
  const overruns = steps.map(({ step, used, allowed, began, ended = course.until }) => {
    const [from, to] = [placeOf(course, began), placeOf(course, ended)];
    const inside = counted.filter((span) => from <= span.from && span.to <= to);
    return { step, minutes: used - allowed - inside.reduce((sum, { minutes }) => sum + minutes, 0) };
  });
  const worst = overruns.toSorted((a, b) => b.minutes - a.minutes)[0];
  return worst !== undefined && worst.minutes > 0 ? { kind: 'step', ...worst } : { kind: 'terms', minutes: late };
};

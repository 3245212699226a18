import type { Step } from '../../events/step.ts';
import { endOf } from '../term.ts';
import { minute, wholeMinutes } from '../vietnam-time.ts';
import { brokenDown, dueOf, placeOf, type Course } from './course.ts';
import { lengthWithin } from './spans.ts';

/** One stay at a step, by its own clock; a dossier that is sent back comes to a step again. */
export interface StepClock {
  readonly step: Step;
  readonly began: number;
  readonly ended: number | undefined;
  readonly due: number;
  readonly late: boolean;
  /** Working minutes that the term of the step gave, and that were counted there. */
  readonly allowed: number;
  readonly used: number;
}

export const routeStep = ({ law }: Course, step: Step): Course['law']['route'][number] => {
  const found = law.route.find((one) => one.step === step);
  if (found === undefined) throw new Error(`the route has no step ${step}`);
  return found;
};

/** A stay at a step in a log: the event that begins it, and the next that does, if any. */
interface Stay {
  readonly first: number;
  readonly next: number | undefined;
}

/** What the law gave while the dossier was at a step: it is not late there before its result is. */
const givenIn = (course: Course, { first, next }: Stay, to: number): number => {
  const moved = course.log.slice(first, next).some(({ type }) => type === 'extended' || type === 'rescheduled');
  return moved ? dueOf(course, next, next === undefined ? Infinity : wholeMinutes(to)) : -Infinity;
};

const clockAt = (course: Course, stay: Stay, step: Step, began: number): StepClock => {
  const { time, log, receivedAt, uncounted, until } = course;
  const ended = stay.next === undefined ? (course.ended ? until : undefined) : log[stay.next]?.at;
  const { term, uncounted: notCounted } = routeStep(course, step);
  const end = endOf(time, term, Math.max(began, receivedAt));
  const [from, to] = [placeOf(course, began), placeOf(course, ended ?? until)];
  const left = lengthWithin(uncounted, from, to);
  // Somebody else’s own term runs on while the clock of the law stands still for them; not while nothing worked.
  const lost = wholeMinutes(notCounted === undefined ? left : brokenDown(course, from, to));
  const due = Math.max(time.add(end, lost), notCounted === undefined ? givenIn(course, stay, to) : -Infinity);
  return {
    step,
    began,
    ended,
    due,
    late: (ended ?? until) > due,
    allowed: (time.worked(due) - lost - from) / minute,
    used: (to - from - left) / minute,
  };
};

/** The clock of every stay at a step so far; together they have used what was counted overall. */
export const stepClocks = (course: Course): StepClock[] => {
  const begins = course.log.flatMap((event, first) => (event.type === 'began' ? [{ ...event, first }] : []));
  return begins.map(({ step, at, first }, index) =>
    clockAt(course, { first, next: begins[index + 1]?.first }, step, at),
  );
};

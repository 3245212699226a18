import type { Step } from '../../events/step.ts';
import { endOf } from '../term.ts';
import { minute } from '../vietnam-time.ts';
import { brokenDown, placeOf, type Course } from './course.ts';
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

const clockAt = (course: Course, step: Step, began: number, ended: number | undefined): StepClock => {
  const { time, receivedAt, uncounted, until } = course;
  const { term, uncounted: notCounted } = routeStep(course, step);
  const end = endOf(time, term, Math.max(began, receivedAt));
  const [from, to] = [placeOf(course, began), placeOf(course, ended ?? until)];
  const left = lengthWithin(uncounted, from, to);
  // Somebody else's own term runs on while the clock of the law stands still for them; not while nothing worked.
  const due = time.add(end, notCounted === undefined ? left : brokenDown(course, from, to));
  return {
    step,
    began,
    ended,
    due,
    late: (ended ?? until) > due,
    allowed: (time.worked(end) - from) / minute,
    used: (to - from - left) / minute,
  };
};

/** The clock of every stay at a step so far; together they have used what was counted overall. */
export const stepClocks = (course: Course): StepClock[] => {
  const { log, until, ended } = course;
  const stays = log.filter((event) => event.type === 'began');
  return stays.map(({ step, at }, index) =>
    clockAt(course, step, at, stays[index + 1]?.at ?? (ended ? until : undefined)),
  );
};

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

/** A stay at a step, as a log tells of it. */
interface Stay {
  readonly step: Step;
  readonly began: number;
  /** Since when it could be answered: the platform may have stood still first. */
  asked: number;
  /** The event that begins the next one. */
  next: number | undefined;
  ended: number | undefined;
  /** The law gave more time there. */
  moved: boolean;
}

const staysIn = ({ log, ended, until }: Course): Stay[] => {
  const stays: Stay[] = [];
  let here: Stay | undefined;
  for (let index = 0; index < log.length; index++) {
    const event = log[index];
    if (event?.type === 'began') {
      if (here !== undefined) [here.next, here.ended] = [index, event.at];
      const { step, at } = event;
      here = { step, began: at, asked: at, next: undefined, ended: ended ? until : undefined, moved: false };
      stays.push(here);
    } else if (here !== undefined && event?.type === 'resumed') here.asked = event.at;
    else if (here !== undefined && (event?.type === 'extended' || event?.type === 'rescheduled')) here.moved = true;
  }
  return stays;
};

const clockAt = (course: Course, { step, began, asked, next, ended, moved }: Stay): StepClock => {
  const { time, receivedAt, uncounted, until } = course;
  const { term, uncounted: notCounted } = routeStep(course, step);
  // Somebody else’s own term runs on while the clock of the law stands still for them, whole from when they could first
  // answer; not while nothing worked. The agency’s own is not given anew when the platform stood still.
  const since = notCounted === undefined ? began : asked;
  const end = endOf(time, term, Math.max(since, receivedAt));
  const [from, first, to] = [placeOf(course, began), placeOf(course, since), placeOf(course, ended ?? until)];
  const left = lengthWithin(uncounted, from, to);
  const lost = wholeMinutes(notCounted === undefined ? left : brokenDown(course, first, to));
  const own = time.add(end, lost);
  // Where the law gave more time it is not late before the result is.
  const given =
    moved && notCounted === undefined ? dueOf(course, next, next === undefined ? Infinity : wholeMinutes(to)) : own;
  const due = Math.max(own, given);
  return {
    step,
    began,
    ended,
    due,
    late: (ended ?? until) > due,
    allowed: (time.worked(due) - lost - first) / minute,
    used: (to - from - left) / minute,
  };
};

/** The clock of every stay at a step so far; together they have used what was counted overall. */
export const stepClocks = (course: Course): StepClock[] => staysIn(course).map((stay) => clockAt(course, stay));

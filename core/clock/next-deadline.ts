import type { Course } from './course.ts';
import { routeStep, type StepClock } from './steps.ts';
import type { Timer } from './timers.ts';

/**
 * What falls due: the answer of whoever is waited for, a step's own term (`silence` where no answer ends the wait), a
 * notice, the last moment for an apology, or the result.
 */
export interface Deadline {
  readonly what: 'answer' | 'step' | 'silence' | 'notice' | 'apology' | 'result';
  readonly at: number;
  /** Of a notice: the rule. */
  readonly id?: string;
}

/** Everything that has a time of its own. */
interface Dues {
  readonly due: number;
  readonly perStep: readonly StepClock[];
  readonly timers: readonly Timer[];
  readonly answerBy: number | undefined;
  /** Where an apology is still possible. */
  readonly apologyBy: number | undefined;
}

const ofStep = (course: Course, { perStep }: Dues): Deadline[] => {
  const here = perStep.at(-1);
  if (here === undefined) return [];
  const means = routeStep(course, here.step).silence?.means;
  // Without a rule, or with one that only calls for somebody, the step is late and nothing else comes of it.
  return [{ what: means === undefined || means === 'escalate' ? 'step' : 'silence', at: here.due }];
};

const whileRunning = (course: Course, dues: Dues): Deadline[] => {
  const all: Deadline[] = [...ofStep(course, dues), { what: 'result', at: dues.due }];
  if (dues.apologyBy !== undefined) all.push({ what: 'apology', at: dues.apologyBy });
  for (const { id, due, metAt } of dues.timers) if (metAt === undefined) all.push({ what: 'notice', at: due, id });
  return all;
};

/** While the clock stands still only whoever it waits for can be late. */
const whileStopped = (course: Course, dues: Dues): Deadline[] => {
  if (dues.answerBy !== undefined) return [{ what: 'answer', at: dues.answerBy }];
  const elsewhere = course.stops.some(({ lasting, because }) => lasting && because === 'third-person');
  return elsewhere ? ofStep(course, dues) : [];
};

/** The earliest later instant at which something falls due; nothing does after the end. */
export const nextDeadline = (course: Course, dues: Dues): Deadline | undefined => {
  if (course.ended) return undefined;
  const stopped = course.stops.some(({ lasting }) => lasting);
  const all = stopped ? whileStopped(course, dues) : whileRunning(course, dues);
  return all.filter(({ at }) => at > course.until).toSorted((a, b) => a.at - b.at)[0];
};

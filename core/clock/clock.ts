import { minute } from '../vietnam-time.ts';
import type { WorkingTime } from '../working-time.ts';
import { answerByOf } from './answer-by.ts';
import type { ClockEvent } from './clock-event.ts';
import type { ClockLaw } from './clock-law.ts';
import { courseOf, dueOf, leftOut, placeOf, type Course } from './course.ts';
import { lateCauseOf, type LateCause } from './late-cause.ts';
import { nextDeadline, type Deadline } from './next-deadline.ts';
import { joined, lengthWithin, type Span } from './spans.ts';
import { stepClocks, type StepClock } from './steps.ts';
import type { Stop } from './stops.ts';
import { apologyBy, timersOf, type Timer } from './timers.ts';

/** A time that moved the due instant on. `minutes`: what nothing before it had taken out of the count already. */
export interface PausedBy extends Pick<Stop, 'because' | 'from' | 'ground'> {
  /** Left out as long as it lasts. */
  readonly to: number | undefined;
  readonly minutes: number;
}

/** How a dossier stands in time at an instant. Instants are milliseconds since the epoch, minutes are working minutes. */
export interface Clock {
  readonly at: number;
  /** From when the term is counted: when it came in, or when the counters opened next. */
  readonly receivedAt: number;
  readonly due: number;
  /** Negative when it is late. */
  readonly remaining: number;
  readonly state: 'running' | 'paused' | 'ended';
  readonly perStep: readonly StepClock[];
  readonly pausedBy: readonly PausedBy[];
  readonly timers: readonly Timer[];
  /** Until when whoever a wait is for has to have answered. */
  readonly answerBy: number | undefined;
  readonly rescheduledAt: number | undefined;
  /** The latest moment for an apology with a new day, where the term leaves one. */
  readonly apologyBy: number | undefined;
  /** What falls due next. */
  readonly nextDeadline: Deadline | undefined;
  readonly lateCause: LateCause | undefined;
}

const pausedBy = (course: Course): PausedBy[] => {
  let spans: readonly Span[] = [];
  return course.stops.map((stop) => {
    const { because, from, to, lasting, ground } = stop;
    const before = lengthWithin(spans);
    spans = joined(spans, leftOut(course, stop));
    return { because, from, to: lasting ? undefined : to, minutes: (lengthWithin(spans) - before) / minute, ground };
  });
};

/**
 * The whole clock of a dossier at an instant, from its log alone. What was recorded later is not known to it, so that
 * it answers for any past instant what it answered then.
 */
export const clockOf = (time: WorkingTime, law: ClockLaw, events: readonly ClockEvent[], at: number): Clock => {
  const course = courseOf(time, law, events, at);
  const due = dueOf(course);
  const perStep = stepClocks(course);
  const timers = timersOf(course);
  const rescheduledAt = course.log.find(({ type }) => type === 'rescheduled')?.at;
  const latest = apologyBy(course, due);
  const answerBy = answerByOf(course);
  return {
    at,
    receivedAt: course.receivedAt,
    due,
    remaining: (time.worked(due) - placeOf(course, course.until)) / minute,
    state: course.ended ? 'ended' : course.stops.some(({ lasting }) => lasting) ? 'paused' : 'running',
    perStep,
    pausedBy: pausedBy(course),
    timers,
    answerBy,
    rescheduledAt,
    apologyBy: latest,
    nextDeadline: nextDeadline(course, {
      due,
      perStep,
      timers,
      answerBy,
      apologyBy: rescheduledAt === undefined ? latest : undefined,
    }),
    lateCause: lateCauseOf(course, due, perStep),
  };
};

/** Whether the agency may still promise another day: once, and with the apology in time. */
export const mayReschedule = ({ state, rescheduledAt, apologyBy: latest }: Clock, at: number): boolean =>
  state !== 'ended' && rescheduledAt === undefined && latest !== undefined && at <= latest;

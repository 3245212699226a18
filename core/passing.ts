import type { DeadlineKind } from '../events/deadline-kind.ts';
import type { RecordedEvent } from '../events/recorded-event.ts';
import { clockOf, type Clock } from './clock/clock.ts';
import type { ClockEvent } from './clock/clock-event.ts';
import type { ClockLaw } from './clock/clock-law.ts';
import type { WorkingTime } from './working-time.ts';

/** A deadline of the agency, and the instant (milliseconds since the epoch) after which it has passed. */
export interface Passing {
  readonly what: DeadlineKind;
  readonly at: number;
}

const isSame = (one: Passing) => (other: Passing) => one.what === other.what && one.at === other.at;

/** What the agency has still to keep, as the clock tells it. */
const keptBy = ({ due, timers, rescheduledAt, apologyBy }: Clock): Passing[] => [
  ...timers.filter(({ metAt }) => metAt === undefined).map((timer): Passing => ({ what: 'notice', at: timer.due })),
  ...(rescheduledAt === undefined && apologyBy !== undefined ? [{ what: 'apology' as const, at: apologyBy }] : []),
  { what: 'result', at: due },
];

/**
 * Every deadline that has passed while the clock ran, and those that will if nothing else happens, the earliest first.
 * What was recorded later moves none that had passed before. Nobody stops the term of a notice: one that ended in a
 * wait has passed when the wait is over.
 */
export const passingsOf = (time: WorkingTime, law: ClockLaw, events: readonly ClockEvent[]): Passing[] => {
  const passings: Passing[] = [];
  for (const [index, { at: from, type }] of events.entries()) {
    const until = events[index + 1]?.at ?? Infinity;
    const clock = clockOf(time, law, events, from);
    if (clock.state === 'running')
      for (const kept of keptBy(clock)) {
        const { what, at } = kept;
        if (at < until && (at >= from || what === 'notice') && !passings.some(isSame(kept))) passings.push(kept);
      }
    if (type === 'ended') break;
  }
  return passings.toSorted((a, b) => a.at - b.at);
};

/** Those of which the log does not say yet that they have passed. */
export const unnoted = (passings: readonly Passing[], log: readonly RecordedEvent[]): Passing[] => {
  const noted = log.flatMap(({ event }): Passing[] =>
    event.type === 'deadline-passed' ? [{ what: event.data.what, at: Date.parse(event.data.dueAt) }] : [],
  );
  return passings.filter((passing) => !noted.some(isSame(passing)));
};

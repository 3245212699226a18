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

/** What the agency has still to keep, as the clock tells it; each rule for a notice has a term of its own. */
const keptBy = ({ due, timers, rescheduledAt, apologyBy }: Clock): (Passing & { readonly id: string })[] => [
  ...timers.flatMap(({ id, due: at, metAt }) => (metAt === undefined ? [{ what: 'notice' as const, id, at }] : [])),
  ...(rescheduledAt === undefined && apologyBy !== undefined
    ? [{ what: 'apology' as const, id: 'apology', at: apologyBy }]
    : []),
  { what: 'result', id: 'result', at: due },
];

/**
 * Every deadline that has passed while the clock ran, and those that will if nothing else happens, the earliest first.
 * What was recorded later moves none that had passed before, and what is late stays one passing however long it waits;
 * moved to later than that, it may pass again.
 */
export const passingsOf = (time: WorkingTime, law: ClockLaw, events: readonly ClockEvent[]): Passing[] => {
  const passings: Passing[] = [];
  const late = new Set<string>();
  for (const [index, { at: from, type }] of events.entries()) {
    const until = events[index + 1]?.at ?? Infinity;
    const clock = clockOf(time, law, events, from);
    for (const { what, id, at } of keptBy(clock)) {
      if (at > from) late.delete(id);
      // The moment for an apology that came to lie in the past was never there to be missed.
      const gone = what === 'apology' && at < from;
      if (clock.state !== 'running' || at >= until || gone || late.has(id)) continue;
      late.add(id);
      passings.push({ what, at });
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
  return passings.filter(({ what, at }) => !noted.some((each) => each.what === what && each.at === at));
};

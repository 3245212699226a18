import { openOpinions, type Consulted } from '../consulted.ts';
import type { WorkingTime } from '../working-time.ts';
import type { ClockEvent } from './clock-event.ts';
import type { ClockLaw } from './clock-law.ts';
import { brokenDown, courseOf, placeOf } from './course.ts';

interface Reckoning {
  readonly time: WorkingTime;
  readonly law: ClockLaw;
  readonly events: readonly ClockEvent[];
}

/**
 * The new ends of the agencies that have not answered, once the last event gives back what an outage took: each has its
 * own term, whole, by its own clock.
 */
export const opinionEnds = (
  asked: { readonly consulted?: readonly Consulted[] | undefined },
  { time, law, events }: Reckoning,
  at: number,
): { readonly unit: string; readonly dueAt: string }[] => {
  const lostSince = (known: readonly ClockEvent[], from: number): number => {
    const course = courseOf(time, law, known, at);
    return brokenDown(course, placeOf(course, from));
  };
  return openOpinions(asked).flatMap(({ unit, askedAt, dueAt }) => {
    const from = Date.parse(askedAt);
    const lost = lostSince(events, from) - lostSince(events.slice(0, -1), from);
    return lost <= 0 ? [] : [{ unit, dueAt: new Date(time.add(Date.parse(dueAt), lost)).toISOString() }];
  });
};

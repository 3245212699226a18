import { effectiveReceipt, later } from '../term.ts';
import { numberOfDate, wholeMinutes } from '../vietnam-time.ts';
import type { WorkingTime } from '../working-time.ts';
import type { ClockEvent, Received } from './clock-event.ts';
import type { ClockLaw } from './clock-law.ts';
import { joined, lengthWithin, type Span } from './spans.ts';
import { stopsIn, type Stop } from './stops.ts';

/** A log as it was known at an instant, laid on the line of working time. */
export interface Course {
  readonly time: WorkingTime;
  readonly law: ClockLaw;
  readonly log: readonly ClockEvent[];
  readonly receipt: Received;
  /** From when the term is counted. */
  readonly receivedAt: number;
  /** The instant that was asked for, or the earlier end. */
  readonly until: number;
  readonly ended: boolean;
  readonly stops: readonly Stop[];
  /** What is not counted, in whole minutes. */
  readonly uncounted: readonly Span[];
}

/** The place of an instant on the line of working time; nothing is counted before the term begins. */
export const placeOf = ({ time, receivedAt }: Pick<Course, 'time' | 'receivedAt'>, instant: number): number =>
  time.worked(Math.max(instant, receivedAt));

/** What a stop leaves out of the count: as many whole minutes as it took, from the minute in which it began. */
export const leftOut = (course: Pick<Course, 'time' | 'receivedAt'>, { from, to }: Stop): Span => {
  const [begin, end] = [placeOf(course, from), placeOf(course, to)];
  return { from: wholeMinutes(begin), to: wholeMinutes(begin) + wholeMinutes(end - begin) };
};

const uncountedIn = (course: Pick<Course, 'time' | 'receivedAt'>, stops: readonly Stop[]): readonly Span[] =>
  stops.reduce<readonly Span[]>((spans, stop) => joined(spans, leftOut(course, stop)), []);

/** How much working time recorded breakdowns took from one place on that line to another. */
export const brokenDown = (course: Course, from: number, to?: number): number => {
  const outages = course.stops.filter(({ because }) => because === 'outage');
  return lengthWithin(uncountedIn(course, outages), from, to);
};

/** What had happened at an instant, up to the end; what was recorded later was not known then. */
const knownAt = (events: readonly ClockEvent[], at: number): readonly ClockEvent[] => {
  let length = 0;
  for (const event of events) {
    if (event.at > at) break;
    length++;
    if (event.type === 'ended') break;
  }
  return length === events.length ? events : events.slice(0, length);
};

/** Reads a log as it was known at an instant. */
export const courseOf = (time: WorkingTime, law: ClockLaw, events: readonly ClockEvent[], at: number): Course => {
  const [receipt] = events;
  if (receipt?.type !== 'received' || receipt.at > at) throw new Error('a clock begins with a receipt');
  const log = knownAt(events, at);
  const last = log.at(-1);
  const ended = last?.type === 'ended';
  const until = ended ? last.at : at;
  const receivedAt = effectiveReceipt(time, law.term, receipt.at);
  const stops = stopsIn(law, log, until);
  const uncounted = uncountedIn({ time, receivedAt }, stops);
  return { time, law, log, receipt, receivedAt, until, ended, stops, uncounted };
};

/**
 * When the result is due. Every uncounted working minute moves it on, minute by minute; an extension is counted from
 * what was due when it was given, and a new day that was promised stands in its place: what was lost before the
 * promise, though recorded later, does not move it. By the first `events` alone, and what is not counted until an instant.
 */
export const dueOf = (course: Course, events = course.log.length, to = Infinity): number => {
  const { time, law, log, receivedAt, uncounted } = course;
  let due = later(time, law.term, receivedAt);
  let moved = 0;
  for (let index = 0; index < events; index++) {
    const event = log[index];
    if (event?.type === 'rescheduled') {
      due = time.closing(numberOfDate(event.day));
      moved = lengthWithin(uncounted, -Infinity, wholeMinutes(placeOf(course, event.at)));
    }
    if (event?.type !== 'extended') continue;
    const length = lengthWithin(uncountedIn({ time, receivedAt }, stopsIn(law, log.slice(0, index), event.at)));
    due = later(time, event.by, time.add(due, length - moved));
    moved = length;
  }
  return time.add(due, lengthWithin(uncounted, -Infinity, to) - moved);
};

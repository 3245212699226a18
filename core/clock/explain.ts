import type { NamedDays } from '../calendar.ts';
import { later, phraseOf, type Amount } from '../term.ts';
import { dayNumberOf } from '../vietnam-time.ts';
import type { WorkingTime } from '../working-time.ts';
import { clockOf, type PausedBy } from './clock.ts';
import type { ClockEvent } from './clock-event.ts';
import type { ClockLaw } from './clock-law.ts';
import { courseOf, dueOf, type Course } from './course.ts';
import { dayLines, projectedLines } from './explain-days.ts';
import { standLine } from './explain-stand.ts';
import { explainTerm } from './explain-term.ts';
import { line, type Line } from './line.ts';
import { causeTexts, instantText, workingText } from './wording.ts';

const pauseLine = ({ stops, until }: Course, pause: PausedBy, index: number): Line => {
  const { because, from, to = until, minutes, ground } = pause;
  const [begin, end, cause, out] = [instantText(from), instantText(to), causeTexts[because], workingText(minutes)];
  return line(
    to,
    `Từ ${begin.vi} đến ${end.vi} ${cause.vi}: không tính ${out.vi}.`,
    `From ${begin.en} to ${end.en} ${cause.en}: ${out.en} not counted.`,
    { ground, unverified: stops[index]?.unverified },
  );
};

const byMinute: Amount = { unit: 'working-hour', count: 0 };

/** An extension or another day, and what is due then. */
const moveLine = ({ law: { rules } }: Course, event: ClockEvent, due: number): Line[] => {
  const end = instantText(due);
  if (event.type === 'rescheduled') {
    const { ground } = event;
    // The doubt about the rule, where the event cites it.
    const { unverified } = ground === rules.rescheduling.ground ? rules.rescheduling : { unverified: undefined };
    const citation = { ground, unverified };
    return [line(event.at, `Xin lỗi và hẹn lại: ${end.vi}.`, `Apology and a new day: ${end.en}.`, citation)];
  }
  if (event.type !== 'extended') return [];
  const by = phraseOf(event.by);
  return [line(event.at, `Gia hạn ${by.vi}: đến ${end.vi}.`, `Extended by ${by.en}: until ${end.en}.`, event)];
};

/** What each event made due, with the days off that it was moved over; a wait that lasts moves it until now. */
const moveLines = (course: Course, named: NamedDays): Line[] => {
  const { time, law, log, receivedAt, until } = course;
  let before = later(time, law.term, receivedAt);
  const over = (amount: Amount, at: number, due: number): Line[] => {
    const days = dayLines(course, named, { ...amount, from: dayNumberOf(before), until: due });
    before = due;
    return days.map((day) => ({ ...day, at }));
  };
  const moved = log.flatMap((event, index) => {
    const due = dueOf(courseOf(time, law, log.slice(0, index + 1), event.at));
    return [...moveLine(course, event, due), ...over(event.type === 'extended' ? event.by : byMinute, event.at, due)];
  });
  return [...moved, ...over(byMinute, until, dueOf(course))];
};

/** The reckoning of a clock, sentence by sentence: receipt, term, what stopped or moved it, and how it stands. */
export const explain = (
  time: WorkingTime,
  law: ClockLaw,
  events: readonly ClockEvent[],
  at: number,
  named: NamedDays,
): Line[] => {
  const clock = clockOf(time, law, events, at);
  const course = courseOf(time, law, events, at);
  const pauses = clock.pausedBy.map((pause, index) => pauseLine(course, pause, index));
  const happened = [...pauses, ...moveLines(course, named)].toSorted((a, b) => a.at - b.at);
  return [
    ...explainTerm(course, named),
    ...happened,
    ...projectedLines(course, named, clock.due),
    standLine(clock, course),
  ];
};

import type { NamedDays } from '../calendar.ts';
import { later, phraseOf, type Amount } from '../term.ts';
import type { Text } from '../text.ts';
import { dayNumberOf } from '../vietnam-time.ts';
import type { WorkingTime } from '../working-time.ts';
import { clockOf, type Clock, type PausedBy } from './clock.ts';
import type { ClockEvent } from './clock-event.ts';
import type { ClockLaw } from './clock-law.ts';
import { courseOf, dueOf, type Course } from './course.ts';
import { dayLines, projectedLines } from './explain-days.ts';
import { explainTerm } from './explain-term.ts';
import { line, type Line } from './line.ts';
import { causeTexts, instantText, stepTexts, workingText } from './wording.ts';

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
const moveLine = (event: ClockEvent, due: number): Line[] => {
  const end = instantText(due);
  if (event.type === 'rescheduled')
    return [line(event.at, `Xin lỗi và hẹn lại: ${end.vi}.`, `Apology and a new day: ${end.en}.`, event)];
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
    return [...moveLine(event, due), ...over(event.type === 'extended' ? event.by : byMinute, event.at, due)];
  });
  return [...moved, ...over(byMinute, until, dueOf(course))];
};

const causeText = ({ lateCause }: Clock): Text | undefined => {
  if (lateCause === undefined) return undefined;
  const minutes = workingText(lateCause.minutes);
  switch (lateCause.kind) {
    case 'platform':
      return { vi: `hệ thống dừng ${minutes.vi}`, en: `the platform lost ${minutes.en}` };
    case 'step': {
      const step = stepTexts[lateCause.step];
      return { vi: `bước ${step.vi} quá hạn ${minutes.vi}`, en: `the step ${step.en} overran by ${minutes.en}` };
    }
    case 'terms':
      return { vi: 'các bước đều đúng hạn riêng', en: 'every step kept its own term' };
  }
};

const standLine = (clock: Clock): Line => {
  const [due, left] = [instantText(clock.due), workingText(Math.abs(clock.remaining))];
  const cause = causeText(clock);
  return cause === undefined
    ? line(clock.due, `Hạn trả kết quả: ${due.vi}; còn ${left.vi}.`, `The result is due at ${due.en}; ${left.en} left.`)
    : line(
        clock.due,
        `Hạn trả kết quả: ${due.vi}; trễ ${left.vi}: ${cause.vi}.`,
        `The result was due at ${due.en}; late by ${left.en}: ${cause.en}.`,
      );
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
  return [...explainTerm(course, named), ...happened, ...projectedLines(course, named, clock.due), standLine(clock)];
};

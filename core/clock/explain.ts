import { phraseOf } from '../term.ts';
import type { Text } from '../text.ts';
import type { WorkingTime } from '../working-time.ts';
import { clockOf, type Clock, type PausedBy } from './clock.ts';
import type { ClockEvent } from './clock-event.ts';
import type { ClockLaw } from './clock-law.ts';
import { courseOf, dueOf, type Course } from './course.ts';
import type { NamedDays } from './unlike-days.ts';
import { explainTerm } from './explain-term.ts';
import { line, type Line } from './line.ts';
import { causeTexts, instantText, stepTexts, workingText } from './wording.ts';

const pauseLine = ({ law, until }: Course, { because, from, to = until, minutes, ground }: PausedBy): Line => {
  const [begin, end, cause, out] = [instantText(from), instantText(to), causeTexts[because], workingText(minutes)];
  const rule = law.rules.pauses.find((pause) => pause.because === because && pause.ground === ground);
  return line(
    to,
    `Từ ${begin.vi} đến ${end.vi} ${cause.vi}: không tính ${out.vi}.`,
    `From ${begin.en} to ${end.en} ${cause.en}: ${out.en} not counted.`,
    { ground, unverified: rule?.unverified },
  );
};

/** An extension or another day, and what is due then. */
const moveLines = ({ time, law, log }: Course): Line[] =>
  log.flatMap((event, index) => {
    if (event.type !== 'extended' && event.type !== 'rescheduled') return [];
    const due = instantText(dueOf(courseOf(time, law, log.slice(0, index + 1), event.at)));
    if (event.type === 'rescheduled')
      return [line(event.at, `Xin lỗi và hẹn lại: ${due.vi}.`, `Apology and a new day: ${due.en}.`, event)];
    const by = phraseOf(event.by);
    return [line(event.at, `Gia hạn ${by.vi}: đến ${due.vi}.`, `Extended by ${by.en}: until ${due.en}.`, event)];
  });

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
  const pauses = clock.pausedBy.map((pause) => pauseLine(course, pause));
  const happened = [...pauses, ...moveLines(course)].toSorted((a, b) => a.at - b.at);
  return [...explainTerm(course, named), ...happened, standLine(clock)];
};

import type { Text } from '../text.ts';
import type { Clock } from './clock.ts';
import type { Course } from './course.ts';
import { line, type Line } from './line.ts';
import { instantText, stepTexts, workingText } from './wording.ts';

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

/** How it ended: nothing is counted any more, and nothing is left of the term. */
const endLine = (clock: Clock, { until, log }: Course): Line => {
  const [end, due, late] = [instantText(until), instantText(clock.due), workingText(Math.abs(clock.remaining))];
  const cause = causeText(clock);
  const decided = log.some((event) => event.type === 'ended' && event.result === true);
  const what = decided
    ? { vi: `Có kết quả lúc ${end.vi}`, en: `The result was there at ${end.en}` }
    : { vi: `Hồ sơ đã kết thúc lúc ${end.vi}`, en: `The dossier ended at ${end.en}` };
  const kept = { vi: `, trong hạn (${due.vi})`, en: `, in time (due at ${due.en})` };
  const overran =
    cause === undefined
      ? undefined
      : {
          vi: `, trễ ${late.vi} so với hạn ${due.vi}: ${cause.vi}`,
          en: `, late by ${late.en} (due at ${due.en}): ${cause.en}`,
        };
  const stood = overran ?? (decided ? kept : { vi: '', en: '' });
  return line(
    until,
    `${what.vi}${stood.vi}. Không còn tính thời hạn.`,
    `${what.en}${stood.en}. Nothing is counted any more.`,
  );
};

/** How it stands with its term: what is left of it, how late it is, or how it ended. */
export const standLine = (clock: Clock, course: Course): Line => {
  if (course.ended) return endLine(clock, course);
  const [due, left] = [instantText(clock.due), workingText(Math.abs(clock.remaining))];
  const cause = causeText(clock);
  if (clock.lateCause?.minutes === 0)
    return line(clock.due, `Hạn trả kết quả: ${due.vi}; vừa qua.`, `The result was due at ${due.en}, just now.`);
  return cause === undefined
    ? line(clock.due, `Hạn trả kết quả: ${due.vi}; còn ${left.vi}.`, `The result is due at ${due.en}; ${left.en} left.`)
    : line(
        clock.due,
        `Hạn trả kết quả: ${due.vi}; trễ ${left.vi}: ${cause.vi}.`,
        `The result was due at ${due.en}; late by ${left.en}: ${cause.en}.`,
      );
};

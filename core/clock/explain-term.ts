import type { NamedDays } from '../calendar.ts';
import { later, phraseOf } from '../term.ts';
import { dayNumberOf } from '../vietnam-time.ts';
import type { Course } from './course.ts';
import { dayLines } from './explain-days.ts';
import { line, type Line } from './line.ts';
import { exactText, instantText } from './wording.ts';

const receiptLines = ({ time, law: { term, rules }, receipt, receivedAt }: Course): Line[] => {
  const [came, counts] = [exactText(receipt.at), instantText(receivedAt)];
  const received = line(receipt.at, `Nhận hồ sơ lúc ${came.vi}.`, `Received at ${came.en}.`);
  if (receipt.at === receivedAt) return [received];
  const [why, ground] =
    time.opening(receipt.at) === receivedAt
      ? [{ vi: 'Ngoài giờ làm việc', en: 'Outside opening hours' }, rules.openingHours]
      : [{ vi: `Sau ${term.cutoff}`, en: `After ${term.cutoff}` }, term];
  return [
    received,
    line(receivedAt, `${why.vi}: tính từ ${counts.vi}.`, `${why.en}: counted from ${counts.en}.`, ground),
  ];
};

/** How the days or hours are counted. */
const countingLines = ({ law: { term, rules }, receivedAt }: Course): Line[] => {
  const { firstDay, openingHours } = rules;
  if (term.unit === 'working-hour' || term.unit === 'working-minute')
    return [
      line(receivedAt, 'Tính từng phút trong giờ làm việc.', 'Counted by the minute in opening hours.', openingHours),
    ];
  const toClose = line(
    receivedAt,
    'Ngày cuối đến hết giờ làm việc.',
    'The last day ends at the close of business.',
    openingHours,
  );
  if (term.count === 0) return [toClose];
  return [line(receivedAt, 'Ngày nhận không tính.', 'The day of receipt is not counted.', firstDay), toClose];
};

/** How the end of the term is reckoned from the receipt, before anything else happens. */
export const explainTerm = (course: Course, named: NamedDays): Line[] => {
  const { time, law, receipt, receivedAt } = course;
  const until = later(time, law.term, receivedAt);
  const [phrase, end] = [phraseOf(law.term), instantText(until)];
  const [came, from] = [dayNumberOf(receipt.at), dayNumberOf(receivedAt)];
  return [
    ...receiptLines(course),
    ...countingLines(course),
    ...dayLines(course, named, { ...law.term, came, from, until }),
    line(until, `Thời hạn ${phrase.vi}: đến ${end.vi}.`, `Term ${phrase.en}: until ${end.en}.`, law.term),
  ];
};

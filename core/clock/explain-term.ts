import { later, phraseOf } from '../term.ts';
import { dayNumberOf } from '../vietnam-time.ts';
import type { Course } from './course.ts';
import { daysMadeUp, daysOff, type NamedDays } from './unlike-days.ts';
import { line, type Line } from './line.ts';
import { instantText } from './wording.ts';

const receiptLines = ({ time, law, receipt, receivedAt }: Course): Line[] => {
  const [came, counts] = [instantText(receipt.at), instantText(receivedAt)];
  const received = line(receipt.at, `Nhận hồ sơ lúc ${came.vi}.`, `Received at ${came.en}.`);
  if (receipt.at === receivedAt) return [received];
  const { cutoff, counting } = law.rules;
  return time.opening(receipt.at) === receivedAt
    ? [
        received,
        line(
          receivedAt,
          `Ngoài giờ làm việc: tính từ ${counts.vi}.`,
          `Outside opening hours: counted from ${counts.en}.`,
          counting,
        ),
      ]
    : [
        received,
        line(
          receivedAt,
          `Sau ${law.term.cutoff}: tính từ ${counts.vi}.`,
          `After ${law.term.cutoff}: counted from ${counts.en}.`,
          cutoff,
        ),
      ];
};

/** How the days or hours are counted, which are not because nobody works then, and when the last one is moved on. */
const countingLines = ({ time, law, receipt, receivedAt }: Course, due: number, named: NamedDays): Line[] => {
  const { unit, count } = law.term;
  const { counting, holidays } = law.rules;
  const [came, received, last] = [dayNumberOf(receipt.at), dayNumberOf(receivedAt), dayNumberOf(due)];
  const lines: Line[] = [];
  if (unit === 'working-hour')
    lines.push(
      line(receivedAt, 'Tính từng phút trong giờ làm việc.', 'Counted by the minute in opening hours.', counting),
    );
  else if (count > 0)
    lines.push(line(receivedAt, 'Ngày nhận không tính.', 'The day of receipt is not counted.', counting));
  // Calendar days are counted whether anybody works or not.
  const off = daysOff(time, came - 1, unit === 'day' ? received : last, named);
  if (off !== undefined) lines.push(line(due, `Không tính ${off.vi}.`, `Not counted: ${off.en}.`, holidays));
  const madeUp = daysMadeUp(time, came - 1, last, named);
  if (madeUp !== undefined) lines.push(line(due, `Ngày làm việc: ${madeUp.vi}.`, `Worked: ${madeUp.en}.`, holidays));
  const closed = unit === 'day' ? daysOff(time, received + count - 1, last, named) : undefined;
  if (closed !== undefined)
    lines.push(
      line(due, `Ngày cuối không làm việc: ${closed.vi}.`, `The last day is not worked: ${closed.en}.`, counting),
    );
  return lines;
};

/** How the end of the term is reckoned from the receipt, before anything else happens. */
export const explainTerm = (course: Course, named: NamedDays): Line[] => {
  const { time, law, receivedAt } = course;
  const due = later(time, law.term, receivedAt);
  const [phrase, end] = [phraseOf(law.term), instantText(due)];
  const term = line(due, `Thời hạn ${phrase.vi}: đến ${end.vi}.`, `Term ${phrase.en}: until ${end.en}.`, law.term);
  return [...receiptLines(course), ...countingLines(course, due, named), term];
};

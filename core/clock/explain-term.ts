import { later, phraseOf } from '../term.ts';
import { dayNumberOf } from '../vietnam-time.ts';
import type { Course } from './course.ts';
import { daysOff, type NamedDays } from './days-off.ts';
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

/** What of the time from the receipt to the end of the term is not counted, and why. */
const countingLines = ({ time, law, receivedAt }: Course, due: number, named: NamedDays): Line[] => {
  const { unit, count } = law.term;
  const { counting, holidays } = law.rules;
  const [received, last] = [dayNumberOf(receivedAt), dayNumberOf(due)];
  const lines =
    unit === 'working-hour'
      ? [line(receivedAt, 'Tính từng phút trong giờ làm việc.', 'Counted minute by minute in opening hours.', counting)]
      : count > 0
        ? [line(receivedAt, 'Ngày nhận không tính.', 'The day of receipt is not counted.', counting)]
        : [];
  if (unit === 'day') {
    const off = daysOff(time, received + count - 1, last, named);
    return off === undefined
      ? lines
      : [
          ...lines,
          line(due, `Ngày cuối không làm việc: ${off.vi}.`, `The last day is not worked: ${off.en}.`, counting),
        ];
  }
  const off = daysOff(time, received, last, named);
  return off === undefined
    ? lines
    : [...lines, line(due, `Không tính ${off.vi}.`, `Not counted: ${off.en}.`, holidays)];
};

/** How the end of the term is reckoned from the receipt, before anything else happens. */
export const explainTerm = (course: Course, named: NamedDays): Line[] => {
  const { time, law, receivedAt } = course;
  const due = later(time, law.term, receivedAt);
  const [phrase, end] = [phraseOf(law.term), instantText(due)];
  const term = line(due, `Thời hạn ${phrase.vi}: đến ${end.vi}.`, `Term ${phrase.en}: until ${end.en}.`, law.term);
  return [...receiptLines(course), ...countingLines(course, due, named), term];
};

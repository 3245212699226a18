import type { NamedDays } from '../calendar.ts';
import type { Text } from '../text.ts';
import { dateOfNumber, weekdayOf } from '../vietnam-time.ts';
import type { Course } from './course.ts';
import type { Citation } from './line.ts';
import { dateText } from './wording.ts';

/** Days that stand on the same ground: `14/02/2026–22/02/2026 (cuối tuần, Tết Nguyên đán)`. */
interface UnlikeDays extends Text, Citation {}

type Known = Pick<Course, 'time' | 'law'> & { readonly named: NamedDays };

const weekend: Text = { vi: 'cuối tuần', en: 'weekend' };
const off: Text = { vi: 'ngày nghỉ', en: 'day off' };

const reasonOf = ({ law, named }: Known, date: string): UnlikeDays => {
  const day = named.day(date);
  if (day === undefined) return weekdayOf(date) > 5 ? weekend : off;
  const { vi, en, kind, ground, unverified } = day;
  const general = kind === 'holiday' || kind === 'compensation' ? law.rules.holidays[kind] : undefined;
  return { vi, en, ground: ground ?? general?.ground, unverified: unverified ?? general?.unverified };
};

const each = (texts: readonly (string | undefined)[]): string[] => [
  ...new Set(texts.filter((text) => text !== undefined)),
];
const cited = (texts: readonly (string | undefined)[]): string | undefined => each(texts).join('; ') || undefined;

const doubt: Text = { vi: 'chưa kiểm chứng', en: 'unverified' };

/** Days in a row, with every reason and ground that one of them has; which of them is doubted, where not all are. */
const runOf = (known: Known, dates: readonly string[]): UnlikeDays => {
  const [first = '', last = first] = [dates[0], dates.at(-1)];
  const reasons = dates.map((date) => reasonOf(known, date));
  const sure = reasons.some(({ ground, unverified }) => ground !== undefined && unverified === undefined);
  const of = (language: keyof Text): string => {
    const [from, to] = [dateText(first)[language], dateText(last)[language]];
    const why = reasons.map((reason) =>
      sure && reason.unverified !== undefined ? `${reason[language]}: ${doubt[language]}` : reason[language],
    );
    return `${from === to ? from : `${from}–${to}`} (${each(why).join(', ')})`;
  };
  return {
    vi: of('vi'),
    en: of('en'),
    ground: cited(reasons.map(({ ground }) => ground)),
    unverified: cited(reasons.map(({ unverified }) => unverified)),
  };
};

/** Runs of one ground in one sentence. */
const byGround = (runs: readonly UnlikeDays[]): UnlikeDays[] => {
  const sentences = new Map<string, UnlikeDays>();
  for (const run of runs) {
    const key = JSON.stringify([run.ground, run.unverified]);
    const before = sentences.get(key);
    sentences.set(
      key,
      before === undefined ? run : { ...run, vi: `${before.vi}; ${run.vi}`, en: `${before.en}; ${run.en}` },
    );
  }
  return [...sentences.values()];
};

/** The days from one numbered day to another, both left out, on which nobody works, and why. */
export const daysOff = (known: Known, from: number, to: number): UnlikeDays[] => {
  const runs: string[][] = [];
  let worked = true;
  for (let day = from + 1; day < to; day++) {
    const works = known.time.workingDay(day, 0) === day;
    if (!works && worked) runs.push([]);
    if (!works) runs.at(-1)?.push(dateOfNumber(day));
    worked = works;
  }
  return byGround(runs.map((dates) => runOf(known, dates)));
};

/** The days after one numbered day, up to and with another, that are worked although their weekday is not. */
export const daysMadeUp = (known: Known, from: number, to: number): UnlikeDays[] => {
  const dates: string[] = [];
  for (let day = from + 1; day <= to; day++) {
    const date = dateOfNumber(day);
    if (known.time.workingDay(day, 0) === day && known.named.day(date) !== undefined) dates.push(date);
  }
  return byGround(dates.map((date) => runOf(known, [date])));
};

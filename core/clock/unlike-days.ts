import type { Text } from '../text.ts';
import { dateOfNumber, weekdayOf } from '../vietnam-time.ts';
import type { WorkingTime } from '../working-time.ts';
import { dateText } from './wording.ts';

/** Why a date is unlike its weekday (see `namedDays`). */
export type NamedDays = ReadonlyMap<string, Text>;

const weekend: Text = { vi: 'cuối tuần', en: 'weekend' };
const off: Text = { vi: 'ngày nghỉ', en: 'day off' };

const because = (date: string, named: NamedDays): Text => named.get(date) ?? (weekdayOf(date) > 5 ? weekend : off);

/** Days in a row on which nobody works: `14/02/2026–22/02/2026 (cuối tuần, Tết Nguyên đán)`. */
const runText = (dates: readonly string[], named: NamedDays): Text => {
  const [first = '', last = first] = [dates[0], dates.at(-1)];
  const reasons = dates.map((date) => because(date, named));
  const of = (language: keyof Text): string => {
    const [from, to] = [dateText(first)[language], dateText(last)[language]];
    const why = [...new Set(reasons.map((reason) => reason[language]))].join(', ');
    return `${from === to ? from : `${from}–${to}`} (${why})`;
  };
  return { vi: of('vi'), en: of('en') };
};

const joinedTexts = (texts: readonly Text[]): Text | undefined =>
  texts.length === 0
    ? undefined
    : { vi: texts.map(({ vi }) => vi).join('; '), en: texts.map(({ en }) => en).join('; ') };

/** The days from one numbered day to another, both left out, on which nobody works, and why; nothing where all are worked. */
export const daysOff = (time: WorkingTime, from: number, to: number, named: NamedDays): Text | undefined => {
  const runs: string[][] = [];
  let worked = true;
  for (let day = from + 1; day < to; day++) {
    const works = time.workingDay(day, 0) === day;
    if (!works && worked) runs.push([]);
    if (!works) runs.at(-1)?.push(dateOfNumber(day));
    worked = works;
  }
  return joinedTexts(runs.map((dates) => runText(dates, named)));
};

/** The days after one numbered day, up to and with another, that are worked although their weekday is not. */
export const daysMadeUp = (time: WorkingTime, from: number, to: number, named: NamedDays): Text | undefined => {
  const dates: string[] = [];
  for (let day = from + 1; day <= to; day++) {
    const date = dateOfNumber(day);
    if (named.has(date) && time.workingDay(day, 0) === day) dates.push(date);
  }
  return joinedTexts(dates.map((date) => runText([date], named)));
};

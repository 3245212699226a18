import * as z from 'zod';
import { calendarOf, namedDays, TimeOfDay, type Calendar, type NamedDays } from '../core/calendar.ts';
import type { ClockLaw } from '../core/clock/clock-law.ts';
import type { Line } from '../core/clock/line.ts';
import { reckonTerm } from '../core/clock/reckon-term.ts';
import { rulesOn, type Rules } from '../core/rules.ts';
import { parseTerm, phraseOf } from '../core/term.ts';
import { dateOf, isoOf } from '../core/vietnam-time.ts';
import { createWorkingTime, type WorkingTime } from '../core/working-time.ts';
import { Mistake, readTyped } from '../local/command-line.ts';
import { oneStopRules } from '../procedures/rules/one-stop.ts';
import { readHolidays, readProvinces } from '../provinces/directory.ts';

const usage = `Tính hạn trả kết quả, và vì sao. | Reckons when a result is due, and why.

npm run -s due -- --received 2026-03-02T10:00+07:00 --term 3wd --province lang-son [--cutoff 15:00]

--received  thời điểm nhận, có múi giờ / when it was received, with the time zone
--term      10d (ngày / days), 3wd (ngày làm việc / working days), 8wh (giờ làm việc / working hours)
--province  tên tệp trong provinces/ / the name of a file in provinces/
--cutoff    nhận sau giờ này thì tính từ ngày làm việc tiếp theo
            what is received later counts from the next working day on

Dòng cuối bắt đầu bằng hạn trả kết quả. | The last line begins with the instant at which it is due.
`;

const mistake = (vi: string, en: string): Mistake => new Mistake(`${vi} | ${en}.`);

const options = ['received', 'term', 'province', 'cutoff'] as const;
type Given = ReadonlyMap<(typeof options)[number], string>;

const required = (given: Given, name: (typeof options)[number]): string => {
  const text = given.get(name);
  if (text !== undefined) return text;
  throw mistake(`Thiếu --${name}; xem --help.`, `--${name} is missing; see --help`);
};

const Instant = z.iso.datetime({ offset: true });

const receivedIn = (text: string): number => {
  const toTheSecond = text.replace(/(T\d\d:\d\d)(?=[Z+-])/, '$1:00');
  if (Instant.safeParse(toTheSecond).success) return Date.parse(toTheSecond);
  const [, date] = /^(\d{4}-\d\d-\d\d)T\d\d:\d\d/.exec(text) ?? [];
  if (date !== undefined && !z.iso.date().safeParse(date).success)
    throw mistake(`--received ${text}: không có ngày ${date}.`, `--received ${text}: there is no such day as ${date}`);
  throw mistake(
    `--received ${text}: hãy ghi như 2026-03-02T10:00+07:00.`,
    `--received ${text}: write it like 2026-03-02T10:00+07:00`,
  );
};

const termIn = (text: string, cutoff: string | undefined): ClockLaw['term'] => {
  const amount = parseTerm(text);
  if (amount === undefined && /^\d+(d|wd|wh)$/.test(text))
    throw mistake(`--term ${text}: nhiều nhất là 9999.`, `--term ${text}: at most 9999`);
  if (amount === undefined)
    throw mistake(`--term ${text}: hãy ghi như 10d, 3wd hoặc 8wh.`, `--term ${text}: write it like 10d, 3wd or 8wh`);
  if (cutoff !== undefined && !TimeOfDay.safeParse(cutoff).success)
    throw mistake(`--cutoff ${cutoff}: hãy ghi như 15:00.`, `--cutoff ${cutoff}: write it like 15:00`);
  return { ...amount, ground: 'như đã gõ / as typed', ...(cutoff === undefined ? {} : { cutoff }) };
};

const weekIn = async (slug: string) => {
  const provinces = await readProvinces();
  const province = provinces.find((one) => one.slug === slug);
  if (province !== undefined) return province.week;
  const slugs = provinces.map((one) => one.slug).join(', ');
  throw mistake(`--province ${slug}: chỉ có ${slugs}.`, `--province ${slug}: there are only ${slugs}`);
};

/** The rules of a day; before the first that are known, the first ones, which say so. */
const rulesFor = (date: string): { rules: Rules; notes: string[] } => {
  const [first] = oneStopRules;
  if (first === undefined || date >= first.from) return { rules: rulesOn(oneStopRules, date), notes: [] };
  const note =
    `Chưa có dữ liệu về quy tắc chung trước ${first.from}; dùng quy tắc từ ngày đó. | ` +
    `No general rules before ${first.from} are known; those of that day are taken.`;
  return { rules: first, notes: [note] };
};

const written = ({ at, vi, en, ground, unverified }: Line): string => {
  const doubt = unverified === undefined ? undefined : `chưa kiểm chứng / unverified: ${unverified}`;
  const cited = [ground, doubt].filter((part) => part !== undefined).join('; ');
  return `${isoOf(at)}  ${vi} | ${en}${cited === '' ? '' : ` [${cited}]`}`;
};

const weekdays = new Intl.DateTimeFormat('vi', { weekday: 'long', timeZone: 'Asia/Ho_Chi_Minh' });
const englishWeekdays = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'Asia/Ho_Chi_Minh' });

/** What a calendar does not reach lies before the first holiday file, or years behind the last. */
const within = <Answer>({ from, until }: Calendar, reckon: () => Answer): Answer => {
  try {
    return reckon();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw mistake(
      `Lịch nghỉ chỉ có từ ${from} đến trước ${until}: hãy thêm tệp của năm vào provinces/holidays.`,
      `the holidays are known from ${from} to before ${until} only: add the year’s file to provinces/holidays`,
    );
  }
};

const reckon = (time: WorkingTime, law: ClockLaw, at: number, named: NamedDays): string[] => {
  const { due, lines } = reckonTerm(time, law, at, named);
  const { vi, en } = phraseOf(law.term);
  const last = `${isoOf(due)} ${weekdays.format(due)}, ${vi} | ${englishWeekdays.format(due)}, ${en}`;
  return [...lines.map(written), last];
};

/** What is printed for what was typed behind the command: the reckoning, whose last line begins with the due instant. */
export const reckonDue = async (args: readonly string[]): Promise<string> => {
  const { help, given } = readTyped(args, options, usage.trimEnd());
  if (help) return usage;
  const at = receivedIn(required(given, 'received'));
  const term = termIn(required(given, 'term'), given.get('cutoff'));
  const [week, years] = [await weekIn(required(given, 'province')), await readHolidays()];
  const calendar = calendarOf(week, years);
  const { rules, notes } = rulesFor(dateOf(at));
  const law = { term, route: [], rules };
  const lines = within(calendar, () => reckon(createWorkingTime(calendar), law, at, namedDays(years)));
  return `${[...notes, ...lines].join('\n')}\n`;
};

import { AwsError } from '../engine.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const units: Readonly<Record<string, number>> = { minute, hour: 60 * minute, day };

const invalid = (expression: string): AwsError =>
  new AwsError('ValidationException', `Parameter ScheduleExpression is not valid or not emulated: ${expression}`);

/** `*`, `?`, `5`, `2-6`, `0/15`, `1,15`. */
const parseField = (source: string, least: number, most: number): ((value: number) => boolean) => {
  const parts = source.split(',').map((part) => {
    const [, from = '', to, step] = /^(\*|\?|\d+)(?:-(\d+))?(?:\/(\d+))?$/.exec(part) ?? [];
    const any = from === '*' || from === '?';
    const first = any ? least : Number(from);
    const last = Number(to ?? (any || step !== undefined ? most : first));
    const every = Number(step ?? 1);
    if (from === '' || first < least || last > most || every < 1) throw invalid(source);
    return (value: number) => value >= first && value <= last && (value - first) % every === 0;
  });
  return (value) => parts.some((test) => test(value));
};

/** Minutes, hours, day of month, month, day of week (Sunday is 1), year, as EventBridge orders them. All in UTC. */
const nextCron = (expression: string, fields: string, from: number): number | undefined => {
  const [minutes, hours, days, months, weekdays, years, ...more] = fields.trim().split(/\s+/);
  if (!minutes || !hours || !days || !months || !weekdays || !years || more.length > 0) throw invalid(expression);
  if ((days === '?') === (weekdays === '?')) throw invalid(expression);
  const isMinute = parseField(minutes, 0, 59);
  const isHour = parseField(hours, 0, 23);
  const isDay = parseField(days, 1, 31);
  const isMonth = parseField(months, 1, 12);
  const isWeekday = parseField(weekdays, 1, 7);
  const isYear = parseField(years, 1970, 2199);
  const end = from + 5 * 366 * day;
  let time = (Math.floor(from / minute) + 1) * minute;
  while (time < end) {
    const at = new Date(time);
    const fits = isYear(at.getUTCFullYear()) && isMonth(at.getUTCMonth() + 1);
    if (!fits || !isDay(at.getUTCDate()) || !isWeekday(at.getUTCDay() + 1)) time = (Math.floor(time / day) + 1) * day;
    else if (isHour(at.getUTCHours()) && isMinute(at.getUTCMinutes())) return time;
    else time += minute;
  }
  return undefined;
};

/** When `rate(…)` or `cron(…)` runs next after `from`; `undefined` when never again. */
export const nextRun = (expression: string, from: number): number | undefined => {
  const [, fields] = /^cron\((.+)\)$/.exec(expression) ?? [];
  if (fields !== undefined) return nextCron(expression, fields, from);
  const [, count, unit = ''] = /^rate\(([1-9]\d*) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  if (count === undefined) throw invalid(expression);
  return from + Number(count) * (units[unit] ?? day);
};

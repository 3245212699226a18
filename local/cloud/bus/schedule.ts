import { AwsError } from '../engine.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const units: Readonly<Record<string, number>> = { minute, hour: 60 * minute, day };
const months = ['', 'JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const weekdays = ['', 'SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];

const invalid = (expression: string): AwsError =>
  new AwsError('ValidationException', `Parameter ScheduleExpression is not valid: ${expression}`);

type Field = (value: number) => boolean;

/** `*`, `?`, `5`, `MON-FRI`, `0/15`, `1,15`. */
const parseField = (source: string, least: number, most: number, names: readonly string[] = []): Field => {
  const numberOf = (word: string): number => {
    const value = names.includes(word.toUpperCase()) ? names.indexOf(word.toUpperCase()) : Number(word);
    if (!Number.isInteger(value) || value < least || value > most) throw invalid(source);
    return value;
  };
  const parts = source.split(',').map((part) => {
    const [range = '', step] = part.split('/');
    const [from = '', to] = range.split('-');
    const any = from === '*' || from === '?';
    const first = any ? least : numberOf(from);
    const open = any || step !== undefined ? most : first;
    const last = to === undefined ? open : numberOf(to);
    const every = Number(step ?? 1);
    if (!(every >= 1)) throw invalid(source);
    return (value: number) => value >= first && value <= last && (value - first) % every === 0;
  });
  return (value) => parts.some((test) => test(value));
};

/** Milliseconds that the zone is ahead of UTC. Zones with summer time are refused: a run could fall into the gap. */
const offsetOf = (zone: string, at: number): number => {
  const offset = (time: number): number => {
    const local = new Date(time).toLocaleString('sv-SE', { timeZone: zone });
    return Date.parse(`${local.replace(' ', 'T')}Z`) - Math.floor(time / 1000) * 1000;
  };
  const now = offset(at);
  if (offset(at + 182 * day) !== now)
    throw new AwsError('ValidationException', `${zone} has summer time: not emulated`);
  return now;
};

/** Minutes, hours, day of month, month, day of week, year, as EventBridge orders them; `L` is the month's last day. */
const cron = (expression: string, fields: string): ((local: Date) => 'day' | 'minute' | 'run') => {
  const [minutes, hours, days, month, week, year, ...more] = fields.trim().split(/\s+/);
  if (!minutes || !hours || !days || !month || !week || !year || more.length > 0) throw invalid(expression);
  if ((days === '?') === (week === '?')) throw invalid(expression);
  const isMinute = parseField(minutes, 0, 59);
  const isHour = parseField(hours, 0, 23);
  const isDay = days === 'L' ? undefined : parseField(days, 1, 31);
  const isMonth = parseField(month, 1, 12, months);
  const isWeekday = parseField(week, 1, 7, weekdays);
  const isYear = parseField(year, 1970, 2199);
  return (local) => {
    const isLast = new Date(local.getTime() + day).getUTCDate() === 1;
    const dayFits = isDay ? isDay(local.getUTCDate()) : isLast;
    if (!isYear(local.getUTCFullYear()) || !isMonth(local.getUTCMonth() + 1)) return 'day';
    if (!dayFits || !isWeekday(local.getUTCDay() + 1)) return 'day';
    return isHour(local.getUTCHours()) && isMinute(local.getUTCMinutes()) ? 'run' : 'minute';
  };
};

/** When `rate(…)`, `cron(…)` or `at(…)` runs next after `from`; `undefined` when never again. */
export const nextRun = (expression: string, from: number, zone = 'UTC'): number | undefined => {
  const [, kind, inner = ''] = /^(rate|cron|at)\((.+)\)$/.exec(expression) ?? [];
  if (kind === 'rate') {
    const [, count, unit = ''] = /^(\d+) (minute|hour|day)s?$/.exec(inner) ?? [];
    if (!(Number(count) >= 1)) throw invalid(expression);
    return from + Number(count) * (units[unit] ?? day);
  }
  const offset = offsetOf(zone, from);
  if (kind === 'at') {
    const time = Date.parse(`${inner}Z`) - offset;
    if (Number.isNaN(time)) throw invalid(expression);
    return time > from ? time : undefined;
  }
  if (kind !== 'cron') throw invalid(expression);
  const fits = cron(expression, inner);
  let local = (Math.floor((from + offset) / minute) + 1) * minute;
  const end = local + 5 * 366 * day;
  while (local < end) {
    const found = fits(new Date(local));
    if (found === 'run') return local - offset;
    local = found === 'day' ? (Math.floor(local / day) + 1) * day : local + minute;
  }
  return undefined;
};

import type { Cancel } from '../clock.ts';
import { AwsError, type Surroundings } from '../engine.ts';

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

/**
 * When a schedule runs next is kept, so that a run that came due while the cloud was stopped is made up for, once.
 */
export const createSchedules = ({ store, clock }: Surroundings) => {
  store.exec(`CREATE TABLE IF NOT EXISTS events_schedule(
    rule TEXT PRIMARY KEY, expression TEXT NOT NULL, next INTEGER NOT NULL)`);
  const alarms = new Map<string, Cancel>();
  const schedules = new Map<string, { readonly expression: string; readonly run: () => void }>();
  let started = false;

  const arm = (arn: string): void => {
    alarms.get(arn)?.();
    const { expression = '', run } = schedules.get(arn) ?? {};
    const kept = store.get('SELECT next FROM events_schedule WHERE rule = ? AND expression = ?', arn, expression);
    const due = typeof kept?.['next'] === 'number' ? kept['next'] : nextRun(expression, clock.now());
    if (due === undefined) return;
    store.run('INSERT OR REPLACE INTO events_schedule VALUES(?, ?, ?)', arn, expression, due);
    const ring = (): void => {
      store.run('DELETE FROM events_schedule WHERE rule = ?', arn);
      run?.();
      arm(arn);
    };
    alarms.set(arn, clock.at(due, ring));
  };

  return {
    /** Runs something by a schedule, in place of what ran under this ARN before. */
    set: (arn: string, expression: string, run: () => void): void => {
      nextRun(expression, clock.now());
      schedules.set(arn, { expression, run });
      if (started) arm(arn);
    },
    start: (): void => {
      started = true;
      for (const arn of schedules.keys()) arm(arn);
    },
  };
};

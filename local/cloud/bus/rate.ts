import { AwsError } from '../engine.ts';

const minute = 60_000;
const units = new Map([
  ['minute', minute],
  ['hour', 60 * minute],
  ['day', 24 * 60 * minute],
]);

/** Milliseconds from one run of `rate(…)` to the next. */
export const parseRate = (expression: string): number => {
  const [, count, unit = ''] = /^rate\(([1-9]\d*) (minute|hour|day)s?\)$/.exec(expression) ?? [];
  const length = units.get(unit);
  if (length !== undefined) return Number(count) * length;
  const message = `Parameter ScheduleExpression is not valid or not emulated: ${expression}`;
  throw new AwsError('ValidationException', message);
};

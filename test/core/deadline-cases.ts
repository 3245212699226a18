import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { readHolidays, readProvinces } from '../../provinces/directory.ts';
import type { Happening } from '../support/deadline-oracle.ts';
import { hoursIn, type Hours } from './deadline-hours.ts';

/** One row of the table, `deadline-cases.csv`, in which a lawyer can check every line. */
export interface DeadlineCase extends Hours {
  readonly id: string;
  /** Milliseconds since the epoch, as are the instants of the happenings. */
  readonly receivedAt: number;
  readonly term: string;
  readonly cutoff: string | undefined;
  readonly happenings: readonly Happening[];
  readonly due: number;
  readonly reason: string;
  readonly ground: string;
}

const columns = ['id', 'hours', 'received', 'term', 'cutoff', 'happenings', 'due', 'reason', 'ground'] as const;

const Instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?\+07:00$/));
const Row = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+-\d\d$/)),
  hours: z.string().check(z.minLength(1)),
  received: Instant,
  term: z.string().check(z.regex(/^\d+(d|wd|wh)$/)),
  cutoff: z.enum(['', '15:00']),
  happenings: z.string(),
  due: Instant,
  reason: z.string().check(z.minLength(20)),
  ground: z.string().check(z.minLength(10)),
});
type Row = z.infer<typeof Row>;

/** Fields are separated by semicolons; none holds one, and none is quoted. */
const rowsIn = (csv: string): Row[] => {
  const [head, ...lines] = csv.trimEnd().split('\n');
  if (head !== columns.join(';')) throw new Error(`not the columns: ${head}`);
  return lines.map((line) => {
    const fields = line.split(';');
    if (fields.length !== columns.length) throw new Error(`not ${columns.length} fields: ${line}`);
    return Row.parse(Object.fromEntries(columns.map((column, index) => [column, fields[index]])));
  });
};

const instant = (local: string): number => Date.parse(`${local}+07:00`);
const local = String.raw`(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{3})?)?)`;
const uncounted = new RegExp(`^(5|6|8|confirmation|outage) ${local} → ${local}(?: @${local})?$`);
const extended = new RegExp(`^extended (\\d+(?:d|wd|wh)) @${local}$`);
const rescheduled = new RegExp(`^rescheduled (\\d{4}-\\d\\d-\\d\\d) @${local}$`);
const Uncounted = z.enum(['5', '6', '8', 'confirmation', 'outage']);

const happeningIn = (text: string): Happening => {
  const [, kind, from = '', to = '', credited = to] = uncounted.exec(text) ?? [];
  if (kind !== undefined)
    return { kind: Uncounted.parse(kind), from: instant(from), to: instant(to), at: instant(credited) };
  const [, by, extendedAt = ''] = extended.exec(text) ?? [];
  if (by !== undefined) return { kind: 'extended', by, at: instant(extendedAt) };
  const [, day, rescheduledAt = ''] = rescheduled.exec(text) ?? [];
  if (day !== undefined) return { kind: 'rescheduled', to: day, at: instant(rescheduledAt) };
  throw new Error(`not a happening: ${text}`);
};

/** Every row, with the hours of the province it names, or those it spells out, under the holidays of all known years. */
export const readDeadlineCases = async (): Promise<DeadlineCase[]> => {
  const years = await readHolidays();
  const weeks = new Map((await readProvinces()).map(({ slug, week }) => [slug, week]));
  const hoursOf = (text: string): Hours => {
    const week = weeks.get(text);
    return week === undefined ? hoursIn(text, years) : { week, years };
  };
  return rowsIn(readFileSync(new URL('deadline-cases.csv', import.meta.url), 'utf8')).map((row) => ({
    id: row.id,
    ...hoursOf(row.hours),
    receivedAt: Date.parse(row.received),
    term: row.term,
    cutoff: row.cutoff === '' ? undefined : row.cutoff,
    happenings: row.happenings === '' ? [] : row.happenings.split(' | ').map(happeningIn),
    due: Date.parse(row.due),
    reason: row.reason,
    ground: row.ground,
  }));
};

import type { DossierEvent } from '../events/dossier-event.ts';
import { problemAt } from './form/check-answers.ts';
import { actorOf, type Person } from './person.ts';
import { Refusal, type Pointer } from './refusal.ts';
import type { Text } from './text.ts';
import { day, minute } from './vietnam-time.ts';

type OutageCredit = Extract<DossierEvent, { type: 'outage-credited' }>;

/** A window in which the system did not work, as an operator recorded it. */
export interface Outage {
  /** The window itself, so that recording it twice credits it once. */
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** What did not work. Everybody who sees the dossier reads it. */
  readonly reason?: string;
}

/** Rules of the house: whoever errs in a month or a year must not put off every open dossier. */
const longest = 31 * day;
const longestAgo = 90 * day;
const tooLong: Text = {
  vi: 'Mỗi lần chỉ ghi nhận tối đa 31 ngày gián đoạn.',
  en: 'At most 31 days of outage can be recorded at a time.',
};
const tooShort: Text = {
  vi: 'Gián đoạn chưa đến một phút thì không ghi nhận.',
  en: 'An outage of less than a minute is not recorded.',
};
const tooLongAgo: Text = {
  vi: 'Chỉ ghi nhận gián đoạn trong 90 ngày gần đây.',
  en: 'Only an outage within the last 90 days can be recorded.',
};

/** The window that an operator names, or a Refusal naming what is not right in it. Instants in milliseconds. */
export const outageIn = (from: number, to: number, now: number, reason: string | undefined): Outage => {
  const problems: Pointer[] = [];
  if (from < now - longestAgo) problems.push({ pointer: '/from', code: 'too-old', detail: tooLongAgo });
  if (from >= to) problems.push(problemAt('/to', 'invalid'));
  else if (to > now) problems.push(problemAt('/to', 'future'));
  else if (to - from < minute) problems.push({ pointer: '/to', code: 'too-short', detail: tooShort });
  else if (to - from > longest) problems.push({ pointer: '/to', code: 'too-long', detail: tooLong });
  if (problems.length > 0) throw new Refusal('invalid-fields', problems);
  const window = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  return { id: `${window.from}/${window.to}`, ...window, ...(reason === undefined ? {} : { reason }) };
};

export const creditOutage = ({ id, ...said }: Outage, person: Person, at: string): OutageCredit => ({
  v: 1,
  type: 'outage-credited',
  at,
  by: actorOf(person),
  data: { outage: id, ...said },
});

import { calendarOf, isWorkingDay, nextWorkingDay, type Calendar } from '../core/calendar.ts';
import { clockOf } from '../core/clock/clock.ts';
import type { ClockEvent } from '../core/clock/clock-event.ts';
import type { ClockLaw } from '../core/clock/clock-law.ts';
import { courseOf, dueOf } from '../core/clock/course.ts';
import { rulesOn } from '../core/rules.ts';
import { endOf, type Term } from '../core/term.ts';
import { dateOf, instantOf, minute } from '../core/vietnam-time.ts';
import { createWorkingTime } from '../core/working-time.ts';
import { oneStopRules } from '../procedures/rules/one-stop.ts';
import { readHolidays, readProvinces } from '../provinces/directory.ts';
import { cpuMs } from './intake/app.ts';
import { median } from './statistics.ts';

const [province] = await readProvinces();
if (province === undefined) throw new Error('there is no province');
const calendar = calendarOf(province.week, await readHolidays());
const time = createWorkingTime(calendar);

const term: Term = { unit: 'working-day', count: 5, cutoff: '15:00', ground: '' };
const hours = (count: number): Term => ({ unit: 'working-hour', count, ground: '' });
const law: ClockLaw = {
  term,
  rules: rulesOn(oneStopRules, '2026-11-22'),
  route: [
    { step: 'check', term: hours(1) },
    { step: 'verify', term: hours(8) },
    { step: 'confirm', term: { unit: 'day', count: 1, ground: '' } },
    { step: 'approve', term: hours(8) },
    { step: 'issue', term: hours(1) },
  ],
};

const at = (local: string): number => Date.parse(`2026-${local}:00+07:00`);
const receivedAt = at('03-02T10:00');
/** A dossier that needs a supplement and passes every step. */
const log: readonly ClockEvent[] = [
  { type: 'received', at: receivedAt, channel: 'online' },
  { type: 'began', at: receivedAt, step: 'check' },
  { type: 'began', at: at('03-02T10:05'), step: 'verify' },
  { type: 'examined', at: at('03-03T10:05') },
  { type: 'paused', at: at('03-03T10:05'), because: 'supplement', until: at('03-12T17:30') },
  { type: 'continued', at: at('03-05T10:05'), because: 'supplement' },
  { type: 'began', at: at('03-05T16:05'), step: 'confirm' },
  { type: 'began', at: at('03-06T08:05'), step: 'approve' },
  { type: 'began', at: at('03-09T09:05'), step: 'issue' },
  { type: 'ended', at: at('03-09T09:30') },
];

/** Day by day over civil dates, as one would write it at first. */
const walked = (days: Calendar, received: number): number => {
  let date = dateOf(received);
  if (!isWorkingDay(days, date)) date = nextWorkingDay(days, date);
  for (let count = term.count; count > 0; count--) date = nextWorkingDay(days, date);
  return instantOf(date, '17:30');
};

/** Minutes of a whole year, so that no answer can be remembered. */
const minutes = 365 * 24 * 60;
/** Rounds of which each takes some tenths of a second; the first warm the compiler up. */
const rounds = { all: 9, warming: 3 };
/** Every answer is used, so that none can be left out. */
let sum = 0;

/** How often it is done in a second of one core’s own time, whoever else uses the machine. */
const perSecond = (times: number, reckon: (instant: number) => number): number => {
  const rates = Array.from({ length: rounds.all }, () => {
    const begun = cpuMs();
    for (let index = 0; index < times; index++) sum += reckon(receivedAt + ((index * 7919) % minutes) * minute);
    return times / ((cpuMs() - begun) / 1000);
  });
  return median(rates.slice(rounds.warming));
};

const inMillions = (rate: number): string => (rate / 1_000_000).toFixed(2);
const rates = {
  term: perSecond(1_000_000, (instant) => endOf(time, term, instant)),
  due: perSecond(400_000, (instant) => dueOf(courseOf(time, law, log, instant))),
  clock: perSecond(200_000, (instant) => clockOf(time, law, log, instant).due),
  walk: perSecond(20_000, (instant) => walked(calendar, instant)),
};

if (!Number.isFinite(sum)) throw new Error('an answer is no instant');
process.stdout.write(
  [
    `Node ${process.versions.node}; millions in a second of one core, median of ${rounds.all - rounds.warming} rounds`,
    `${inMillions(rates.term).padStart(8)}  due instants of a term (${term.count} working days, cut-off ${term.cutoff})`,
    `${inMillions(rates.due).padStart(8)}  due instants from a log of ${log.length} events with a pause`,
    `${inMillions(rates.clock).padStart(8)}  whole clocks from that log: steps, pauses, timers, next deadline, cause`,
    `${inMillions(rates.walk).padStart(8)}  the term by a walk over civil dates`,
    `${inMillions(rates.term)} M computations/s, ${Math.round(rates.term / rates.walk)} × a naive walk`,
  ].join('\n') + '\n',
);

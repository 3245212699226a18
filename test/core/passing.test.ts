import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockOf, type Clock } from '../../core/clock/clock.ts';
import type { ClockEvent } from '../../core/clock/clock-event.ts';
import { passingsOf, unnoted, type Passing } from '../../core/passing.ts';
import { dateOfNumber, dayNumberOf, minute } from '../../core/vietnam-time.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import { lastOf, someMoves, someReceipt, someTerm, someWaits } from './clock-lives.ts';
import { amount, lawOf, logOf, term } from './clock-questions.ts';
import { logOf as recordedLog, samples } from './sample-events.ts';
import { calendar } from './samples.ts';

const time = createWorkingTime(calendar);
const at = (text: string): number => Date.parse(`2026-11-${text}:00+07:00`);
const ofTerm = (text: string, events: readonly ClockEvent[]): string[] =>
  passingsOf(time, lawOf(term(text)), events).map(
    (passing) => `${passing.what} ${new Date(passing.at + 7 * 60 * minute).toISOString().slice(8, 16)}`,
  );

// Received on a Monday; the counters are open from 8:00 to 12:00 and from 13:30 to 17:30.
const received: ClockEvent = { type: 'received', at: at('16T09:00'), channel: 'online' };
const examined: ClockEvent = { type: 'examined', at: at('17T09:00') };
const pause = (from: string, to: string): ClockEvent[] => [
  { type: 'paused', at: at(from), because: 'suspended' },
  { type: 'continued', at: at(to), because: 'suspended' },
];

test.each<[string, readonly ClockEvent[], readonly string[]]>([
  ['nothing happens', [received], ['notice 17T09:00', 'apology 18T17:30', 'result 19T17:30']],
  ['told in the last minute', [received, examined], ['apology 18T17:30', 'result 19T17:30']],
  [
    'told a minute late',
    [received, { ...examined, at: at('17T09:01') }],
    ['notice 17T09:00', 'apology 18T17:30', 'result 19T17:30'],
  ],
  ['a wait before', [received, examined, ...pause('18T08:00', '18T09:00')], ['apology 19T17:30', 'result 20T09:00']],
  ['a wait that is not over', [received, examined, ...pause('18T08:00', '18T09:00').slice(0, 1)], []],
  ['a wait after', [received, examined, ...pause('20T08:30', '20T09:30')], ['apology 18T17:30', 'result 19T17:30']],
  [
    'a notice that was due in a wait',
    [received, ...pause('17T08:45', '17T10:00')],
    ['notice 17T09:00', 'apology 19T17:30', 'result 20T09:15'],
  ],
  [
    'extended in time',
    [received, examined, { type: 'extended', at: at('17T10:00'), by: amount('2wd'), ground: 'a law' }],
    ['apology 20T17:30', 'result 23T17:30'],
  ],
  [
    'extended when it is late: each instant by itself',
    [received, examined, { type: 'extended', at: at('20T09:00'), by: amount('2wd'), ground: 'a law' }],
    ['apology 18T17:30', 'result 19T17:30', 'apology 20T17:30', 'result 23T17:30'],
  ],
  [
    'an outage recorded when it has passed takes nothing back',
    [received, examined, { type: 'outage', at: at('20T09:00'), from: at('19T13:30'), to: at('19T17:30') }],
    ['apology 18T17:30', 'result 19T17:30', 'result 20T12:00'],
  ],
  [
    'an outage recorded in time moves what the applicant has to be told by, one after that does not',
    [
      received,
      { type: 'outage', at: at('16T16:00'), from: at('16T14:00'), to: at('16T15:00') },
      { ...examined, at: at('17T10:30') },
      { type: 'outage', at: at('17T16:00'), from: at('17T10:00'), to: at('17T11:00') },
    ],
    ['notice 17T10:00', 'apology 19T17:30', 'result 20T10:00'],
  ],
  [
    'an apology with another day',
    [received, examined, { type: 'rescheduled', at: at('18T09:00'), day: '2026-11-23', ground: 'a law' }],
    ['result 23T17:30'],
  ],
  ['ended before', [received, examined, { type: 'ended', at: at('18T17:30') }], []],
  ['ended after', [received, examined, { type: 'ended', at: at('18T17:31') }], ['apology 18T17:30']],
])('%s', (_, events, expected) => {
  expect(ofTerm('3wd', events)).toEqual(expected);
});

/** Nobody promises a day that is over. */
const worked = (instant: number, days: number): string =>
  dateOfNumber(time.workingDay(dayNumberOf(instant) + days + 1, 0));

const life = fc
  .record({ receivedAt: someReceipt, asked: someTerm, examinedAfter: fc.option(fc.nat(3 * 24 * 60)) })
  .chain(({ receivedAt, asked, examinedAfter }) =>
    fc.tuple(someWaits, someMoves, someWaits).map(([waits, moves, later]) => {
      const happenings = waits(receivedAt);
      happenings.push(...moves(lastOf(receivedAt, happenings), worked));
      happenings.push(...later(lastOf(receivedAt, happenings) + minute));
      const told: ClockEvent[] =
        examinedAfter === null ? [] : [{ type: 'examined', at: receivedAt + examinedAfter * minute }];
      const [first, ...rest] = logOf(receivedAt, happenings);
      if (first === undefined) throw new Error('an empty log');
      const began: ClockEvent = { type: 'began', at: receivedAt, step: 'verify' };
      const events = [first, began, ...[...rest, ...told].toSorted((a, b) => a.at - b.at)];
      return { law: lawOf(term(asked.text, asked.cutoff)), receivedAt, events };
    }),
  );
const someWhile = fc.nat(40 * 24 * 60).map((minutes) => minutes * minute);

/** Whether the clock has it at an instant that this deadline stands there, and whether it calls it late. */
const toldAt = ({ lateCause, due, apologyBy, timers, at: now }: Clock, { what, at: instant }: Passing) => {
  const timer = timers.find((each) => each.due === instant);
  if (what === 'notice') return { stands: timer !== undefined, late: timer?.late };
  if (what === 'apology') return { stands: apologyBy === instant, late: now > instant };
  return { stands: due === instant, late: lateCause !== undefined };
};

test('law: each deadline passes when the clock has it so: kept until then, late a moment later', () => {
  fc.assert(
    fc.property(life, ({ law, events, receivedAt }) => {
      // What is over in a wait has passed when that ends.
      const ranThen = passingsOf(time, law, events).filter(
        ({ at: instant }) => clockOf(time, law, events, Math.max(instant, receivedAt)).state === 'running',
      );
      for (const passing of ranThen) {
        const told = [0, 1].map((moment) => toldAt(clockOf(time, law, events, passing.at + moment), passing));
        expect(told).toEqual([
          { stands: true, late: false },
          { stands: true, late: true },
        ]);
      }
    }),
  );
});

test('law: whenever the clock runs and calls something late, that has passed before', () => {
  fc.assert(
    fc.property(life, someWhile, ({ law, events, receivedAt }, wait) => {
      const now = receivedAt + wait;
      const clock = clockOf(time, law, events, now);
      fc.pre(clock.state === 'running');
      const before = passingsOf(time, law, events).filter((passing) => passing.at < now);
      expect(clock.lateCause === undefined || before.some(({ what }) => what === 'result')).toBe(true);
      // One that fell due in a wait, and was given before that was over, has not passed while the clock ran.
      const ranThen = clock.timers.filter(({ due }) => clockOf(time, law, events, due).state === 'running');
      const isLate = ranThen.some(({ late }) => late);
      expect(!isLate || before.some(({ what }) => what === 'notice')).toBe(true);
    }),
  );
});

test('law: what has passed stays so, whatever is recorded later, and nothing passes twice', () => {
  fc.assert(
    fc.property(life, someWhile, ({ law, events, receivedAt }, wait) => {
      const now = receivedAt + wait;
      const before = (log: readonly ClockEvent[]) => passingsOf(time, law, log).filter((passing) => passing.at < now);
      const [known, told] = [before(events.filter((event) => event.at <= now)), before(events)];
      expect(told).toEqual(expect.arrayContaining(known));
      // Only what is over in a wait that lasts has not passed yet.
      const waits = clockOf(time, law, events, now).state === 'paused';
      expect(waits || told.length === known.length).toBe(true);
      expect(new Set(told.map((passing) => `${passing.what} ${passing.at}`)).size).toBe(told.length);
    }),
  );
});

test('what the log says already is noted by its kind and instant', () => {
  const [passed, other] = ['2026-11-23T10:30:00.000Z', '2026-11-24T10:30:00.000Z'].map((text) => Date.parse(text));
  const log = recordedLog(samples['dossier-submitted'], samples['deadline-passed']);
  const passings = [passed, other].flatMap((instant = 0): Passing[] => [
    { what: 'result', at: instant },
    { what: 'apology', at: instant },
  ]);
  expect(unnoted(passings, log)).toEqual(passings.slice(1));
});

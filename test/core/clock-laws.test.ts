import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf, frozenCalendar } from '../../core/calendar.ts';
import { clockOf, type Clock } from '../../core/clock/clock.ts';
import type { ClockEvent } from '../../core/clock/clock-event.ts';
import { dateOf, dateOfNumber, dayNumberOf, minute } from '../../core/vietnam-time.ts';
import { createWorkingTime, type WorkingTime } from '../../core/working-time.ts';
import { dueOf, hoursOfProvince } from '../support/deadline-oracle.ts';
import {
  lastOf,
  someMoves,
  someMovesToTheMillisecond,
  someReceipt,
  someTerm,
  someWaits,
  someWaitsToTheMillisecond,
  someWeek,
  type Asked,
} from './clock-lives.ts';
import { lawOf, logOf, term } from './clock-questions.ts';
import { calendar, holidays } from './samples.ts';

const time = createWorkingTime(calendar);

const clockAt = ({ text, cutoff }: Asked, events: readonly ClockEvent[], now: number, by = time): Clock =>
  clockOf(by, lawOf(term(text, cutoff)), events, now);

const workedFrom =
  (by: WorkingTime) =>
  (instant: number, days: number): string =>
    dateOfNumber(by.workingDay(dayNumberOf(instant) + days, 0));

test('law: the engine and the slow oracle agree, whatever the hours, the waits, the outages and the moves', () => {
  fc.assert(
    fc.property(
      fc.record({ week: someWeek, minutely: someReceipt, past: fc.nat(minute - 1), asked: someTerm }),
      someWaitsToTheMillisecond,
      someMovesToTheMillisecond,
      someWaitsToTheMillisecond,
      ({ week, minutely, past, asked }, waits, moves, later) => {
        const receivedAt = minutely + past;
        const own = createWorkingTime(calendarOf(week, holidays));
        const happenings = waits(receivedAt);
        happenings.push(...moves(lastOf(receivedAt, happenings), workedFrom(own)));
        happenings.push(...later(lastOf(receivedAt, happenings) + minute));
        const { text, cutoff } = asked;
        const question = { hoursOf: hoursOfProvince(week, holidays), receivedAt, term: text, cutoff, happenings };
        const clock = clockAt(asked, logOf(receivedAt, happenings), lastOf(receivedAt, happenings), own);
        expect(new Date(clock.due)).toEqual(new Date(dueOf(question)));
        expect(clock.due % minute).toBe(0);
      },
    ),
    { numRuns: 300 },
  );
});

/** A log with steps from the first minute on, its waits and outages, and the last instant in it. */
const life = fc
  .record({ receivedAt: someReceipt, asked: someTerm, waits: someWaits })
  .map(({ receivedAt, asked, waits }) => {
    const happenings = waits(receivedAt);
    const [received, ...rest] = logOf(receivedAt, happenings);
    const began: ClockEvent = { type: 'began', at: receivedAt, step: 'verify' };
    return {
      asked,
      receivedAt,
      events: received === undefined ? [] : [received, began, ...rest],
      last: lastOf(receivedAt, happenings),
    };
  });

/** The minutes of a clock's count up to an instant. */
const counted = ({ receivedAt, pausedBy }: Clock, until: number): number =>
  (time.worked(Math.max(until, receivedAt)) - time.worked(receivedAt)) / minute -
  pausedBy.reduce((sum, { minutes }) => sum + minutes, 0);

test('law: waits and outages leave the counted minutes of the term as they are', () => {
  fc.assert(
    fc.property(life, ({ asked, events, last }) => {
      const plain = clockAt(asked, events.slice(0, 2), last);
      const waited = clockAt(asked, events, last);
      expect(counted(waited, waited.due)).toBe(counted(plain, plain.due));
    }),
  );
});

test('law: a wait outside opening hours changes nothing', () => {
  fc.assert(
    fc.property(someReceipt, someTerm, fc.nat(20), fc.nat(14 * 60), (receivedAt, asked, days, length) => {
      const evening = time.closing(time.workingDay(dayNumberOf(receivedAt), days + 1));
      const to = Math.min(evening + length * minute, time.opening(evening));
      const at = to + minute;
      const [plain, waited] = [
        clockAt(asked, logOf(receivedAt, []), at),
        clockAt(asked, logOf(receivedAt, [{ kind: '5', from: evening, to, at: to }]), at),
      ];
      expect({ ...waited, pausedBy: [] }).toEqual(plain);
    }),
  );
});

test('law: the steps together have used what was counted, at every instant', () => {
  fc.assert(
    fc.property(life, fc.nat(30 * 24 * 60), ({ asked, receivedAt, events }, wait) => {
      const now = receivedAt + wait * minute;
      const clock = clockAt(asked, events, now);
      expect(clock.perStep.reduce((sum, { used }) => sum + used, 0)).toBe(counted(clock, now));
    }),
  );
});

test('law: what remains goes down by what was counted', () => {
  fc.assert(
    fc.property(life, fc.nat(5 * 24 * 60), ({ asked, receivedAt, events }, wait) => {
      const waits = events.filter(({ type }) => type !== 'outage');
      const [first, then] = [receivedAt, receivedAt + wait * minute].map((now) => clockAt(asked, waits, now));
      if (first === undefined || then === undefined) throw new Error('no clocks');
      expect(first.remaining - then.remaining).toBe(counted(then, then.at));
    }),
  );
});

test('law: a result is never due when nobody works, but at a close of business', () => {
  fc.assert(
    fc.property(life, ({ asked, events, last }) => {
      const { due, receivedAt } = clockAt(asked, events, last);
      expect(due === receivedAt ? due : time.opening(due - 1) + 1).toBe(due);
    }),
  );
});

test('law: a longer term is never due earlier, whatever happened', () => {
  fc.assert(
    fc.property(
      life,
      fc.nat(20),
      fc.nat(5),
      fc.constantFrom('d', 'wd', 'wh'),
      ({ events, last }, count, more, unit) => {
        const [short, long] = [count, count + more].map(
          (n) => clockAt({ text: `${n}${unit}`, cutoff: undefined }, events, last).due,
        );
        expect(long).toBeGreaterThanOrEqual(short ?? Infinity);
      },
    ),
  );
});

test('law: for a past instant the whole log says what was said then', () => {
  fc.assert(
    fc.property(life, someMoves, fc.nat(30 * 24 * 60), ({ asked, receivedAt, events, last }, moves, wait) => {
      const [, ...rest] = logOf(receivedAt, moves(last + minute, workedFrom(time)));
      const all: ClockEvent[] = [...events, ...rest, { type: 'ended', at: (rest.at(-1)?.at ?? last) + minute }];
      const now = receivedAt + wait * minute;
      expect(clockAt(asked, all, now)).toEqual(
        clockAt(
          asked,
          all.filter(({ at }) => at <= now),
          now,
        ),
      );
    }),
  );
});

test('law: no step at which the law gave more time is late while the result is not', () => {
  fc.assert(
    fc.property(life, someMoves, fc.nat(30 * 24 * 60), ({ asked, receivedAt, events, last }, moves, wait) => {
      const [, ...moved] = logOf(receivedAt, moves(last + minute, workedFrom(time)));
      // Wherever the waits have left it: the last stay is an officer’s.
      const back: ClockEvent = { type: 'began', at: last, step: 'verify' };
      const now = (moved.at(-1)?.at ?? last) + wait * minute;
      const { due, perStep } = clockAt(asked, [...events, back, ...moved], now);
      fc.pre(moved.length > 0);
      expect(perStep.at(-1)?.due).toBeGreaterThanOrEqual(due);
      expect(perStep.at(-1)?.late === true && now <= due).toBe(false);
    }),
  );
});

test('law: the calendar that a dossier keeps tells what the whole one does', () => {
  fc.assert(
    fc.property(life, ({ asked, receivedAt, events, last }) => {
      const own = createWorkingTime(frozenCalendar(calendar, dateOf(receivedAt)));
      expect(clockAt(asked, events, last, own)).toEqual(clockAt(asked, events, last));
    }),
    { numRuns: 30 },
  );
});

import { describe, expect, test } from 'vitest';
import { clockOf, mayReschedule, type Clock } from '../../core/clock/clock.ts';
import type { ClockEvent } from '../../core/clock/clock-event.ts';
import { frozenCalendar } from '../../core/calendar.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import { amount, lawOf, rules, term } from './clock-questions.ts';
import { at, began, continued, law, local, paused, plain, received, see, time } from './clock-timeline.ts';
import { calendar } from './samples.ts';

describe('while nothing happens', () => {
  test('it runs towards its due instant', () => {
    const clock = see('03-03T10:00');
    expect([local(clock.receivedAt), local(clock.due), clock.remaining, clock.state]).toEqual([
      '03-02T10:00',
      '03-05T17:30',
      22 * 60,
      'running',
    ]);
    expect([clock.pausedBy, clock.perStep, clock.lateCause, clock.rescheduledAt]).toEqual([
      [],
      [],
      undefined,
      undefined,
    ]);
  });
  test('received in the evening it has its whole term until the counters open', () => {
    const clock = clockOf(time, law, [received('03-02T20:00')], at('03-02T21:00'));
    expect([local(clock.receivedAt), local(clock.due), clock.remaining]).toEqual([
      '03-03T08:00',
      '03-06T17:30',
      32 * 60,
    ]);
  });
  test('there is no clock before the receipt', () => {
    expect(() => see('03-02T09:59')).toThrow('begins with a receipt');
    expect(() => clockOf(time, law, [plain('parked', '03-02T09:00')], at('03-03T09:00'))).toThrow('begins with');
  });
});

describe('a pause', () => {
  const supplement = [paused('03-03T10:00', 'supplement', '03-12T17:30'), continued('03-04T11:00', 'supplement')];

  test('stops it, and what it took is given back minute by minute', () => {
    const clock = see('03-04T12:00', ...supplement);
    expect([local(clock.due), clock.state, clock.remaining]).toEqual(['03-09T09:00', 'running', 21 * 60]);
    expect(clock.pausedBy).toEqual([
      {
        because: 'supplement',
        from: at('03-03T10:00'),
        to: at('03-04T11:00'),
        minutes: 540,
        ground: rules.pauses[0]?.ground,
      },
    ]);
  });
  test('keeps what remains as it is, as long as it lasts', () => {
    const [early, late] = [see('03-03T11:00', ...supplement), see('03-04T10:59', ...supplement)];
    expect([early.state, late.state, early.remaining, late.remaining]).toEqual(['paused', 'paused', 22 * 60, 22 * 60]);
    expect(late.pausedBy[0]?.to).toBeUndefined();
    expect(late.nextDeadline).toEqual({ what: 'answer', at: at('03-12T17:30') });
  });
  test('that the rules do not know stops nothing', () => {
    const without = { ...law, rules: { ...rules, pauses: [] } };
    const clock = clockOf(time, without, [received(), ...supplement], at('03-04T12:00'));
    expect([local(clock.due), clock.pausedBy]).toEqual(['03-05T17:30', []]);
  });
  test('tells its own ground where it has one', () => {
    const clock = see('03-04T10:00', {
      type: 'paused',
      at: at('03-03T10:00'),
      because: 'suspended',
      ground: 'Article 1',
    });
    expect(clock.pausedBy.map(({ ground }) => ground)).toEqual(['Article 1']);
  });
  test('and another over it, or an outage within it, count each minute once', () => {
    const clock = see(
      '03-05T10:00',
      paused('03-03T09:00', 'supplement'),
      paused('03-03T10:00', 'payment'),
      continued('03-03T11:00', 'supplement'),
      continued('03-03T14:00', 'payment'),
      { type: 'outage', at: at('03-04T09:00'), from: at('03-03T10:30'), to: at('03-03T15:00') },
    );
    expect(clock.pausedBy.map(({ because, minutes }) => [because, minutes])).toEqual([
      ['supplement', 120],
      ['payment', 90],
      ['outage', 60],
    ]);
    expect(local(clock.due)).toBe('03-06T14:00');
  });
});

describe('the law gives more time', () => {
  test('an extension is counted from what was due', () => {
    const clock = see('03-05T16:00', { type: 'extended', at: at('03-05T15:00'), by: amount('2wd'), ground: 'g' });
    expect(local(clock.due)).toBe('03-09T17:30');
  });
  test('a new day stands in the place of the old, and later pauses move it', () => {
    const rescheduled: ClockEvent = { type: 'rescheduled', at: at('03-03T16:00'), day: '2026-03-12', ground: 'g' };
    expect(local(see('03-03T16:00', rescheduled).due)).toBe('03-12T17:30');
    const before = [paused('03-02T14:00', 'payment'), continued('03-02T15:00', 'payment')];
    expect(local(see('03-03T16:00', ...before, rescheduled).due)).toBe('03-12T17:30');
    const later = see(
      '03-05T16:00',
      rescheduled,
      paused('03-04T09:00', 'payment'),
      continued('03-04T10:00', 'payment'),
    );
    expect(local(later.due)).toBe('03-13T09:00');
    expect([later.rescheduledAt, mayReschedule(later, later.at)]).toEqual([at('03-03T16:00'), false]);
  });
});

describe('an apology', () => {
  test('is out at the latest at the close of the working day before', () => {
    const clock = see('03-03T16:00');
    expect(local(clock.apologyBy)).toBe('03-04T17:30');
    expect(mayReschedule(clock, at('03-04T17:30'))).toBe(true);
    expect(mayReschedule(clock, at('03-04T17:31'))).toBe(false);
    expect(mayReschedule(see('03-03T17:00', plain('ended', '03-03T16:00')), at('03-03T17:00'))).toBe(false);
  });
  test('has no place in a term of one day, also on the first day that a dossier’s own calendar knows', () => {
    const own = createWorkingTime(frozenCalendar(calendar, '2026-03-02'));
    const clock = clockOf(own, lawOf(term('0wd', '15:00')), [received()], at('03-02T11:00'));
    expect([clock.apologyBy, mayReschedule(clock, clock.at)]).toEqual([undefined, false]);
  });
});

const met = (instant: string) => see('03-04T10:00', plain('examined', instant)).timers[0];

describe('a notice', () => {
  test('to whoever filed online is due within eight working hours', () => {
    const clock = see('03-02T11:00');
    expect(clock.timers).toEqual([{ id: 'online-notice', due: at('03-03T10:00'), metAt: undefined, late: false }]);
    expect(clock.nextDeadline).toEqual({ what: 'notice', at: at('03-03T10:00'), id: 'online-notice' });
    expect(see('03-03T10:01').timers[0]?.late).toBe(true);
  });
  test('is met by the first examination, in time or late', () => {
    expect(met('03-03T10:00')).toMatchObject({ metAt: at('03-03T10:00'), late: false });
    expect(met('03-03T10:01')).toMatchObject({ late: true });
  });
  test('is due so much later as nothing worked since the dossier came in', () => {
    const outage: ClockEvent = {
      type: 'outage',
      at: at('03-02T16:00'),
      from: at('03-02T14:00'),
      to: at('03-02T15:30'),
    };
    const clock = see('03-03T10:30', outage);
    expect(clock.timers).toMatchObject([{ due: at('03-03T11:30'), late: false }]);
    expect(clock.nextDeadline).toMatchObject({ what: 'notice', at: at('03-03T11:30') });
    expect(see('03-04T10:00', outage, plain('examined', '03-03T11:31')).timers).toMatchObject([{ late: true }]);
  });
  test('to whoever came to the counter is due within a working day', () => {
    const came: ClockEvent = { type: 'received', at: at('03-02T10:00'), channel: 'counter' };
    expect(clockOf(time, law, [came], at('03-02T11:00')).timers).toMatchObject([
      { id: 'counter-notice', due: at('03-03T17:30') },
    ]);
  });
});

const next = (clock: Clock) => [clock.nextDeadline?.what, local(clock.nextDeadline?.at)];

const examined = plain('examined', '03-02T10:30');
const meaning = (means: 'consent' | 'stop' | 'escalate') => {
  const silent = {
    ...law,
    route: [{ step: 'confirm', term: term('1d'), silence: { means, ground: 'g' } } as const],
  };
  return clockOf(time, silent, [received(), began('03-02T14:00', 'confirm'), examined], at('03-02T15:00'));
};

describe('what falls due next', () => {
  test('is the earliest of the step, the apology and the result', () => {
    const events = [began('03-02T10:00', 'check'), examined];
    expect(next(see('03-02T10:30', ...events))).toEqual(['step', '03-02T11:00']);
    expect(next(see('03-02T11:30', ...events))).toEqual(['apology', '03-04T17:30']);
    expect(next(see('03-04T17:30', ...events))).toEqual(['result', '03-05T17:30']);
    expect(next(see('03-06T08:00', ...events))).toEqual([undefined, undefined]);
  });
  test('is somebody else’s term while the dossier waits for them, and means what silence means', () => {
    expect(next(see('03-03T08:00', began('03-02T14:00', 'confirm')))).toEqual(['step', '03-09T17:30']);
    for (const means of ['consent', 'stop'] as const) expect(next(meaning(means))).toEqual(['silence', '03-03T17:30']);
    // It is only recorded as late, and waited for.
    expect(next(meaning('escalate'))).toEqual(['step', '03-03T17:30']);
  });
});

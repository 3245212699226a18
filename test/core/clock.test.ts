import { describe, expect, test } from 'vitest';
import { clockOf, mayReschedule, type Clock } from '../../core/clock/clock.ts';
import type { ClockEvent } from '../../core/clock/clock-event.ts';
import { frozenCalendar } from '../../core/calendar.ts';
import { isoOf } from '../../core/vietnam-time.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import { amount, lawOf, rules, term } from './clock-questions.ts';
import { calendar } from './samples.ts';

const time = createWorkingTime(calendar);
const at = (local: string): number => Date.parse(`2026-${local}:00+07:00`);
const local = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : isoOf(instant).slice(5, 16);

const law = lawOf(term('3wd'));
const received = (instant = '03-02T10:00'): ClockEvent => ({ type: 'received', at: at(instant), channel: 'online' });
const began = (instant: string, step: 'check' | 'verify' | 'confirm' | 'approve' | 'issue'): ClockEvent => ({
  type: 'began',
  at: at(instant),
  step,
});
const paused = (instant: string, because: 'supplement' | 'payment' | 'suspended', until?: string): ClockEvent => ({
  type: 'paused',
  at: at(instant),
  because,
  ...(until === undefined ? {} : { until: at(until) }),
});
const continued = (instant: string, because: 'supplement' | 'payment' | 'suspended'): ClockEvent => ({
  type: 'continued',
  at: at(instant),
  because,
});
const plain = (type: 'examined' | 'parked' | 'resumed' | 'ended', instant: string): ClockEvent => ({
  type,
  at: at(instant),
});
const see = (instant: string, ...events: ClockEvent[]): Clock =>
  clockOf(time, law, [received(), ...events], at(instant));

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

describe('every step has its own clock', () => {
  const events = [
    began('03-02T10:00', 'check'),
    began('03-02T10:10', 'verify'),
    paused('03-03T10:00', 'supplement'),
    continued('03-04T10:00', 'supplement'),
    began('03-04T14:00', 'confirm'),
    began('03-05T14:00', 'approve'),
    plain('ended', '03-05T16:00'),
  ];

  test('which stops with the dossier’s, and what somebody else needs is not counted', () => {
    const clock = see('03-20T10:00', ...events);
    const steps = clock.perStep.map(({ step, allowed, used, late, due }) => [step, allowed, used, late, local(due)]);
    expect(steps).toEqual([
      ['check', 60, 10, false, '03-02T11:00'],
      ['verify', 480, 620, true, '03-04T10:10'],
      ['confirm', 2610, 0, false, '03-11T17:30'],
      ['approve', 690, 120, false, '03-06T17:30'],
    ]);
    expect(clock.pausedBy.map(({ because, minutes }) => [because, minutes])).toEqual([
      ['supplement', 480],
      ['third-person', 480],
    ]);
    expect([clock.state, clock.nextDeadline, clock.perStep.at(-1)?.ended]).toEqual([
      'ended',
      undefined,
      at('03-05T16:00'),
    ]);
  });
  test('a step comes again when the dossier is sent back, with its whole term', () => {
    const back = [...events.slice(0, 2), began('03-03T09:00', 'approve'), began('03-03T10:00', 'verify')];
    expect(see('03-03T11:00', ...back).perStep.map(({ step, used }) => [step, used])).toEqual([
      ['check', 10],
      ['verify', 410],
      ['approve', 60],
      ['verify', 60],
    ]);
  });
  test('which is not late before the result is when the law gives more time there', () => {
    const extended: ClockEvent = { type: 'extended', at: at('03-03T09:00'), by: amount('2wd'), ground: 'g' };
    const here = [began('03-02T10:00', 'verify'), extended];
    const shown = (instant: string, ...then: ClockEvent[]) =>
      see(instant, ...here, ...then).perStep.map(({ step, late, allowed, due }) => [step, late, allowed, local(due)]);
    expect(shown('03-03T08:59')).toEqual([['verify', false, 480, '03-03T10:00']]);
    expect(shown('03-09T17:30')).toEqual([['verify', false, 5 * 480 + 360, '03-09T17:30']]);
    expect(shown('03-10T08:01')[0]?.[1]).toBe(true);
    // The next step has its own term again, and what it is given later is not given to those before.
    const next = [began('03-06T09:00', 'approve'), { ...extended, at: at('03-06T10:00') }];
    expect(shown('03-06T11:00', ...next)).toEqual([
      ['verify', false, 5 * 480 + 360, '03-09T17:30'],
      ['approve', false, 3 * 480 + 420, '03-11T17:30'],
    ]);
    // A wait at the step moves both.
    const waits = [paused('03-04T09:00', 'payment'), continued('03-04T10:00', 'payment')];
    expect(shown('03-05T09:00', ...waits)).toEqual([['verify', false, 5 * 480 + 360, '03-10T09:00']]);
  });
  test('which an apology moves too, but not that of somebody who is not counted', () => {
    const promised: ClockEvent = { type: 'rescheduled', at: at('03-03T09:00'), day: '2026-03-12', ground: 'g' };
    const due = (step: 'verify' | 'confirm') =>
      see('03-03T10:00', began('03-02T10:00', step), promised).perStep[0]?.due;
    expect([local(due('verify')), local(due('confirm'))]).toEqual(['03-12T17:30', '03-09T17:30']);
  });
  test('which begins when the dossier’s own does', () => {
    const late = [received('03-02T15:30'), began('03-02T15:30', 'check')];
    const clock = clockOf(time, lawOf(term('3wd', '15:00')), late, at('03-03T08:30'));
    expect(clock.perStep.map(({ due, used }) => [local(due), used])).toEqual([['03-03T09:00', 30]]);
  });
  test('a step that the route does not have is a fault', () => {
    const short = { ...law, route: [] };
    expect(() => clockOf(time, short, [received(), ...events], at('03-02T10:10'))).toThrow('no step check');
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
  test('to whoever came to the counter is due within a working day', () => {
    const came: ClockEvent = { type: 'received', at: at('03-02T10:00'), channel: 'counter' };
    expect(clockOf(time, law, [came], at('03-02T11:00')).timers).toMatchObject([
      { id: 'counter-notice', due: at('03-03T17:30') },
    ]);
  });
});

const next = (clock: Clock) => [clock.nextDeadline?.what, local(clock.nextDeadline?.at)];

describe('what falls due next', () => {
  const examined = plain('examined', '03-02T10:30');

  test('is the earliest of the step, the apology and the result', () => {
    const events = [began('03-02T10:00', 'check'), examined];
    expect(next(see('03-02T10:30', ...events))).toEqual(['step', '03-02T11:00']);
    expect(next(see('03-02T11:30', ...events))).toEqual(['apology', '03-04T17:30']);
    expect(next(see('03-04T17:30', ...events))).toEqual(['result', '03-05T17:30']);
    expect(next(see('03-06T08:00', ...events))).toEqual([undefined, undefined]);
  });
  test('is somebody else’s term while the dossier waits for them, and means what silence means', () => {
    expect(next(see('03-03T08:00', began('03-02T14:00', 'confirm')))).toEqual(['step', '03-09T17:30']);
    const meaning = (means: 'consent' | 'stop' | 'escalate') => {
      const silent = {
        ...law,
        route: [{ step: 'confirm', term: term('1d'), silence: { means, ground: 'g' } } as const],
      };
      return clockOf(time, silent, [received(), began('03-02T14:00', 'confirm'), examined], at('03-02T15:00'));
    };
    for (const means of ['consent', 'stop'] as const) expect(next(meaning(means))).toEqual(['silence', '03-03T17:30']);
    // It is only recorded as late, and waited for.
    expect(next(meaning('escalate'))).toEqual(['step', '03-03T17:30']);
  });
});

describe('the cause of a lateness', () => {
  test('is none when it is not late', () => {
    expect(see('03-05T17:30').lateCause).toBeUndefined();
    expect(see('03-20T10:00', plain('ended', '03-05T17:30')).lateCause).toBeUndefined();
  });
  test('is the step that overran most', () => {
    const clock = see('03-06T10:00', began('03-02T10:00', 'check'), began('03-02T11:30', 'verify'));
    expect([clock.remaining, clock.lateCause]).toEqual([
      -120,
      { kind: 'step', step: 'verify', minutes: 30 + 240 + 3 * 480 + 120 - 480 },
    ]);
  });
  test('is the platform when without the time it lost nothing would be late', () => {
    const events = [began('03-02T10:00', 'check'), plain('parked', '03-02T10:05'), plain('resumed', '03-04T10:05')];
    const clock = see('03-06T10:00', ...events, began('03-04T10:06', 'verify'));
    expect(clock.lateCause).toEqual({ kind: 'platform', minutes: 960 });
    expect(see('03-06T10:00', ...events.slice(0, 1), plain('parked', '03-06T08:00')).lateCause?.kind).toBe('platform');
    const still = see('03-06T10:00', began('03-02T10:00', 'check'), plain('parked', '03-05T10:00'));
    expect(still.lateCause).toEqual({ kind: 'platform', minutes: 480 });
  });
  test('is the step all the same when the platform lost less than the lateness', () => {
    const events = [began('03-02T10:00', 'check'), plain('parked', '03-02T10:05'), plain('resumed', '03-02T10:35')];
    expect(see('03-06T10:00', ...events).lateCause).toEqual({
      kind: 'step',
      step: 'check',
      minutes: 120 + 240 + 3 * 480 + 120 - 30 - 60,
    });
  });
  test('is the terms themselves when every step kept its own', () => {
    const slow = {
      ...lawOf(term('1wd')),
      route: [
        { step: 'check', term: term('2wd') },
        { step: 'verify', term: term('2wd') },
      ] as const,
    };
    const events = [received(), began('03-02T10:00', 'check'), began('03-04T10:00', 'verify')];
    expect(clockOf(time, slow, events, at('03-05T10:00')).lateCause).toEqual({ kind: 'terms', minutes: 480 + 120 });
  });
  test('is not parked time in which the clock stood still anyway', () => {
    const clock = see(
      '03-06T16:00',
      began('03-02T10:00', 'check'),
      { type: 'outage', at: at('03-02T13:30'), from: at('03-02T10:00'), to: at('03-02T12:00') },
      plain('parked', '03-02T10:00'),
    );
    expect([clock.remaining, clock.lateCause]).toEqual([-270, { kind: 'platform', minutes: 2070 }]);
  });
});

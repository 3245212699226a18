import { describe, expect, test } from 'vitest';
import { clockOf } from '../../core/clock/clock.ts';
import type { ClockEvent } from '../../core/clock/clock-event.ts';
import { amount, lawOf, term } from './clock-questions.ts';
import { at, began, continued, law, local, paused, plain, received, see, time } from './clock-timeline.ts';

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
  test('which begins anew for whoever is not counted when the platform stood still, and only for them', () => {
    const outage: ClockEvent = {
      type: 'outage',
      at: at('03-05T17:00'),
      from: at('03-05T11:00'),
      to: at('03-05T16:00'),
    };
    const stood = [plain('parked', '03-02T10:01'), plain('resumed', '03-05T10:00')];
    const shown = (step: 'verify' | 'confirm', ...then: ClockEvent[]) => {
      const [stay] = see('03-05T17:00', began('03-02T10:00', step), ...stood, ...then).perStep;
      return [local(stay?.began), local(stay?.due), stay?.allowed];
    };
    const allowed = 5 * 480 + 360;
    expect(shown('confirm')).toEqual(['03-02T10:00', '03-12T17:30', allowed]);
    expect(shown('confirm', outage)).toEqual(['03-02T10:00', '03-13T11:30', allowed]);
    expect(shown('verify')).toEqual(['03-02T10:00', '03-03T10:00', 480]);
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

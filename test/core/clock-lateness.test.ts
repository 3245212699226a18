import { describe, expect, test } from 'vitest';
import { clockOf } from '../../core/clock/clock.ts';
import { lawOf, term } from './clock-questions.ts';
import { at, began, plain, received, see, time } from './clock-timeline.ts';

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

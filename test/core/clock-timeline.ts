import { clockOf, type Clock } from '../../core/clock/clock.ts';
import type { ClockEvent } from '../../core/clock/clock-event.ts';
import { isoOf } from '../../core/vietnam-time.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import { lawOf, term } from './clock-questions.ts';
import { calendar } from './samples.ts';

/** What happens to a dossier of three working days that is received on Monday 2 March 2026 at ten, and its clock then. */
export const time = createWorkingTime(calendar);
export const at = (local: string): number => Date.parse(`2026-${local}:00+07:00`);
export const local = (instant: number | undefined): string | undefined =>
  instant === undefined ? undefined : isoOf(instant).slice(5, 16);

export const law = lawOf(term('3wd'));
export const received = (instant = '03-02T10:00'): ClockEvent => ({
  type: 'received',
  at: at(instant),
  channel: 'online',
});
export const began = (instant: string, step: 'check' | 'verify' | 'confirm' | 'approve' | 'issue'): ClockEvent => ({
  type: 'began',
  at: at(instant),
  step,
});
export const paused = (
  instant: string,
  because: 'supplement' | 'payment' | 'suspended',
  until?: string,
): ClockEvent => ({
  type: 'paused',
  at: at(instant),
  because,
  ...(until === undefined ? {} : { until: at(until) }),
});
export const continued = (instant: string, because: 'supplement' | 'payment' | 'suspended'): ClockEvent => ({
  type: 'continued',
  at: at(instant),
  because,
});
export const plain = (type: 'examined' | 'parked' | 'resumed' | 'ended', instant: string): ClockEvent => ({
  type,
  at: at(instant),
});
export const see = (instant: string, ...events: ClockEvent[]): Clock =>
  clockOf(time, law, [received(), ...events], at(instant));

import type { Pause, Step } from '../../events/step.ts';
import type { Amount } from '../term.ts';

interface Happening<Type extends string> {
  readonly type: Type;
  /** Milliseconds since the epoch; a log is in this order. */
  readonly at: number;
}

/** A dossier has come in: the first event of every clock. */
export interface Received extends Happening<'received'> {
  readonly channel: 'online' | 'counter' | 'post';
}

/** A step begins, and the one before it ends. */
interface Began extends Happening<'began'> {
  readonly step: Step;
}

/** The clock stops for a wait; `until` is when whoever is waited for has to have answered. */
interface Paused extends Happening<'paused'> {
  readonly because: Pause;
  readonly ground?: string;
  readonly unverified?: string | undefined;
  readonly until?: number;
}

/** That wait is over. */
interface Continued extends Happening<'continued'> {
  readonly because: Pause;
}

/** The system did not work for a while, which is recorded afterwards. */
interface Outage extends Happening<'outage'> {
  readonly from: number;
  readonly to: number;
}

/** The law gives more time for a reason. */
interface Extended extends Happening<'extended'> {
  readonly by: Amount;
  readonly ground: string;
  readonly unverified?: string | undefined;
}

/** The agency apologises and names another day. */
interface Rescheduled extends Happening<'rescheduled'> {
  /** A civil date on which the counters work. */
  readonly day: string;
  readonly ground: string;
}

/** Nothing is counted any more; `result`: because there is one. */
interface Ended extends Happening<'ended'> {
  readonly result?: true;
}

/**
 * What a clock needs to know of a dossier's life. `examined`: whoever filed knows whether anything is missing.
 * `parked` to `resumed` is time that the platform lost by itself.
 */
export type ClockEvent =
  | Received
  | Began
  | Paused
  | Continued
  | Outage
  | Extended
  | Rescheduled
  | Ended
  | Happening<'examined' | 'parked' | 'resumed'>;

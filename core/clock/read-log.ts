import type { RecordedEvent } from '../../events/recorded-event.ts';
import { Pause, Step } from '../../events/step.ts';
import { after, type Dossier } from '../dossier.ts';
import type { ClockEvent } from './clock-event.ts';

const isStep = (phase: string): phase is Step => Step.options.some((step) => step === phase);
const isPause = (phase: string): phase is Pause => Pause.options.some((pause) => pause === phase);

/** What the event itself says to the clock, whatever it does to the phase. */
const saidBy = ({ event }: RecordedEvent): ClockEvent[] => {
  const at = Date.parse(event.at);
  switch (event.type) {
    case 'dossier-submitted':
      return [{ type: 'received', at, channel: event.data.channel }];
    case 'verification-completed':
    case 'supplement-requested':
    case 'dossier-refused':
      return [{ type: 'examined', at }];
    case 'term-extended':
      return [{ type: 'extended', at, by: event.data.by, ground: event.data.ground }];
    case 'dossier-rescheduled':
      return [{ type: 'rescheduled', at, day: event.data.day, ground: event.data.ground }];
    case 'outage-credited':
      return [{ type: 'outage', at, from: Date.parse(event.data.from), to: Date.parse(event.data.to) }];
    case 'dossier-parked':
      return [{ type: 'parked', at }];
    case 'dossier-resumed':
      return [{ type: 'resumed', at }];
    default:
      return [];
  }
};

/** What it means that the dossier has come to another phase. */
const arrivedAt = ({ phase, supplement, payBy, changedAt }: Dossier): ClockEvent => {
  const at = Date.parse(changedAt);
  // A signed result ends the count: handing it over is not the agency’s time any more.
  if (isStep(phase) && phase !== 'return') return { type: 'began', at, step: phase };
  if (!isPause(phase)) return { type: 'ended', at };
  const until = phase === 'supplement' ? supplement?.answerBy : phase === 'payment' ? payBy : undefined;
  return { type: 'paused', at, because: phase, ...(until === undefined ? {} : { until: Date.parse(until) }) };
};

/** A dossier’s log as the clock reads it. */
export const readLog = (log: readonly RecordedEvent[]): ClockEvent[] => {
  const events: ClockEvent[] = [];
  let dossier: Dossier | undefined;
  for (const recorded of log) {
    const before = dossier?.phase;
    dossier = after(dossier, recorded);
    events.push(...saidBy(recorded));
    if (dossier.phase !== before) events.push(arrivedAt(dossier));
  }
  return events;
};

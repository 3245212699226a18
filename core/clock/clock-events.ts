import type { DossierEvent } from '../../events/dossier-event.ts';
import type { RecordedEvent } from '../../events/recorded-event.ts';
import { Pause, Step } from '../../events/step.ts';
import type { Dossier } from '../dossier.ts';
import { after } from '../fold.ts';
import { isEnd, type Phase } from '../lifecycle.ts';
import type { Edition } from '../procedure/edition.ts';
import { statuses } from '../status.ts';
import type { ClockEvent } from './clock-event.ts';

const pauseIn = (phase: Phase | undefined): Pause | undefined => Pause.options.find((pause) => pause === phase);
const stepIn = (phase: Phase | undefined): Step | undefined => Step.options.find((step) => step === phase);

/** The reasons of an edition for which a clock moves or pauses. */
type Reasons = Pick<Edition, 'extensions' | 'suspensions'>;

/** What an event says by itself, wherever it leads. */
const said = (event: DossierEvent, at: number, { extensions }: Reasons): ClockEvent[] => {
  switch (event.type) {
    case 'dossier-submitted':
      return [{ type: 'received', at, channel: event.data.channel }];
    case 'supplement-requested':
    case 'verification-completed':
    case 'dossier-refused':
      return [{ type: 'examined', at }];
    case 'term-extended': {
      const { code, ground } = event.data;
      const reason = extensions.find((extension) => extension.code === code);
      if (reason === undefined) throw new Error(`the edition has no extension ${code}`);
      return [{ type: 'extended', at, by: reason.term, ground, unverified: reason.unverified }];
    }
    case 'dossier-rescheduled':
      return [{ type: 'rescheduled', at, ...event.data }];
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

/** How the clock pauses for a wait that begins with an event. */
const pausing = (event: DossierEvent, at: number, because: Pause, { suspensions }: Reasons): ClockEvent => {
  const pause = { type: 'paused', at, because } as const;
  if (event.type === 'dossier-suspended') {
    const { code, ground, until } = event.data;
    const unverified = suspensions.find((reason) => reason.code === code)?.unverified;
    return { ...pause, ground, unverified, until: Date.parse(until) };
  }
  if (event.type === 'supplement-requested') return { ...pause, until: Date.parse(event.data.answerBy) };
  if (event.type === 'payment-requested') return { ...pause, until: Date.parse(event.data.payBy) };
  return pause;
};

/** A dossier's log as its clock reads it. The instants of several machines may differ a little; none goes backwards. */
export const clockEvents = (log: readonly RecordedEvent[], edition: Reasons): ClockEvent[] => {
  const events: ClockEvent[] = [];
  let dossier: Dossier | undefined;
  let step: Step | undefined;
  let at = -Infinity;
  for (const recorded of log) {
    const { event } = recorded;
    // The term ended with the first result; what a correction takes is not counted by it.
    if (event.type === 'result-correction-requested') break;
    const before: Phase | undefined = dossier?.phase;
    dossier = after(dossier, recorded);
    at = Math.max(at, Date.parse(event.at));
    events.push(...said(event, at, edition));
    const { phase, status } = dossier;
    if (phase === before) continue;
    const [wait, pause, here] = [pauseIn(before), pauseIn(phase), stepIn(phase)];
    if (wait !== undefined) events.push({ type: 'continued', at, because: wait });
    if (isEnd(phase) || statuses[status].clock === 'stopped')
      events.push({ type: 'ended', at, ...(event.type === 'result-issued' ? { result: true } : {}) });
    else if (pause !== undefined) events.push(pausing(event, at, pause, edition));
    else if (here !== undefined && here !== step) events.push({ type: 'began', at, step: here });
    step = here ?? step;
  }
  return events;
};

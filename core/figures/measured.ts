import type { RecordedEvent } from '../../events/recorded-event.ts';
import type { Stage } from '../../events/step.ts';
import type { Clock } from '../clock/clock.ts';
import type { LateCause } from '../clock/late-cause.ts';
import { isAwaited } from '../dispute/dispute.ts';
import type { Dossier } from '../dossier.ts';
import { after } from '../fold.ts';
import { isEnd, isPause, type Phase } from '../lifecycle.ts';
import { dateOf } from '../vietnam-time.ts';
import { sourcedIn, type Sourced } from './sourced.ts';

/** A stay in a phase, in seconds: of working time that was counted at a step, of the clock in a wait beside the route. */
export interface Stay {
  readonly phase: Stage;
  readonly seconds: number;
  readonly late: boolean;
}

/** What became of a dossier when it first ended. Days are civil days in Vietnam. */
export interface Ended {
  readonly on: string;
  readonly outcome: Phase;
  /** Of those that the agency has decided: its time against the term, in working seconds. */
  readonly timing?: {
    readonly used: number;
    readonly allowed: number;
    readonly met: 'early' | 'on-time' | 'late';
    readonly cause?: LateCause;
  };
  readonly stays: readonly Stay[];
  readonly moves: readonly (readonly [Phase, Phase])[];
  readonly signed: boolean;
  readonly papers: { readonly received: number; readonly copied: number; readonly asked: number };
  readonly supplemented: boolean;
  readonly paid?: 'transfer' | 'otherwise';
  /** From the form to the result nobody had to come, and nobody of the staff helped. */
  readonly online: boolean;
}

/** What one dossier says of how well it went. Nothing personal. */
export interface Measured {
  readonly unit: string;
  readonly procedure: string;
  readonly edition: string;
  readonly channel: Dossier['channel'];
  readonly submittedOn: string;
  /** Seconds from sign-in to submission, by the clock and at the form; and when the form was opened. */
  readonly filling?: {
    readonly elapsed: number;
    readonly active: number;
    readonly openedOn: string;
    /** Which form it was, where that is not the dossier’s own. */
    readonly form?: { readonly procedure: string; readonly edition: string };
    /** Under which unit it was opened, where one was known. */
    readonly unit?: string;
  };
  /** Questions that were put, and how many of them a source had answered. */
  readonly fields?: { readonly put: number; readonly held: number };
  /** What each source had, and what is the matter with it; left out where it says of none. */
  readonly sources?: readonly Sourced[];
  readonly assisted: boolean;
  readonly disputed: number;
  readonly disputesOpen: number;
  readonly ended?: Ended;
  readonly rated?: {
    readonly on: string;
    readonly score: number;
    readonly outcome: string;
    readonly reasons: readonly string[];
    /** There are words beside it that leaders may read. */
    readonly worded?: true | undefined;
  };
}

/** How the clock of the dossier stood at an instant. */
export type ClockAt = (at: number) => Clock;

interface Place {
  readonly phase: Phase;
  readonly at: number;
}

const seconds = (from: number, to: number): number => Math.max(0, Math.round((to - from) / 1000));
const dayOf = (at: string): string => dateOf(Date.parse(at));

const helped = ({ event }: RecordedEvent): boolean =>
  event.type === 'assistance-recorded' || (event.type === 'dossier-submitted' && event.data.assisted !== undefined);

/** Somebody had to come, or a paper had to be brought. */
const atCounter = ({ event }: RecordedEvent): boolean => {
  switch (event.type) {
    case 'dossier-submitted':
      return event.data.channel !== 'online';
    case 'appointment-kept':
      return true;
    case 'supplement-received':
    case 'result-returned':
      return event.data.channel !== 'online' && event.data.channel !== 'electronic';
    case 'file-received':
      return event.by.kind === 'staff';
    default:
      return false;
  }
};

const timingAt = (clock: Clock): NonNullable<Ended['timing']> => {
  const used = clock.perStep.reduce((sum, step) => sum + step.used, 0) * 60;
  const left = clock.remaining * 60;
  const until = clock.perStep.at(-1)?.ended ?? clock.at;
  const early = dateOf(until) < dateOf(clock.due);
  return {
    used: Math.round(used),
    allowed: Math.max(0, Math.round(used + left)),
    met: left < 0 ? 'late' : early ? 'early' : 'on-time',
    ...(clock.lateCause === undefined ? {} : { cause: clock.lateCause }),
  };
};

const staysIn = (clock: Clock, places: readonly Place[]): Stay[] => [
  ...clock.perStep.map(({ step, used, late }) => ({ phase: step, seconds: Math.round(used * 60), late })),
  ...places.flatMap(({ phase, at }, index) => {
    const next = places[index + 1];
    // The clock has stopped when a result is on its way.
    return (isPause(phase) || phase === 'return') && next !== undefined
      ? [{ phase, seconds: seconds(at, next.at), late: false }]
      : [];
  }),
];

const endedIn = (log: readonly RecordedEvent[], dossier: Dossier, places: readonly Place[], clock: Clock): Ended => {
  const { phase: outcome, files = [], supplement, result } = dossier;
  const requested = log.findLast(({ event }) => event.type === 'payment-requested')?.event;
  const paid = log.some(({ event }) => event.type === 'payment-recorded');
  const transfer = requested?.type === 'payment-requested' && requested.data.to !== undefined;
  const decided = outcome === 'closed' || outcome === 'refused';
  return {
    on: dateOf(places.at(-1)?.at ?? clock.at),
    outcome,
    ...(decided ? { timing: timingAt(clock) } : {}),
    stays: staysIn(clock, places),
    moves: places.slice(1).map(({ phase }, index) => [places[index]?.phase ?? phase, phase] as const),
    signed: result !== undefined,
    papers: {
      received: files.length,
      copied: files.filter(({ copy }) => copy !== undefined).length,
      asked: supplement?.papers?.length ?? 0,
    },
    supplemented: supplement !== undefined,
    ...(paid ? { paid: transfer ? ('transfer' as const) : ('otherwise' as const) } : {}),
    online: !log.some((recorded) => atCounter(recorded) || helped(recorded)),
  };
};

const ratedIn = (log: readonly RecordedEvent[]): Measured['rated'] => {
  const last = log.findLast(({ event }) => event.type === 'dossier-rated')?.event;
  if (last?.type !== 'dossier-rated') return undefined;
  return { on: dayOf(last.at), ...last.data };
};

/**
 * What the log of one dossier says, and nothing else does. It ends once: what a correction takes afterwards belongs to
 * the result, not to the time it took. Papers are the exception, as their copies are written when there is time.
 */
export const measuredIn = (log: readonly RecordedEvent[], clockAt: ClockAt): Measured | undefined => {
  const [first] = log;
  if (first?.event.type !== 'dossier-submitted') return undefined;
  const { at, data } = first.event;
  const places: Place[] = [];
  let dossier: Dossier | undefined;
  let end: { readonly dossier: Dossier; readonly length: number } | undefined;
  for (const [index, recorded] of log.entries()) {
    dossier = after(dossier, recorded);
    if (end === undefined && dossier.phase !== places.at(-1)?.phase)
      places.push({ phase: dossier.phase, at: Math.max(places.at(-1)?.at ?? 0, Date.parse(recorded.event.at)) });
    if (end === undefined && isEnd(dossier.phase)) end = { dossier, length: index + 1 };
  }
  if (dossier === undefined) return undefined;
  const { filling, fields } = data;
  const { files, disputes = [] } = dossier;
  const rated = ratedIn(log);
  const sources = sourcedIn(log, fields?.from ?? [], disputes);
  return {
    unit: dossier.unit,
    procedure: dossier.procedure,
    edition: dossier.edition,
    channel: dossier.channel,
    submittedOn: dayOf(at),
    ...(filling === undefined
      ? {}
      : {
          filling: {
            elapsed: seconds(Date.parse(filling.signedInAt), Date.parse(at)),
            active: filling.activeSeconds,
            openedOn: dayOf(filling.openedAt),
            ...(filling.form === undefined ? {} : { form: filling.form }),
            ...(filling.unit === undefined ? {} : { unit: filling.unit }),
          },
        }),
    ...(fields === undefined ? {} : { fields: { put: fields.put, held: fields.held } }),
    ...(sources.length === 0 ? {} : { sources }),
    assisted: log.some(helped),
    disputed: disputes.length,
    disputesOpen: disputes.filter(isAwaited).length,
    ...(end === undefined
      ? {}
      : {
          ended: endedIn(
            log.slice(0, end.length),
            { ...end.dossier, files },
            places,
            clockAt(places.at(-1)?.at ?? Date.parse(at)),
          ),
        }),
    ...(rated === undefined ? {} : { rated }),
  };
};

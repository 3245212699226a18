import type { PauseCause } from '../rules.ts';
import type { ClockEvent } from './clock-event.ts';
import type { ClockLaw } from './clock-law.ts';

/** A time that is not counted. */
export interface Stop {
  /** `third-person`: a step of somebody else's, which the procedure does not count. */
  readonly because: PauseCause | 'third-person';
  readonly from: number;
  readonly to: number;
  /** It is not over; `to` is the instant that was asked for. */
  readonly lasting: boolean;
  readonly ground: string;
  readonly unverified: string | undefined;
  /** Until when whoever is waited for has to have answered. */
  readonly answerBy: number | undefined;
}

/** The stop that an event begins, if the law knows one; as long as nothing ends it, it lasts to `until`. */
const stopFrom = ({ route, rules }: ClockLaw, event: ClockEvent, until: number): Stop | undefined => {
  switch (event.type) {
    case 'began': {
      const rule = route.find(({ step }) => step === event.step)?.uncounted;
      if (rule === undefined) return undefined;
      const { ground, unverified } = rule;
      const [because, from] = ['third-person' as const, event.at];
      return { because, from, to: until, lasting: true, ground, unverified, answerBy: undefined };
    }
    case 'paused': {
      const { at: from, because, until: answerBy } = event;
      const rule = rules.pauses.find((pause) => pause.because === because);
      if (rule === undefined) return undefined;
      // The event’s own ground, and the doubt about that; or those of the rule.
      const { ground, unverified } = event.ground === undefined ? rule : { ...event, ground: event.ground };
      return { because, from, to: until, lasting: true, ground, unverified, answerBy };
    }
    case 'outage': {
      const { type: because, from, to } = event;
      const rule = rules.pauses.find((pause) => pause.because === because);
      if (rule === undefined) return undefined;
      const { ground, unverified } = rule;
      return { because, from, to, lasting: false, ground, unverified, answerBy: undefined };
    }
    default:
      return undefined;
  }
};

/** Which stops end with an event: a wait's own, somebody else's step, at the end all. */
const endsWith = (event: ClockEvent, { because }: Stop): boolean => {
  if (event.type === 'continued') return because === event.because;
  return event.type === 'ended' || (event.type === 'began' && because === 'third-person');
};

/** Every time that a log leaves out of the count; one that is not over goes to `until`. They may overlap. */
export const stopsIn = (law: ClockLaw, log: readonly ClockEvent[], until: number): readonly Stop[] => {
  const stops: Stop[] = [];
  for (const event of log) {
    for (let index = 0; index < stops.length; index++) {
      const stop = stops[index];
      if (stop?.lasting === true && endsWith(event, stop)) stops[index] = { ...stop, to: event.at, lasting: false };
    }
    const begun = stopFrom(law, event, until);
    if (begun !== undefined) stops.push(begun);
  }
  return stops;
};

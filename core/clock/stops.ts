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
  /** Until when whoever is waited for has to have answered. */
  readonly answerBy: number | undefined;
}

/** The stop that an event begins, if the law knows one; as long as nothing ends it, it lasts to `until`. */
const stopFrom = ({ route, rules }: ClockLaw, event: ClockEvent, until: number): Stop | undefined => {
  switch (event.type) {
    case 'began': {
      const ground = route.find(({ step }) => step === event.step)?.uncounted?.ground;
      if (ground === undefined) return undefined;
      return { because: 'third-person', from: event.at, to: until, lasting: true, ground, answerBy: undefined };
    }
    case 'paused': {
      const { at: from, because, until: answerBy } = event;
      const rule = rules.pauses.find((pause) => pause.because === because);
      if (rule === undefined) return undefined;
      return { because, from, to: until, lasting: true, ground: event.ground ?? rule.ground, answerBy };
    }
    case 'outage': {
      const { type: because, from, to } = event;
      const rule = rules.pauses.find((pause) => pause.because === because);
      return rule && { because, from, to, lasting: false, ground: rule.ground, answerBy: undefined };
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

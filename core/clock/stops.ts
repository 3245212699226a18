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

/** The stop that begins with an event, if the law knows one; as long as nothing ends it, it lasts to `until`. */
const stopFrom = ({ route, rules }: ClockLaw, event: ClockEvent, until: number): Stop | undefined => {
  if (event.type === 'began') {
    const ground = route.find(({ step }) => step === event.step)?.uncounted?.ground;
    if (ground === undefined) return undefined;
    return { because: 'third-person', from: event.at, to: until, lasting: true, ground, answerBy: undefined };
  }
  if (event.type !== 'paused') return undefined;
  const { at: from, because, until: answerBy } = event;
  const rule = rules.pauses.find((pause) => pause.because === because);
  if (rule === undefined) return undefined;
  return { because, from, to: until, lasting: true, ground: event.ground ?? rule.ground, answerBy };
};

/** Every time that a log leaves out of the count; one that is not over goes to `until`. */
export const stopsIn = (law: ClockLaw, log: readonly ClockEvent[], until: number): Stop[] => {
  const stops: Stop[] = [];
  let open: Stop | undefined;
  for (const event of log)
    switch (event.type) {
      case 'outage': {
        const rule = law.rules.pauses.find(({ because }) => because === 'outage');
        const { from, to } = event;
        if (rule !== undefined)
          stops.push({ because: 'outage', from, to, lasting: false, ground: rule.ground, answerBy: undefined });
        break;
      }
      case 'began':
      case 'paused':
      case 'continued':
      case 'ended':
        if (open !== undefined) stops.push({ ...open, to: event.at, lasting: false });
        open = stopFrom(law, event, until);
        break;
      default:
    }
  return open === undefined ? stops : [...stops, open];
};

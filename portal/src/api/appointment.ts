import type { Text } from '../words/text.ts';
import { addressOf } from './dossier.ts';
import { read } from './request.ts';

/** What is taken of somebody who has come. */
export type Taken = 'photo' | 'fingerprints' | 'iris' | 'signature';

/** For what somebody has to come in person, until when, and the time they chose. */
export interface Appointment {
  readonly until: string;
  readonly chosen?: { readonly at: string; readonly ends: string; readonly place: Text };
  readonly takes: readonly Taken[];
  readonly bring?: Text;
  readonly ground: string;
  readonly missed: number;
  /** Missed so often, the dossier stops. */
  readonly mostMissed: number;
}

/** A time that has places left. */
export interface Slot {
  readonly at: string;
  readonly ends: string;
  readonly left: number;
}

/** The times that may be chosen, of ten working days at once. */
export interface Appointments {
  readonly place: Text;
  readonly until: string;
  readonly items: readonly Slot[];
}

/** From a day `YYYY-MM-DD` on, or from today. */
export const readAppointments = (code: string, from?: string): Promise<Appointments> =>
  read(`${addressOf(code)}/appointments${from === undefined ? '' : `?from=${from}`}`);

import type { Text } from '../words/text.ts';
import { read, send } from './request.ts';

/** By what right somebody files for another. */
export type Right = 'child' | 'mandate' | 'organisation';

/** Somebody for whom the person may file. */
export interface Represented {
  readonly id: string;
  readonly by: Right;
  readonly name: string;
  /** A date or a year, to tell two children of one name apart. */
  readonly born?: string;
  /** When the mandate ends. */
  readonly until?: string;
}

export interface RepresentedList {
  readonly items: readonly Represented[];
  /** Sources that did not answer. */
  readonly silent: readonly string[];
}

export const listRepresented = (procedure: string): Promise<RepresentedList> =>
  read(`/v1/procedures/${encodeURIComponent(procedure)}/represented`);

interface Offered {
  readonly code: string;
  readonly slug: string;
  readonly name: Text;
}

/** A mandate as either side sees it; `name` is the other side’s. */
export interface Mandate {
  readonly id: string;
  readonly procedure: Offered;
  readonly name: string;
  readonly kin: 'relative' | 'other';
  readonly from: string;
  readonly until: string;
  readonly state: 'live' | 'expired' | 'revoked';
}

export interface OwnMandates {
  readonly given: readonly Mandate[];
  readonly received: readonly Mandate[];
  /** Procedures for which one can be given. */
  readonly offered: readonly Offered[];
}

export interface NewMandate {
  readonly procedure: string;
  readonly receiver: { readonly citizenId: string; readonly name: string };
  readonly kin: Mandate['kin'];
  /** Last day on which it holds, `YYYY-MM-DD`. */
  readonly until: string;
}

export const listMandates = (): Promise<OwnMandates> => read('/v1/me/mandates');
export const giveMandate = (body: NewMandate): Promise<Mandate> => send('POST', '/v1/me/mandates', { body });
export const revokeMandate = (id: string): Promise<Mandate> =>
  send('POST', `/v1/me/mandates/${encodeURIComponent(id)}/revocation`, { body: {} });

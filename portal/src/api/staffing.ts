import type { Text } from '../words/text.ts';
import { read, send } from './request.ts';
import type { StaffRole } from './session.ts';

/** What somebody may do, of which procedures, from when to when. */
export interface Powers {
  readonly to: 'assess' | 'sign';
  readonly procedures: 'all' | readonly string[];
  readonly from: string;
  readonly until?: string;
}

export interface Mandate extends Powers {
  readonly id: string;
  readonly ground: string;
  /** Who has delegated it; absent where the office itself carries it. */
  readonly by?: string;
  readonly inForce: boolean;
}

export type StaffDeed = 'end-service' | 'delegate' | 'revoke';

export interface StaffLine {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly roles: readonly StaffRole[];
  readonly mandates: readonly Mandate[];
  /** Under which they can sign now. */
  readonly certificate?: { readonly from: string; readonly until?: string };
  readonly left?: { readonly at: string };
  /** What the reader may do to them. */
  readonly allowed: readonly StaffDeed[];
}

export interface StaffChange {
  readonly kind: 'departure' | 'delegation' | 'revocation';
  readonly member: string;
  readonly by: string;
  readonly at: string;
  readonly ground: string;
  /** What was delegated, or ended. */
  readonly mandate?: Powers;
  /** The dossiers that a departure handed over, and to whom. */
  readonly tasks?: readonly { readonly dossier: string; readonly to?: string }[];
}

export interface StaffRoll {
  readonly agency: { readonly code: string; readonly name: Text };
  readonly items: readonly StaffLine[];
  readonly changes: readonly StaffChange[];
}

interface Changed {
  readonly change: StaffChange;
  /** What the unit has to mend now. */
  readonly warning?: Text;
}

export interface Delegation {
  readonly procedures: Powers['procedures'];
  readonly from: string;
  readonly until: string;
  readonly ground: string;
}
export interface Departure {
  readonly ground: string;
  readonly to: { readonly verify?: string; readonly approve?: string };
}

const changing = (id: string, deed: string, body: object): Promise<Changed> =>
  send('POST', `/v1/staff/${encodeURIComponent(id)}/${deed}`, { body });

/** Of one’s own unit, or of the one that an operator names. */
export const readRoll = (unit: string | undefined): Promise<StaffRoll> =>
  read(unit === undefined ? '/v1/staff' : `/v1/staff?unit=${encodeURIComponent(unit)}`);
export const delegate = (id: string, body: Delegation): Promise<Changed> => changing(id, 'delegation', body);
export const revoke = (id: string, mandate: string, ground: string): Promise<Changed> =>
  changing(id, 'revocation', { mandate, ground });
export const endService = (id: string, body: Departure): Promise<Changed> => changing(id, 'departure', body);

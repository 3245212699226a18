import { endedAt, mandateOf, within, type Mandate, type Scope } from './mandate.ts';
import type { Colleague, Person } from './person.ts';
import { Refusal } from './refusal.ts';
import { requireStaffRight } from './staff-authorisation.ts';

/** What a leader hands on: for which procedures, in which time, and by which decision. */
export interface Delegated {
  readonly procedures: Scope;
  readonly from: string;
  readonly until: string;
  readonly ground: string;
}

interface Delegation {
  /** Who delegates, and the mandates that the directory has of them. */
  readonly person: Person;
  readonly own: readonly Mandate[];
  readonly to: Colleague;
  readonly at: string;
}

const time = (instant: string | undefined): number => (instant === undefined ? Infinity : Date.parse(instant));

/** Nobody hands on what they have not, nor what was handed on to them, nor for longer than they have it. */
const isGiven = (own: Mandate, { procedures, from, until }: Delegated): boolean =>
  own.to === 'sign' &&
  own.by === undefined &&
  within(procedures, own.procedures) &&
  time(own.from) <= time(from) &&
  time(until) <= time(own.until);

/** A leader lets a deputy of the unit sign in their place for a time. */
export const delegateSigning = ({ person, own, to, at }: Delegation, asked: Delegated): Mandate => {
  requireStaffRight(person, 'delegate', to);
  if (time(asked.until) <= Math.max(time(asked.from), time(at))) throw new Refusal('empty-period');
  if (!own.some((mandate) => isGiven(mandate, asked))) throw new Refusal('beyond-mandate');
  return mandateOf({ to: 'sign', ...asked, by: person.id });
};

/** A delegation that ends now, and the mandates with it so; a mandate of the office itself is not the platform’s to end. */
export const revokeDelegation = (
  person: Person,
  of: Colleague & { readonly mandates: readonly Mandate[] },
  id: string,
  at: string,
): { readonly mandate: Mandate; readonly mandates: Mandate[] } => {
  requireStaffRight(person, 'revoke', of);
  const found = of.mandates.find((mandate) => mandate.id === id && mandate.by !== undefined);
  if (found === undefined) throw new Refusal('no-such-mandate');
  const ended = endedAt(found, at);
  return { mandate: ended, mandates: of.mandates.map((mandate) => (mandate === found ? ended : mandate)) };
};

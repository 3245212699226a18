import { problemAt } from './form/check-answers.ts';
import { endedAt, mandateOf, overlap, within, type Mandate, type Scope } from './mandate.ts';
import type { Colleague, Person } from './person.ts';
import { Refusal } from './refusal.ts';
import { requireStaffRight } from './staff-authorisation.ts';
import type { Text } from './text.ts';
import { dateOf } from './vietnam-time.ts';

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
  /** To whom, with what the directory has of them. */
  readonly to: Colleague & { readonly mandates: readonly Mandate[] };
  readonly at: string;
}

/** A mandate that is given or ended, and all that its holder has with it so; the same list where nothing is new. */
interface Changed {
  readonly mandate: Mandate;
  readonly mandates: readonly Mandate[];
}

const time = (instant: string | undefined): number => (instant === undefined ? Infinity : Date.parse(instant));

/** Nobody hands on what they have not, nor what was handed on to them, nor for longer than they have it. */
const isGiven = (own: Mandate, { procedures, from, until }: Delegated): boolean =>
  own.to === 'sign' &&
  own.by === undefined &&
  within(procedures, own.procedures) &&
  time(own.from) <= time(from) &&
  time(until) <= time(own.until);

const yearAfter = (date: string): string => `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;

const tooFar: Text = {
  vi: 'Theo quy tắc của hệ thống, ủy quyền bắt đầu chậm nhất một năm kể từ hôm nay.',
  en: 'By a rule of this system a delegation begins within a year from today.',
};

/** Rules of the house; no text of the law sets how early a delegation may begin, or how long it may last. */
const requirePeriod = ({ from, until }: Delegated, at: string): void => {
  if (time(until) <= Math.max(time(from), time(at)))
    throw new Refusal('empty-period', [problemAt('/until', 'invalid')]);
  const [first, last] = [dateOf(time(from)), dateOf(time(until) - 1)];
  if (first < dateOf(time(at))) throw new Refusal('period-begun', [problemAt('/from', 'invalid')]);
  if (first > yearAfter(dateOf(time(at))))
    throw new Refusal('invalid-fields', [{ pointer: '/from', code: 'too-far', detail: tooFar }]);
  if (last > yearAfter(first)) throw new Refusal('period-too-long', [problemAt('/until', 'invalid')]);
};

/** A leader lets a deputy of the unit sign in their place for a time. Given twice it is the same delegation. */
export const delegateSigning = ({ person, own, to, at }: Delegation, asked: Delegated): Changed => {
  requireStaffRight(person, 'delegate', to);
  const mandate = mandateOf({ to: 'sign', ...asked, by: person.id });
  const known = to.mandates.find(({ id }) => id === mandate.id);
  if (known !== undefined && known.until !== mandate.until) throw new Refusal('mandate-ended');
  if (known !== undefined) return { mandate: known, mandates: to.mandates };
  requirePeriod(asked, at);
  if (!own.some((held) => isGiven(held, asked))) throw new Refusal('beyond-mandate');
  const others = to.mandates.filter(({ by, until }) => by !== undefined && time(until) > time(at));
  if (others.some((other) => overlap(other, mandate)))
    throw new Refusal('delegated-already', [problemAt('/from', 'invalid')]);
  return { mandate, mandates: [...to.mandates, mandate] };
};

/** A delegation that ends now, and the mandates with it so; a mandate of the office itself is not the platform’s to end. */
export const revokeDelegation = (person: Person, of: Delegation['to'], id: string, at: string): Changed => {
  requireStaffRight(person, 'revoke', of);
  const found = of.mandates.find((mandate) => mandate.id === id && mandate.by !== undefined);
  if (found === undefined) throw new Refusal('no-such-mandate');
  const ended = endedAt(found, at);
  if (ended === found) return { mandate: found, mandates: of.mandates };
  return { mandate: ended, mandates: of.mandates.map((mandate) => (mandate === found ? ended : mandate)) };
};

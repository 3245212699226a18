import * as z from 'zod/mini';
import { canonicalHash } from './canonical-hash.ts';

const Instant = z.iso.datetime();

/** From its first instant on, and until just before its last; without a last one, until it is ended. */
export const Period = z.strictObject({ from: Instant, until: z.optional(Instant) });
export type Period = z.infer<typeof Period>;

export const inForce = ({ from, until }: Period, at: string): boolean => {
  const instant = Date.parse(at);
  return Date.parse(from) <= instant && (until === undefined || instant < Date.parse(until));
};

/** What a mandate lets somebody do: examine dossiers, or decide them by signature. */
export const Deed = z.enum(['assess', 'sign']);
export type Deed = z.infer<typeof Deed>;

/** All procedures that the unit handles, or these, by national code. */
const Scope = z.union([z.literal('all'), z.array(z.string()).check(z.minLength(1))]);
export type Scope = z.infer<typeof Scope>;

/** The authority to do something in office: by which decision, for what, and from when until when. */
export const Mandate = z.extend(Period, {
  id: z.string(),
  to: Deed,
  procedures: Scope,
  /** Number and date of the decision that gives it. */
  ground: z.string(),
  /** Staff id of who has delegated it; absent where the office itself carries it. */
  by: z.optional(z.string()),
});
export type Mandate = z.infer<typeof Mandate>;

/** What is left of a mandate at an instant at which it is in force. */
export const Power = z.strictObject({ to: Deed, procedures: Scope, delegated: z.optional(z.literal(true)) });
export type Power = z.infer<typeof Power>;

/** What these mandates let their holder do at an instant; a mandate that has ended or not begun gives nothing. */
export const powersAt = (mandates: readonly Mandate[], at: string): Power[] =>
  mandates
    .filter((mandate) => inForce(mandate, at))
    .map(({ to, procedures, by }) => ({ to, procedures, ...(by === undefined ? {} : { delegated: true as const }) }));

export const covers = (scope: Scope, procedure: string): boolean => scope === 'all' || scope.includes(procedure);

/** Whether one scope lies within another. */
export const within = (inner: Scope, outer: Scope): boolean =>
  outer === 'all' || (inner !== 'all' && inner.every((procedure) => outer.includes(procedure)));

/** Whether some procedure lies within both scopes. */
const meet = (one: Scope, other: Scope): boolean =>
  one === 'all' ? other === 'all' || other.length > 0 : one.some((procedure) => covers(other, procedure));

/** Whether two mandates give the same right for the same procedure at the same time. */
export const overlap = (one: Mandate, other: Mandate): boolean => {
  const begin = Math.max(Date.parse(one.from), Date.parse(other.from));
  const ends = [one, other].flatMap(({ until }) => (until === undefined ? [] : [Date.parse(until)]));
  return one.to === other.to && meet(one.procedures, other.procedures) && begin < Math.min(...ends);
};

/** A mandate under the name that its own content gives it: given twice, it is the same one. */
export const mandateOf = (content: Omit<Mandate, 'id'>): Mandate => ({
  id: canonicalHash(content).slice(0, 16),
  ...content,
});

/** The mandate as it is when it ends at an instant; one that has ended before stays as it was. */
export const endedAt = (mandate: Mandate, at: string): Mandate =>
  mandate.until !== undefined && Date.parse(mandate.until) <= Date.parse(at) ? mandate : { ...mandate, until: at };

import * as z from 'zod/mini';
import type { Filling } from '../events/filling.ts';
import { fillWeights } from './form/fill-time.ts';

/**
 * How long somebody may do nothing that the server sees and still counts as being at the form: as long as the longest
 * single thing in it is reckoned to take, and the page stores every change within a second. A rule of this system.
 */
export const longestPause = fillWeights.long * 1000;

/** What the server has seen so far of the filling of a form, which lies with it; times as instants. */
export const Sittings = z.strictObject({
  signedInAt: z.string(),
  openedAt: z.string(),
  /** When somebody was last seen at it. */
  seenAt: z.string(),
  /** Milliseconds. */
  active: z.int(),
  sittings: z.int(),
  /** Which form it is, once one of several procedures has become their first dossier. */
  form: z.optional(z.strictObject({ procedure: z.string(), edition: z.string() })),
  /** Whose matter it was to be when it was opened, where that was known. */
  unit: z.optional(z.string()),
});
export type Sittings = z.infer<typeof Sittings>;

const later = (one: string, other: string): string => (Date.parse(one) > Date.parse(other) ? one : other);

/**
 * Somebody is at the form. The time since they were last seen counts as far as the longest pause: who comes back after
 * more than that begins another sitting, and what they did before they left is not lost.
 */
export const seen = (before: Sittings, at: string): Sittings => {
  // Clocks of two machines may differ a little.
  const seenAt = later(before.seenAt, at);
  const gap = Date.parse(seenAt) - Date.parse(before.seenAt);
  return {
    ...before,
    seenAt,
    active: before.active + Math.min(gap, longestPause),
    sittings: before.sittings + (gap > longestPause ? 1 : 0),
  };
};

/** A form is opened by somebody who signed in then: what they did since belongs to it. */
export const begun = (signedInAt: string, at: string): Sittings => {
  const since = later(signedInAt, at) === at ? signedInAt : at;
  const first = { signedInAt: since, openedAt: at, seenAt: since, active: 0, sittings: 1 };
  return { ...seen(first, at), sittings: 1 };
};

/** What stands in the dossier that was submitted at this instant. */
export const fillingOf = (before: Sittings, at: string): Filling => {
  const { signedInAt, openedAt, active, sittings, form, unit } = seen(before, at);
  const activeSeconds = Math.floor(active / 1000);
  return {
    signedInAt,
    openedAt,
    activeSeconds,
    sittings,
    ...(form === undefined ? {} : { form }),
    ...(unit === undefined ? {} : { unit }),
  };
};

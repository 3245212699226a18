import * as z from 'zod/mini';
import { withHelper } from './assisting.ts';
import type { Draft } from './draft.ts';
import { Refusal } from './refusal.ts';
import { Text } from './text.ts';

/** How long its code opens a sign-in, how long it lasts, and what is left of it once its dossier is in: rules of the house. */
export const counterCodeMinutes = 5;
export const counterMinutes = 60;
export const afterwardsMinutes = 5;

/** Which officer, at which counter, opened a session on a machine of the counter’s for somebody else to sign in. */
export const AtCounter = z.strictObject({
  by: z.string(),
  name: z.string(),
  unit: z.string(),
  /** The unit by its name. */
  agency: Text,
  /** Keyed hash: which citizen the officer is. */
  citizen: z.string(),
});
export type AtCounter = z.infer<typeof AtCounter>;

/** As much of it as goes with every request. */
export const CounterHelper = z.pick(AtCounter, { by: true, citizen: true });
export type CounterHelper = z.infer<typeof CounterHelper>;

/** Nobody helps themselves at the counter in office, nor somebody who speaks for them. */
export const requireAnother = (
  { citizen }: Pick<CounterHelper, 'citizen'>,
  ...whose: readonly (string | undefined)[]
): void => {
  if (whose.includes(citizen)) throw new Refusal('own-dossier');
};

/** What is filled in at a counter carries who opened the session there, wherever it is submitted. */
export const filledAtCounter = (draft: Draft, helper: CounterHelper | undefined): Draft => {
  if (helper === undefined) return draft;
  requireAnother(helper, draft.represented?.subject);
  return withHelper(draft, helper.by, 'counter-sign-in');
};

import * as z from 'zod/mini';
import { Acting } from '../../events/acting.ts';
import { CitizenMandate } from '../../core/represented.ts';
import { Text } from '../../core/text.ts';

/** For whom the caller may file a procedure; `id` names a choice when a form is opened, and tells nothing by itself. */
export const RepresentedList = z.strictObject({
  items: z.array(
    z.strictObject({
      id: z.string(),
      by: Acting.shape.by,
      name: z.string(),
      /** Of a child, to tell two of one name apart; a date or a year. */
      born: z.optional(z.string()),
      /** Of a mandate: when it ends. */
      until: z.optional(z.string()),
      source: z.string(),
      asOf: z.string(),
    }),
  ),
  /** Sources that did not answer: there may be more than the list shows. */
  silent: z.array(z.string()),
});
export type RepresentedList = z.infer<typeof RepresentedList>;

/** A mandate as either side sees it; `name` is the other side’s. */
export const MandateSeen = z.extend(z.omit(CitizenMandate, { giver: true, receiver: true, procedure: true }), {
  procedure: z.strictObject({ code: z.string(), slug: z.string(), name: Text }),
  name: z.string(),
  state: z.enum(['live', 'expired', 'revoked']),
});
export type MandateSeen = z.infer<typeof MandateSeen>;

/** Mandates the caller has given and received, the newest first, and the procedures for which one can be given. */
export const OwnMandates = z.strictObject({
  given: z.array(MandateSeen),
  received: z.array(MandateSeen),
  offered: z.array(MandateSeen.shape.procedure),
});
export type OwnMandates = z.infer<typeof OwnMandates>;

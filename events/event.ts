import * as z from 'zod/mini';
import { Actor } from './actor.ts';

export const instant = z.iso.datetime();
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** A reason of the procedure, and the law behind it. */
export const coded = { code: z.string(), ground: z.string() };

/** One kind of event: `data` in the clear, nothing personal among them. */
export const event = <Type extends string, Shape extends z.core.$ZodShape>(type: Type, data: Shape) =>
  z.strictObject({
    v: z.literal(1),
    type: z.literal(type),
    at: instant,
    by: Actor,
    data: z.strictObject(data),
    /** When the result is due after this event, where the event changed that. */
    due: z.optional(instant),
    /** Personal details of this event, sealed with the citizen's own key; erasing that key erases them. */
    sealed: z.optional(z.string()),
  });

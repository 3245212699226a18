import * as z from 'zod/mini';
import { instant } from './event.ts';
import { Score } from './ratings.ts';

/** What people tick when they give a form up; what each says is in core/ratings.ts. */
export const LeavingReason = z.enum([
  'too-long',
  'asked-what-state-has',
  'not-understood',
  'data-missing',
  'papers-missing',
  'technical',
  'rather-counter',
  'no-longer-needed',
]);
export type LeavingReason = z.infer<typeof LeavingReason>;

/**
 * Nothing personal: neither who filled it in nor what stood in it, nor when to more than the hour, so that it is not found
 * beside a row of the access log. `form` is its id, which a dossier names as `draft`. Rows that were written before may say
 * more; what they say beyond this is left out where they are read.
 */
const formEvent = <Type extends string, Shape extends z.core.$ZodShape>(type: Type, data: Shape) =>
  z.strictObject({ v: z.literal(1), type: z.literal(type), form: z.string(), at: instant, data: z.object(data) });

/** Somebody begins to fill in a form. It was submitted where a dossier names it. */
const FormOpened = formEvent('form-opened', {
  procedure: z.string(),
  edition: z.string(),
  /** Whose matter it will be, where it is known by then. */
  unit: z.optional(z.string()),
  /** In rows of before only, whose dossiers do not say under which unit they were opened. */
  signedInAt: z.optional(instant),
  channel: z.enum(['online', 'counter', 'post']),
});
/** They give it up, and may say why. */
const FormLeft = formEvent('form-left', { score: z.optional(Score), reasons: z.array(LeavingReason) });

/** What happens to a form before it is a dossier; kept after the form itself is purged. */
export const FormEvent = z.discriminatedUnion('type', [FormOpened, FormLeft]);
export type FormEvent = z.infer<typeof FormEvent>;
export type FormEventType = FormEvent['type'];

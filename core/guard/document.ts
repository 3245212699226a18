import * as z from 'zod/mini';
import { Text } from '../text.ts';

/** A document that officers ask for, by all the names they have for it. Data a lawyer can read: `procedures/documents`. */
export const GuardDocument = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  name: Text,
  /** In Vietnamese with its marks, in English, and abbreviations; how it is spelt and typed does not matter. */
  aliases: z.array(z.string().check(z.minLength(2))).check(z.minLength(1)),
  /** Short forms that also stand for something else: they count only where something is asked for. */
  weak: z.optional(z.array(z.string().check(z.minLength(2)))),
  /** Components of procedures that are this document. */
  components: z.array(z.string()),
  /** The databases that know what it says, as Resolution 66.7 names them. */
  databases: z.array(z.string()),
  /** Why nobody may ask for it. */
  ground: z.string(),
  unverified: z.optional(z.string()),
});
export type GuardDocument = z.infer<typeof GuardDocument>;

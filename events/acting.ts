import * as z from 'zod/mini';

/**
 * By what right somebody files a matter that is another’s: a parent for a minor child, whoever has their mandate, or
 * the legal representative of an organisation. `mandate` is its id on the platform.
 */
export const Acting = z.strictObject({
  by: z.enum(['child', 'mandate', 'organisation']),
  mandate: z.optional(z.string()),
  /** The instant from which a child is of age and the right of the parent is over. */
  until: z.optional(z.iso.datetime()),
});
export type Acting = z.infer<typeof Acting>;

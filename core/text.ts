import * as z from 'zod/mini';

/** A text for people: Vietnamese first, English complete. */
export const Text = z.strictObject({ vi: z.string().check(z.minLength(1)), en: z.string().check(z.minLength(1)) });
export type Text = z.infer<typeof Text>;

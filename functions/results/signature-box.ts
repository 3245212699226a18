import * as z from 'zod/mini';

/** Where a signature field goes: page from 1; points from the page's top left corner, as Typst measures them. */
export const SignatureBox = z.object({
  field: z.string(),
  page: z.int(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type SignatureBox = z.infer<typeof SignatureBox>;

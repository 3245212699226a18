import * as z from 'zod/mini';

/** Where a fee is to be paid by transfer: the bank, by its number among the banks (BIN) and its name, and the account there. */
export const PayTo = z.strictObject({
  bin: z.string().check(z.regex(/^\d{6}$/)),
  bank: z.string().check(z.minLength(1)),
  account: z.string().check(z.regex(/^[0-9A-Z]{6,19}$/)),
  holder: z.string().check(z.minLength(1)),
});
export type PayTo = z.infer<typeof PayTo>;

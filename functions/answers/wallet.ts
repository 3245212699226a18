import * as z from 'zod/mini';

/** Into how many wallets a result was put, and how many of those who may use it have none to put it into. */
export const WalletView = z.strictObject({
  /** It goes in by itself, and has not yet: VNeID did not take it so far. */
  pending: z.optional(z.literal(true)),
  put: z.int(),
  without: z.int(),
  /** What became of it in the wallet of whoever asks, where it is theirs to use. */
  mine: z.optional(z.enum(['put', 'no-wallet'])),
  /** Whoever the result is about, where that is somebody else: they have none, so that nothing was sent for them. */
  holder: z.optional(z.literal('no-wallet')),
  at: z.optional(z.string()),
});
export type WalletView = z.infer<typeof WalletView>;

import * as z from 'zod/mini';
import { Text } from '../../core/text.ts';
import { WalletView } from './wallet.ts';

/** Everything that was issued to the caller, or to their child. */
export const OwnResults = z.strictObject({
  items: z.array(
    z.strictObject({
      /** Of the dossier in which it was issued. */
      code: z.string(),
      procedure: z.string(),
      /** Kind of document, and its name. */
      kind: z.string(),
      name: Text,
      number: z.string(),
      issuedAt: z.string(),
      agency: z.string(),
      /** Whose it is. */
      holder: z.string(),
      /** The caller’s own (`holder`), or of somebody for whom they may use it. */
      role: z.enum(['holder', 'also']),
      state: z.enum(['valid', 'revoked', 'replaced']),
      /** It stands, but the result that it was taken from does not: what has become of that one. */
      outdated: z.optional(z.enum(['revoked', 'replaced'])),
      /** Where the file is fetched; only the last one of a dossier. */
      url: z.optional(z.string()),
      /** Into whose wallets it has gone, where it stands and does so by itself. */
      wallet: z.optional(WalletView),
      /** Procedures that begin with this result. */
      uses: z.array(z.strictObject({ slug: z.string(), name: Text })),
    }),
  ),
});
export type OwnResults = z.infer<typeof OwnResults>;

/** The organisations that the business register names the caller for now, and until when that counts. */
export const NamedOrganisations = z.strictObject({
  items: z.array(z.strictObject({ name: z.string() })),
  until: z.iso.datetime(),
});
export type NamedOrganisations = z.infer<typeof NamedOrganisations>;

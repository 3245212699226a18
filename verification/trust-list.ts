import * as z from 'zod/mini';

const Text = z.object({ vi: z.string(), en: z.string() });

/** A public key for ES256 (RFC 7517). */
export const PublicKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
  use: z.literal('sig'),
  alg: z.literal('ES256'),
  kid: z.string(),
});
export type PublicKey = z.infer<typeof PublicKey>;

/** Under which key the platform signs what machines read, and for how long. */
export const IssuerKey = z.object({
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  /** The key's certificate and those above it: DER in base64. */
  chain: z.array(z.string()),
  key: PublicKey,
});
export type IssuerKey = z.infer<typeof IssuerKey>;

/** Everything needed to judge this province's results without asking it again. */
export const TrustList = z.object({
  version: z.literal(1),
  /** Of the portal, as it stands in the codes. */
  origin: z.string(),
  province: z.object({ slug: z.string(), name: Text }),
  /** When it was given out, and until when a kept copy counts as fresh. */
  at: z.iso.datetime(),
  until: z.iso.datetime(),
  /** The authorities whose signers are accepted: PEM. */
  roots: z.array(z.string()),
  issuers: z.array(IssuerKey),
  /** Names of the agencies as their seals bear them; absent in copies that were kept from before it was told. */
  agencies: z.optional(z.array(z.string())),
  /** Addresses of the lists of revoked and replaced results. */
  statusLists: z.array(z.string()),
});
export type TrustList = z.infer<typeof TrustList>;

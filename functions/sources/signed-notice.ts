import { X509Certificate, verify } from 'node:crypto';
import * as z from 'zod/mini';
import { canonicalJson } from '../../core/canonical-json.ts';

const base64 = z.string().check(z.regex(/^[A-Za-z0-9+/]+=*$/));

/** Content, its signature (ECDSA or RSA with SHA-256), and the signer's certificate followed by its issuers, as DER. */
export const SignedOnWire = z.object({
  NoiDung: z.record(z.string(), z.json()),
  ChuKy: base64,
  ChungThu: z.array(base64).check(z.minLength(1), z.maxLength(5)),
});
export type SignedOnWire = z.infer<typeof SignedOnWire>;

const pem = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

const isIssued = (certificate: X509Certificate, issuer: X509Certificate): boolean =>
  issuer.ca && certificate.checkIssued(issuer) && certificate.verify(issuer.publicKey);

const organisation = ({ subject }: X509Certificate): string | undefined => /^O=(.+)$/m.exec(subject)?.[1];

/**
 * Names the organisation that signed: the signature over the canonical JSON holds, and the signer's certificate is
 * valid now and descends from a root. Undefined when anything of this fails.
 */
export const createSignatureCheck = (
  roots: string,
  now: () => number,
): ((signed: SignedOnWire) => string | undefined) => {
  const trusted = [...roots.matchAll(pem)].map(([certificate]) => new X509Certificate(certificate));
  const inForce = ({ validFrom, validTo }: X509Certificate): boolean =>
    Date.parse(validFrom) <= now() && now() <= Date.parse(validTo);
  /** Each certificate by the next one, and the last by a root. */
  const descends = (chain: readonly X509Certificate[]): boolean =>
    chain.every((certificate, place) => {
      const next = chain[place + 1];
      const issuers = next === undefined ? trusted : [next];
      return inForce(certificate) && issuers.some((issuer) => inForce(issuer) && isIssued(certificate, issuer));
    });

  return ({ NoiDung, ChuKy, ChungThu }) => {
    try {
      const chain = ChungThu.map((der) => new X509Certificate(Buffer.from(der, 'base64')));
      const [signer] = chain;
      if (signer === undefined || !descends(chain)) return undefined;
      const content = Buffer.from(canonicalJson(NoiDung));
      const holds = verify('sha256', content, signer.publicKey, Buffer.from(ChuKy, 'base64'));
      return holds ? organisation(signer) : undefined;
    } catch {
      // Bytes that are no certificate at all.
      return undefined;
    }
  };
};

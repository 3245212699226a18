import type { SignerInfo } from 'pkijs';
import { der, oid, readSignedData } from './asn1.ts';
import type { Basis } from './basis.ts';
import type { Inquiry } from './inquiry.ts';
import { Doubt } from './reason.ts';
import { checkRevocation } from './revocation/check-revocation.ts';
import type { SignatureValue } from './signature-fields.ts';
import { readSignedRange } from './signed-range.ts';
import { type CheckedSigner, checkSigner, checkSigningCertificate } from './signer-info.ts';
import { stampedTime } from './timestamp-token.ts';
import { checkMaySign, checkTrust, commonName } from './trust.ts';

/** A signature that holds by itself; what the file says beside it is judged apart. */
export interface CheckedSignature {
  readonly field: string;
  /** Common name in the signer's certificate. */
  readonly name: string;
  /** The signer’s certificate (DER). */
  readonly certificate: Uint8Array;
  /** Proven by the timestamp authority. */
  readonly signedAt: Date;
  readonly timestampAuthority: string;
  /** Number of bytes of the file up to the end of what is signed. */
  readonly end: number;
  /** True when the file holds the proof that no certificate behind signature and timestamp had been revoked. */
  readonly covered: boolean;
  /** The certificate was revoked after it had signed, which takes nothing from the signature. */
  readonly revokedLater?: Date;
}

const checkContent = async (
  pdf: Uint8Array,
  { value }: SignatureValue,
): Promise<CheckedSigner & { readonly end: number }> => {
  const { content, cms, end } = readSignedRange(pdf, value, 'ETSI.CAdES.detached');
  const signedData = readSignedData(cms);
  if (signedData.encapContentInfo.eContent) throw new Doubt('altered', 'the signature carries its own content');
  const signer = await checkSigner(signedData, oid.data, content);
  await checkSigningCertificate(signer);
  checkMaySign(signer.certificate);
  return { ...signer, end };
};

const isEncodable = (value: unknown): value is { toBER(): ArrayBuffer } =>
  typeof value === 'object' && value !== null && 'toBER' in value && typeof value.toBER === 'function';

const tokenOf = (info: SignerInfo): Uint8Array => {
  const found = (info.unsignedAttrs?.attributes ?? []).filter(({ type }) => type === oid.signatureTimestamp);
  const value: unknown = found[0]?.values[0];
  if (found.length === 0) throw new Doubt('no-timestamp', '');
  if (found.length > 1 || !isEncodable(value)) throw new Doubt('bad-timestamp', 'exactly one token is expected');
  return new Uint8Array(value.toBER());
};

/**
 * Bytes, signature and certificate, then the time, then the chain as it stood at that time; without a proven time,
 * as it stands at the time of the question. `archivedAt` is when an archive timestamp first covered that many bytes.
 */
export const checkSignature = async (
  pdf: Uint8Array,
  signature: SignatureValue,
  basis: Basis,
  archivedAt: (end: number) => Date | undefined,
  inquiry: Inquiry,
): Promise<CheckedSignature | undefined> => {
  const { field } = signature;
  const signer = await inquiry.ask('altered', () => checkContent(pdf, signature), field);
  if (!signer) return undefined;
  const { certificate, others, info, end } = signer;
  const time = await inquiry.ask(
    'bad-timestamp',
    () => stampedTime('bad-timestamp', tokenOf(info), signer.signature, basis, archivedAt(end)),
    field,
  );
  const then = time?.at ?? basis.at;
  const chain = { certificate, others: [...others, ...basis.helpers] };
  const path = await inquiry.ask('untrusted-signer', () => checkTrust(chain, basis.roots, then), field);
  if (!path) return undefined;
  const standing = await inquiry.ask('untrusted-signer', () => checkRevocation(path, basis.proofs, then), field);
  if (!time) return undefined;
  return {
    field,
    name: commonName(certificate),
    certificate: der(certificate),
    signedAt: time.at,
    timestampAuthority: time.authority,
    end,
    covered: time.covered && standing?.covered === true,
    ...(standing?.revokedLater ? { revokedLater: standing.revokedLater } : {}),
  };
};

import { oid, readSignedData } from './asn1.ts';
import type { Inquiry } from './inquiry.ts';
import { Doubt } from './reason.ts';
import type { SignatureValue } from './signature-fields.ts';
import { checkRevocation, readRevocationList } from './revocation.ts';
import { readSignedRange } from './signed-range.ts';
import { type CheckedSigner, checkSigner, checkSigningCertificate } from './signer-info.ts';
import { provenTime } from './timestamp-token.ts';
import { checkMaySign, checkTrust, commonName } from './trust.ts';

/** Whom the reader trusts; nothing in the file adds to it. */
export interface Trust {
  /** Certificates (DER) of the authorities for signers and for timestamps. */
  readonly roots: readonly Uint8Array[];
  /** Certificate revocation lists (DER) the reader has. */
  readonly revocationLists?: readonly Uint8Array[];
  readonly at: Date;
}

/** A signature that holds by itself; what the file says beside it is judged apart. */
export interface CheckedSignature {
  readonly field: string;
  /** Common name in the signer's certificate. */
  readonly name: string;
  /** Proven by the timestamp authority. */
  readonly signedAt: Date;
  readonly timestampAuthority: string;
  /** Number of bytes of the file up to the end of what is signed. */
  readonly end: number;
}

const checkContent = async (
  pdf: Uint8Array,
  { value }: SignatureValue,
): Promise<CheckedSigner & { readonly end: number }> => {
  const { content, cms, end } = readSignedRange(pdf, value);
  const signedData = readSignedData(cms);
  if (signedData.encapContentInfo.eContent) throw new Doubt('altered', 'the signature carries its own content');
  const signer = await checkSigner(signedData, oid.data, content);
  await checkSigningCertificate(signer);
  checkMaySign(signer.certificate);
  return { ...signer, end };
};

/**
 * Bytes, signature and certificate, then the time, then the chain as it stood at that time; without a proven time,
 * as it stands at the time of the question.
 */
export const checkSignature = async (
  pdf: Uint8Array,
  signature: SignatureValue,
  { roots, revocationLists = [], at }: Trust,
  inquiry: Inquiry,
): Promise<CheckedSignature | undefined> => {
  const { field } = signature;
  const lists = revocationLists.map(readRevocationList);
  const signer = await inquiry.ask('altered', () => checkContent(pdf, signature), field);
  if (!signer) return undefined;
  const time = await inquiry.ask('bad-timestamp', () => provenTime(signer, roots, at), field);
  const then = time?.at ?? at;
  const path = await inquiry.ask('untrusted-signer', () => checkTrust(signer, roots, then), field);
  if (!time || !path) return undefined;
  await inquiry.ask('untrusted-signer', () => checkRevocation(path, lists, then), field);
  const name = commonName(signer.certificate);
  return { field, name, signedAt: time.at, timestampAuthority: time.authority, end: signer.end };
};

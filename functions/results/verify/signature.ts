import { oid, readSignedData } from '../asn1.ts';
import { Doubt } from './reason.ts';
import type { SignatureValue } from './signature-fields.ts';
import { readSignedRange } from './signed-range.ts';
import { checkSigner, checkSigningCertificate } from './signer-info.ts';
import { provenTime } from './timestamp-token.ts';
import { checkMaySign, checkTrust, subjectNames } from './trust.ts';

/** A signature that holds by itself; what the file says beside it is judged apart. */
export interface CheckedSignature {
  readonly field: string;
  /** Common name and organisation of the signer's certificate. */
  readonly names: readonly string[];
  /** Proven by the timestamp authority. */
  readonly signedAt: Date;
  readonly timestampAuthority: string;
  /** Number of bytes of the file up to the end of what is signed. */
  readonly end: number;
}

/** Bytes, signature, certificate binding, timestamp, and the chain as it stood at the proven time, in this order. */
export const checkSignature = async (
  pdf: Uint8Array,
  { field, value }: SignatureValue,
  { roots, at }: { readonly roots: readonly Uint8Array[]; readonly at: Date },
): Promise<CheckedSignature> => {
  const { content, cms, end } = readSignedRange(pdf, value);
  const signedData = readSignedData(cms);
  if (signedData.encapContentInfo.eContent) throw new Doubt('altered', 'the signature carries its own content');
  const signer = checkSigner(signedData, oid.data, content);
  checkSigningCertificate(signer);
  const time = await provenTime(signer.info, signer.signature, roots, at);
  checkMaySign(signer.certificate);
  await checkTrust(signer, roots, time.at);
  return {
    field,
    names: subjectNames(signer.certificate),
    signedAt: time.at,
    timestampAuthority: time.authority,
    end,
  };
};

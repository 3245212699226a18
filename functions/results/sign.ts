import { verify, X509Certificate } from 'node:crypto';
import { signedBytes } from '../../verification/pdf/byte-range.ts';
import { attributesOver, signatureOver, type SignatureValue } from './cms.ts';
import { derSignature } from './ecdsa-signature.ts';
import { prepareSignature, type SignatureField } from './pdf/prepare-signature.ts';
import { embedSignature, type PreparedSignature } from './pdf/signature-field.ts';
import { sha256 } from './sha256.ts';
import type { Signer } from './signer.ts';
import type { Timestamp } from './timestamp.ts';

/** The signature is not one by the certificate's key over what was to be signed. */
export class SignatureMismatch extends Error {
  override readonly name = 'SignatureMismatch';
}

const digestOf = ({ pdf, range }: PreparedSignature): Uint8Array => sha256(signedBytes(pdf, range));

/**
 * What the key of this certificate (DER) has to sign, with SHA-256. The same for the same file and certificate at any
 * time, so that it need not be kept while the signer is asked.
 */
export const attributesToSign = (prepared: PreparedSignature, certificate: Uint8Array): Uint8Array =>
  attributesOver(digestOf(prepared), certificate);

/** The value as CMS wants it, if it is a signature by this certificate’s key; tokens may give ECDSA as r‖s. */
const matching = (signed: Uint8Array, certificate: Uint8Array, signature: Uint8Array): Uint8Array => {
  const { publicKey } = new X509Certificate(certificate);
  if (verify('sha256', signed, publicKey, signature)) return signature;
  const isEc = publicKey.asymmetricKeyType === 'ec';
  if (isEc && verify('sha256', signed, { key: publicKey, dsaEncoding: 'ieee-p1363' }, signature))
    return derSignature(signature);
  throw new SignatureMismatch('the signature does not match the file and the certificate');
};

/** Completes a prepared file to PAdES B-T. Throws {@link SignatureMismatch} before anybody is asked for a timestamp. */
export const completeSignature = async (
  prepared: PreparedSignature,
  { timestamp, certificate, chain, ...given }: SignatureValue & { readonly timestamp: Timestamp },
): Promise<Uint8Array> => {
  const digest = digestOf(prepared);
  const signature = matching(attributesOver(digest, certificate), certificate, given.signature);
  return embedSignature(prepared, await signatureOver(digest, { certificate, chain, signature }, timestamp));
};

/** Adds one PAdES B-T signature; a result is signed by the officer (`officer`), then by the agency (`seal`). */
export const signPdf = async (
  pdf: Uint8Array,
  { signer, timestamp, ...field }: SignatureField & { readonly signer: Signer; readonly timestamp: Timestamp },
): Promise<Uint8Array> => {
  const prepared = await prepareSignature(pdf, field);
  const { certificate, chain } = signer;
  const signature = await signer.sign(attributesToSign(prepared, certificate));
  return completeSignature(prepared, { certificate, chain, signature, timestamp });
};

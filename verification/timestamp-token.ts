import { fromBER } from 'asn1js';
import type { SignerInfo } from 'pkijs';
import { oid, own, readSignedData } from './asn1.ts';
import { sameBytes } from './bytes.ts';
import { digest } from './digest.ts';
import { timestampInfo } from './timestamp-info.ts';
import { digestName } from './algorithms.ts';
import { doubting } from './inquiry.ts';
import { Doubt } from './reason.ts';
import { type CheckedSigner, checkSigner } from './signer-info.ts';
import { checkTrust, commonName, hasPurpose } from './trust.ts';

export interface ProvenTime {
  readonly at: Date;
  readonly authority: string;
}

const isEncodable = (value: unknown): value is { toBER(): ArrayBuffer } =>
  typeof value === 'object' && value !== null && 'toBER' in value && typeof value.toBER === 'function';

const tokenOf = (info: SignerInfo): Uint8Array => {
  const found = (info.unsignedAttrs?.attributes ?? []).filter(({ type }) => type === oid.signatureTimestamp);
  const value: unknown = found[0]?.values[0];
  if (found.length === 0) throw new Doubt('no-timestamp', '');
  if (found.length > 1 || !isEncodable(value)) throw new Doubt('bad-timestamp', 'exactly one token is expected');
  return new Uint8Array(value.toBER());
};

/** Clocks of two machines may differ by this much. */
const tolerance = 5 * 60_000;

const readToken = async (
  token: Uint8Array,
  signature: Uint8Array,
  roots: readonly Uint8Array[],
): Promise<ProvenTime> => {
  if (fromBER(own(token)).offset !== token.length) throw new Doubt('bad-timestamp', 'not ASN.1');
  const signedData = readSignedData(token);
  const info = timestampInfo(signedData);
  const content = signedData.encapContentInfo.eContent?.getValue();
  const signer = await checkSigner(signedData, oid.timestampInfo, new Uint8Array(content ?? new ArrayBuffer(0)));
  const name = digestName(info.messageImprint.hashAlgorithm.algorithmId);
  const imprint = name && (await digest(name, signature));
  if (!imprint || !sameBytes(info.messageImprint.hashedMessage.valueBlock.valueHexView, imprint)) {
    throw new Doubt('bad-timestamp', 'it is over another signature');
  }
  if (!hasPurpose(signer.certificate, oid.timestamping)) {
    throw new Doubt('bad-timestamp', 'the certificate of the authority is not for timestamps');
  }
  await checkTrust(signer, roots, info.genTime);
  return { at: info.genTime, authority: commonName(signer.certificate) };
};

/** The time an RFC 3161 authority proves for this signature; whatever is wrong with the token itself is `bad-timestamp`. */
export const provenTime = async (
  { info, signature }: CheckedSigner,
  roots: readonly Uint8Array[],
  now: Date,
): Promise<ProvenTime> => {
  const token = tokenOf(info);
  const time = await doubting('bad-timestamp', () => readToken(token, signature, roots)).catch((error: unknown) => {
    throw error instanceof Doubt ? new Doubt('bad-timestamp', error.message) : error;
  });
  if (time.at.getTime() > now.getTime() + tolerance) throw new Doubt('signed-in-future', time.at.toISOString());
  return time;
};

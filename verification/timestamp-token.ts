import { fromBER } from 'asn1js';
import { digestName } from './algorithms.ts';
import { oid, own, readSignedData } from './asn1.ts';
import type { Basis } from './basis.ts';
import { sameBytes } from './bytes.ts';
import { digest } from './digest.ts';
import { doubting } from './inquiry.ts';
import { Doubt, type ReasonCode } from './reason.ts';
import { checkRevocation, type Standing } from './revocation/check-revocation.ts';
import { checkSigner } from './signer-info.ts';
import { timestampInfo } from './timestamp-info.ts';
import { checkTrust, commonName, hasPurpose } from './trust.ts';
import { vietnamTime } from './vietnam-time.ts';

export interface ProvenTime extends Standing {
  readonly at: Date;
  readonly authority: string;
}

/** Clocks of two machines may differ by this much. */
const tolerance = 5 * 60_000;

const readToken = async (token: Uint8Array, stamped: Uint8Array, basis: Basis): Promise<ProvenTime> => {
  if (fromBER(own(token)).offset !== token.length) throw new Error('not ASN.1');
  const signedData = readSignedData(token);
  const info = timestampInfo(signedData);
  const content = signedData.encapContentInfo.eContent?.getValue();
  const signer = await checkSigner(signedData, oid.timestampInfo, new Uint8Array(content ?? new ArrayBuffer(0)));
  const name = digestName(info.messageImprint.hashAlgorithm.algorithmId);
  const imprint = name && (await digest(name, stamped));
  if (!imprint || !sameBytes(info.messageImprint.hashedMessage.valueBlock.valueHexView, imprint))
    throw new Error('it is over other bytes');
  const { certificate, others } = signer;
  if (!hasPurpose(certificate, oid.timestamping))
    throw new Error('the certificate of the authority is not for timestamps');
  const chain = { certificate, others: [...others, ...basis.helpers] };
  const path = await checkTrust(chain, basis.timestampRoots, info.genTime);
  const standing = await checkRevocation(path, basis.proofs, info.genTime);
  return { ...standing, at: info.genTime, authority: commonName(certificate) };
};

/**
 * The time an RFC 3161 authority proves for these bytes; whatever is wrong with the token itself is a doubt of kind
 * `code`. When the authority’s key was stolen later, the token holds only if it is known to be older: `known` is a time
 * at which it was there, proven otherwise.
 */
export const stampedTime = async (
  code: ReasonCode,
  token: Uint8Array,
  stamped: Uint8Array,
  basis: Basis,
  known?: Date,
): Promise<ProvenTime> => {
  const time = await doubting(code, () => readToken(token, stamped, basis)).catch((error: unknown) => {
    throw error instanceof Doubt ? new Doubt(code, error.message) : error;
  });
  const { at, taintedFrom } = time;
  if (at.getTime() > basis.at.getTime() + tolerance) throw new Doubt('signed-in-future', vietnamTime(at));
  if (taintedFrom && (known === undefined || known >= taintedFrom))
    throw new Doubt(code, `the authority was revoked at ${vietnamTime(taintedFrom)}, and no earlier proof is left`);
  return time;
};

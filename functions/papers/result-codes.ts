import { createHash } from 'node:crypto';
import type { KMSClient } from '@aws-sdk/client-kms';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { renderSVG } from 'uqr';
import { certificateAt, type Certificate } from '../../core/certificate.ts';
import { codeAddress } from '../../verification/code/code-address.ts';
import { bytesToSign, protectedHeader, signedMessage } from '../../verification/code/cose.ts';
import { encodeStatement, type Statement } from '../../verification/code/statement.ts';
import { rawSignature } from '../results/ecdsa-signature.ts';
import { keyIdOf } from '../results/issuer-keys.ts';
import { createKmsSigner } from '../results/kms-signer.ts';
import { chainOf } from '../staff/chain-at.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';

/** Makes the picture that lets anybody check a printed result. */
export interface ResultCodes {
  /** SVG; nothing where the portal has no known address, or the platform no certificate that was in force then. */
  pictureOf(statement: Omit<Statement, 'issuer'>): Promise<string | undefined>;
}

interface Place {
  readonly staff: Pick<StaffDirectory, 'issuer'>;
  readonly kms: Pick<KMSClient, 'send'>;
  readonly keyId: string;
  readonly s3: S3Client;
  readonly bucket: string;
  readonly origin: string;
}

/**
 * An ECDSA signature is another one each time, and a result that is written twice must be the same paper. So the first
 * signature over a statement is kept, in a place named after the very bytes that were signed.
 */
const keepFirst = async ({ s3, bucket }: Place, Key: string, message: Uint8Array): Promise<Uint8Array> => {
  try {
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: message, IfNoneMatch: '*' }));
    return message;
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'PreconditionFailed') throw error;
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
    if (Body === undefined) throw new Error('the kept code is empty', { cause: error });
    return Body.transformToByteArray();
  }
};

const sign = async ({ kms, keyId }: Place, owned: Certificate, signedBytes: Uint8Array): Promise<Uint8Array> => {
  const [certificate = new Uint8Array(), ...chain] = chainOf(owned);
  const signer = createKmsSigner({ client: kms, keyId, certificate, chain });
  return rawSignature(await signer.sign(signedBytes));
};

export const createResultCodes = (place: Place): ResultCodes => ({
  pictureOf: async (statement) => {
    const { origin: issuer, staff } = place;
    if (issuer === '') return undefined;
    const certificate = certificateAt((await staff.issuer())?.certificates ?? [], statement.issuedAt);
    if (certificate === undefined) return undefined;
    const header = protectedHeader(keyIdOf(certificate));
    const payload = encodeStatement({ ...statement, issuer });
    const signedBytes = bytesToSign(header, payload);
    const name = createHash('sha256').update(signedBytes).digest('hex');
    const fresh = signedMessage(header, payload, await sign(place, certificate, signedBytes));
    const message = await keepFirst(place, `codes/${statement.dossier}/${name}`, fresh);
    // Enough correction for a crease or a stamp on the paper; the paper around is the quiet zone.
    return renderSVG(codeAddress(issuer, message), { ecc: 'M', border: 1 });
  },
});

import { verify, X509Certificate } from 'node:crypto';
import type { S3Client } from '@aws-sdk/client-s3';
import { signResultJson } from '../results/result-jws.ts';
import { keyTypeOf, type Signer } from '../results/signer.ts';
import { storeOnce, type StoredResult } from './result-store.ts';

/** Whether this is a compact JWS over these bytes by the key of this certificate (DER). */
const isStatement = (found: Uint8Array, data: Uint8Array, certificate: Uint8Array): boolean => {
  const [header = '', payload = '', signature = '', ...more] = Buffer.from(found).toString('latin1').split('.');
  if (more.length > 0 || !Buffer.from(payload, 'base64url').equals(data)) return false;
  const key = new X509Certificate(certificate).publicKey;
  const signed = Buffer.from(`${header}.${payload}`);
  const value = Buffer.from(signature, 'base64url');
  return keyTypeOf(certificate) === 'RSA'
    ? verify('sha256', signed, key, value)
    : verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, value);
};

/** Signs the data of a result for machines that read no paper, and stores it once beside it. */
export const storeStatement = async (
  { s3, results, now }: { readonly s3: S3Client; readonly results: string; readonly now: () => number },
  code: string,
  data: Uint8Array,
  signer: Signer,
): Promise<StoredResult> => {
  const statement = Buffer.from(await signResultJson(data, signer, new Date(now())));
  const isSame = async (found: Uint8Array) => isStatement(found, data, signer.certificate);
  return storeOnce(s3, results, code, statement, isSame, 'jws');
};

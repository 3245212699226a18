import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

const curve = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

export interface Identity {
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

export interface Wish {
  readonly subject: string;
  readonly issuer?: Identity;
  readonly authority?: boolean;
  readonly timestamping?: boolean;
  /** Without a word on what the key is for. */
  readonly unlimited?: boolean;
  /** Extended key usage, beside that. */
  readonly purposes?: readonly string[];
  readonly key?: 'EC' | 'RSA';
  /** Where its authority says whether it still holds. */
  readonly published?: { readonly ocsp?: string; readonly crl?: string };
  readonly from?: Date;
  readonly to?: Date;
}

const isPair = (keys: webcrypto.CryptoKey | webcrypto.CryptoKeyPair): keys is webcrypto.CryptoKeyPair =>
  'privateKey' in keys;

let serial = 1000;

export const issue = async (wish: Wish): Promise<Identity> => {
  const { subject, issuer, authority, timestamping, purposes = [], key, published, from, to, unlimited } = wish;
  const algorithm = key === 'RSA' ? rsa : curve;
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  if (!isPair(keys)) throw new Error('no key pair');
  const usage = authority
    ? x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign
    : x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation;
  const limits = [...(timestamping ? [x509.ExtendedKeyUsage.timeStamping] : []), ...purposes];
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: (serial++).toString(16),
    subject,
    issuer: issuer?.certificate.subject ?? subject,
    notBefore: from ?? new Date('2024-01-01T00:00:00Z'),
    notAfter: to ?? new Date('2049-01-01T00:00:00Z'),
    signingAlgorithm: issuer ? curve : algorithm,
    publicKey: keys.publicKey,
    signingKey: issuer?.keys.privateKey ?? keys.privateKey,
    extensions: [
      new x509.BasicConstraintsExtension(authority ?? false, undefined, true),
      ...(unlimited ? [] : [new x509.KeyUsagesExtension(usage, true)]),
      ...(limits.length > 0 ? [new x509.ExtendedKeyUsageExtension(limits, true)] : []),
      ...(published?.crl ? [new x509.CRLDistributionPointsExtension([published.crl])] : []),
      ...(published?.ocsp ? [new x509.AuthorityInfoAccessExtension({ ocsp: published.ocsp })] : []),
    ],
  });
  return { certificate, keys };
};

export const der = ({ certificate }: Identity): Uint8Array => new Uint8Array(certificate.rawData);
export const pem = ({ certificate }: Identity): string => certificate.toString('pem');

export const privateKeyPem = async ({ keys }: Identity): Promise<string> =>
  x509.PemConverter.encode(await webcrypto.subtle.exportKey('pkcs8', keys.privateKey), 'PRIVATE KEY');

// @peculiar/x509 resolves its parts through decorators' metadata.
import 'reflect-metadata';
import * as x509 from '@peculiar/x509';

export const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
/** RFC 3161 §2.3: the key of a timestamp authority has this one purpose, marked critical. */
const timeStamping = '1.3.6.1.5.5.7.3.8';

/** A key (PKCS #8) and its certificate, both PEM. */
export interface Identity {
  readonly key: string;
  readonly certificate: string;
}

export interface NewKeys {
  readonly publicKey: CryptoKey;
  readonly privateKey: CryptoKey;
  /** PKCS #8. */
  readonly pem: string;
}

export const newKeys = async (): Promise<NewKeys> => {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', privateKey);
  return { publicKey, privateKey, pem: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY') };
};

export const signingKey = (pem: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(pem), algorithm, false, ['sign']);

export const named = (name: string, of: string, title?: string): x509.JsonName => [
  { C: ['VN'] },
  { O: [of] },
  ...(title === undefined ? [] : [{ T: [title] }]),
  { CN: [name] },
];

export interface Issuer {
  readonly name: x509.JsonName;
  readonly key: CryptoKey;
  readonly publicKey: x509.PublicKeyType;
}

export const issue = async (
  issuer: Issuer,
  subject: { readonly name: x509.JsonName; readonly publicKey: x509.PublicKeyType },
  from: number,
  until: number,
  extensions: readonly x509.Extension[],
): Promise<string> => {
  const certificate = await x509.X509CertificateGenerator.create({
    subject: subject.name,
    issuer: issuer.name,
    notBefore: new Date(from),
    notAfter: new Date(until),
    publicKey: subject.publicKey,
    signingKey: issuer.key,
    signingAlgorithm: algorithm,
    extensions: [
      ...extensions,
      await x509.SubjectKeyIdentifierExtension.create(subject.publicKey),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
    ],
  });
  return certificate.toString('pem');
};

export const authorityUse = (pathLength: number): x509.Extension[] => [
  new x509.BasicConstraintsExtension(true, pathLength, true),
  new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
];

const signingUse = (...purposes: string[]): x509.Extension[] => [
  new x509.BasicConstraintsExtension(false, undefined, true),
  new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
  new x509.ExtendedKeyUsageExtension(purposes, purposes.includes(timeStamping)),
];

export const uses = {
  timestamps: signingUse(timeStamping),
  /** Signing of documents (RFC 9336); readers that do not know it want the one for mail. */
  documents: signingUse('1.3.6.1.5.5.7.3.36', x509.ExtendedKeyUsage.emailProtection),
  /** Answers for its authority about revocation; nobody need ask about its own certificate (RFC 6960, 4.2.2.2.1). */
  revocation: [
    ...signingUse(x509.ExtendedKeyUsage.ocspSigning),
    new x509.Extension('1.3.6.1.5.5.7.48.1.5', false, Uint8Array.of(5, 0)),
  ],
} as const;

export const base64 = (pem: string): string => new x509.X509Certificate(pem).toString('base64');

// @peculiar/x509 resolves its parts through decorators' metadata.
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import { kept } from './kept.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const year = 365 * 86_400_000;
const organisation = 'Thế giới giả lập motcua';
/** RFC 3161 §2.3: the key of a timestamp authority has this one purpose, marked critical. */
const timeStamping = '1.3.6.1.5.5.7.3.8';
/** RFC 9336: signing of documents. */
const documentSigning = '1.3.6.1.5.5.7.3.36';

/** A key (PKCS #8) and its certificate, both PEM. */
interface Identity {
  readonly key: string;
  readonly certificate: string;
}

export interface CertificateRequest {
  /** SubjectPublicKeyInfo, DER, as KMS `GetPublicKey` answers it; any key type. */
  readonly publicKeyDer: Uint8Array;
  readonly subject: { readonly name: string; readonly title?: string; readonly organisation: string };
  readonly usage: 'officer' | 'seal';
}

/** The stand-in for the state's certification authority: root, issuing authority, timestamp authority. */
export interface Authority {
  readonly roots: string;
  readonly chain: readonly string[];
  readonly timestamp: Identity;
  /** Signs the birth notices. */
  readonly hospital: Identity;
  /** DER in base64: the certificate, then those that lead from it to the root, without the root. */
  certify(request: CertificateRequest): Promise<readonly string[]>;
}

type Kept = Readonly<Record<'root' | 'issuing' | 'timestamp' | 'hospital', Identity>>;

const newKeys = async (): Promise<{ keys: CryptoKeyPair; pem: string }> => {
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const pkcs8 = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { keys, pem: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY') };
};

const named = (name: string, of: string, title?: string): x509.JsonName => [
  { C: ['VN'] },
  { O: [of] },
  ...(title === undefined ? [] : [{ T: [title] }]),
  { CN: [name] },
];

const issue = async (
  issuer: { readonly name: x509.JsonName; readonly key: CryptoKey; readonly publicKey: x509.PublicKeyType },
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

const authorityUse = (pathLength: number): x509.Extension[] => [
  new x509.BasicConstraintsExtension(true, pathLength, true),
  new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
];

const signingUse = (purpose: string): x509.Extension[] => [
  new x509.BasicConstraintsExtension(false, undefined, true),
  new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
  new x509.ExtendedKeyUsageExtension([purpose], purpose === timeStamping),
];

const of = (name: x509.JsonName, { keys }: { keys: CryptoKeyPair }) => ({ name, publicKey: keys.publicKey });
const rootName = named('CA gốc giả lập', organisation);
const issuingName = named('CA cấp phát giả lập', organisation);

const found = async (now: number, hospital: string): Promise<Kept> => {
  const [root, issuing, timestamp, doctor] = await Promise.all([newKeys(), newKeys(), newKeys(), newKeys()]);
  // One year back: a clock that is set back must not make the authority invalid.
  const from = now - year;
  const byRoot = { name: rootName, key: root.keys.privateKey, publicKey: root.keys.publicKey };
  const byIssuing = { name: issuingName, key: issuing.keys.privateKey, publicKey: issuing.keys.publicKey };
  const tsaName = named('Dấu thời gian giả lập', organisation);
  return {
    root: {
      key: root.pem,
      certificate: await issue(byRoot, of(rootName, root), from, now + 20 * year, authorityUse(1)),
    },
    issuing: {
      key: issuing.pem,
      certificate: await issue(byRoot, of(issuingName, issuing), from, now + 15 * year, authorityUse(0)),
    },
    timestamp: {
      key: timestamp.pem,
      certificate: await issue(byIssuing, of(tsaName, timestamp), from, now + 12 * year, signingUse(timeStamping)),
    },
    hospital: {
      key: doctor.pem,
      certificate: await issue(
        byIssuing,
        of(named(hospital, hospital), doctor),
        from,
        now + 12 * year,
        signingUse(documentSigning),
      ),
    },
  };
};

/** Opens the authority of this directory; founds it at the first start, and writes `roots.pem` beside its keys. */
export const openAuthority = async (directory: string, now: () => number, hospital: string): Promise<Authority> => {
  const { root, issuing, ...leaves } = await kept(join(directory, 'authority.json'), () => found(now(), hospital));
  writeFileSync(join(directory, 'roots.pem'), root.certificate);
  const key = await crypto.subtle.importKey('pkcs8', x509.PemConverter.decodeFirst(issuing.key), algorithm, false, [
    'sign',
  ]);
  const issuer = { name: issuingName, key, publicKey: new x509.X509Certificate(issuing.certificate).publicKey };
  const chain = [issuing.certificate];
  return {
    roots: root.certificate,
    chain,
    ...leaves,
    certify: async ({ publicKeyDer, subject, usage }) => {
      const title = usage === 'officer' ? subject.title : undefined;
      const certificate = await issue(
        issuer,
        {
          name: named(subject.name, subject.organisation, title),
          publicKey: new x509.PublicKey(new Uint8Array(publicKeyDer)),
        },
        now() - 60_000,
        now() + 3 * year,
        signingUse(documentSigning),
      );
      return [certificate, ...chain].map((pem) => new x509.X509Certificate(pem).toString('base64'));
    },
  };
};

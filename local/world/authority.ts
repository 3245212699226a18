import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as x509 from '@peculiar/x509';
import {
  authorityUse,
  base64,
  type Identity,
  issue,
  type Issuer,
  named,
  newKeys,
  type NewKeys,
  signingKey,
  uses,
} from './certificates.ts';
import { kept } from './kept.ts';

const year = 365 * 86_400_000;
const organisation = 'Thế giới giả lập motcua';

export interface Subject {
  readonly name: string;
  readonly title?: string;
  readonly organisation: string;
}

export interface CertificateRequest {
  /** SubjectPublicKeyInfo, DER, as KMS `GetPublicKey` answers it; any key type. */
  readonly publicKeyDer: Uint8Array;
  readonly subject: Subject;
  readonly usage: 'officer' | 'seal';
}

type Kept = Readonly<Record<'root' | 'issuing' | 'timestamp' | 'hospital' | 'responder', Identity>>;

/** The stand-in for the state's certification authority: root, issuing authority, timestamp authority. */
export interface Authority extends Omit<Kept, 'root' | 'hospital'> {
  /** Root certificate, PEM. */
  readonly roots: string;
  readonly root: Identity;
  readonly chain: readonly string[];
  /** Signs the birth notices. */
  readonly hospital: Identity;
  /** DER in base64: the certificate, then those that lead from it to the root, without the root. */
  certify(request: CertificateRequest): Promise<readonly string[]>;
}

const of = (name: x509.JsonName, { publicKey }: NewKeys) => ({ name, publicKey });
const rootName = named('CA gốc giả lập', organisation);
const issuingName = named('CA cấp phát giả lập', organisation);

/** Where revocations are published; every certificate says so, but the root’s and the responder’s. */
const published = (pki: string, authority: 'root' | 'issuing'): x509.Extension[] => [
  new x509.CRLDistributionPointsExtension([`${pki}/${authority}.crl`]),
  ...(authority === 'issuing' ? [new x509.AuthorityInfoAccessExtension({ ocsp: `${pki}/ocsp` })] : []),
];

const found = async (now: number, hospital: string, pki: string): Promise<Kept> => {
  const [root, issuing] = await Promise.all([newKeys(), newKeys()]);
  // One year back: a clock that is set back must not make the authority invalid.
  const from = now - year;
  const byRoot = { name: rootName, key: root.privateKey, publicKey: root.publicKey };
  const byIssuing = { name: issuingName, key: issuing.privateKey, publicKey: issuing.publicKey };
  const leaf = async (name: x509.JsonName, use: readonly x509.Extension[]): Promise<Identity> => {
    const keys = await newKeys();
    return { key: keys.pem, certificate: await issue(byIssuing, of(name, keys), from, now + 12 * year, use) };
  };
  const listed = published(pki, 'issuing');
  const [timestamp, doctor, responder] = await Promise.all([
    leaf(named('Dấu thời gian giả lập', organisation), [...uses.timestamps, ...listed]),
    leaf(named(hospital, hospital), [...uses.documents, ...listed]),
    leaf(named('Tra cứu trạng thái chứng thư giả lập', organisation), uses.revocation),
  ]);
  return {
    root: {
      key: root.pem,
      certificate: await issue(byRoot, of(rootName, root), from, now + 20 * year, authorityUse(1)),
    },
    issuing: {
      key: issuing.pem,
      certificate: await issue(byRoot, of(issuingName, issuing), from, now + 15 * year, [
        ...authorityUse(0),
        ...published(pki, 'root'),
      ]),
    },
    timestamp,
    hospital: doctor,
    responder,
  };
};

/** A key with its certificate as it names itself when it issues. */
export const issuerWith = async ({ key, certificate }: Identity): Promise<Issuer> => {
  const { subjectName, publicKey } = new x509.X509Certificate(certificate);
  return { name: subjectName.toJSON(), key: await signingKey(key), publicKey };
};

/**
 * Opens the authority of this directory; founds it at the first start, and writes `roots.pem` beside its keys. `pki` is
 * where its revocations are published.
 */
export const openAuthority = async (
  directory: string,
  now: () => number,
  { hospital, pki }: { readonly hospital: string; readonly pki: string },
): Promise<Authority> => {
  const file = join(directory, 'authority.json');
  const { root, issuing, ...leaves } = await kept(file, () => found(now(), hospital, pki));
  if (!('responder' in leaves)) throw new Error(`${file} is of an older motcua: npm run reset`);
  writeFileSync(join(directory, 'roots.pem'), root.certificate);
  const issuer = await issuerWith(issuing);
  const chain = [issuing.certificate];
  return {
    roots: root.certificate,
    root,
    issuing,
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
        [...uses.documents, ...published(pki, 'issuing')],
      );
      return [certificate, ...chain].map(base64);
    },
  };
};

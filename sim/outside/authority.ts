import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import type { RevocationClient } from '../../functions/results/revocation/revocation-client.ts';
import { createTimestampClient, TimestampUnavailable, type Timestamp } from '../../functions/results/timestamp.ts';
import { createTimestamps } from '../../local/world/timestamp.ts';
import type { Ask } from '../runtime/clients.ts';
import { makeOwnKeys, type OwnKeys } from './own-keys.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const root = 'CN=Gốc mô phỏng, C=VN';
/** Before and after any time that a run plays in. */
const validity = { notBefore: new Date('2024-01-01T00:00:00Z'), notAfter: new Date('2049-01-01T00:00:00Z') };

const newKeys = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

/** Certificates and timestamps of a simulated state; one for all runs of a process, because keys are dear. */
export interface State {
  readonly roots: readonly Uint8Array[];
  /** DER in base64 of a certificate for a public key (SubjectPublicKeyInfo, DER). */
  certify(name: string, publicKey: Uint8Array): Promise<string>;
  readonly timestamp: (ask: Ask) => Timestamp;
  readonly ownKeys: OwnKeys;
  /** That nobody’s certificate is revoked, signed by the root. */
  readonly revocation: (ask: Ask) => RevocationClient;
}

/** Everybody’s certificate comes from the root itself: what is read again and again in a run should be short. */
export const foundState = async (now: () => number): Promise<State> => {
  const keys = await newKeys();
  const own = await x509.X509CertificateGenerator.createSelfSigned({
    ...validity,
    name: root,
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
    ],
  });
  const issue = (name: string, publicKey: x509.PublicKeyType, purposes: readonly x509.Extension[]) =>
    x509.X509CertificateGenerator.create({
      ...validity,
      subject: [{ CN: [name] }],
      issuer: own.subject,
      publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: algorithm,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature | x509.KeyUsageFlags.nonRepudiation, true),
        ...purposes,
      ],
    });
  const clock = await newKeys();
  const purpose = new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.timeStamping], true);
  const certificate = (await issue('Dấu thời gian mô phỏng', clock.publicKey, [purpose])).toString('pem');
  const key = x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', clock.privateKey), 'PRIVATE KEY');
  const answer = createTimestamps({ timestamp: { key, certificate }, chain: [] }, now);
  const crl = await x509.X509CrlGenerator.create({
    issuer: own.subject,
    thisUpdate: validity.notBefore,
    nextUpdate: validity.notAfter,
    signingKey: keys.privateKey,
    signingAlgorithm: algorithm,
  });
  const crls = [new Uint8Array(crl.rawData)];
  return {
    roots: [new X509Certificate(own.toString('pem')).raw],
    certify: async (name, publicKey) =>
      (await issue(name, new x509.PublicKey(new Uint8Array(publicKey)), [])).toString('base64'),
    ownKeys: makeOwnKeys(),
    timestamp: (ask) =>
      createTimestampClient('http://timestamp.invalid', async (_url, init) => {
        const body = init?.body;
        if (!(body instanceof Uint8Array)) throw new TimestampUnavailable('no query');
        return new Response(new Uint8Array(await ask('timestamp', () => answer(body))));
      }),
    revocation: (ask) => async () => ({ certificates: [], ocsps: [], crls: await ask('revocation', () => crls) }),
  };
};

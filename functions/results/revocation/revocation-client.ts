import type { Certificate } from 'pkijs';
import { readCertificate } from '../../../verification/asn1.ts';
import { findingsInAnswers } from '../../../verification/revocation/answers.ts';
import { readRevocationList, readStatusAnswer } from '../../../verification/revocation/evidence.ts';
import type { Finding } from '../../../verification/revocation/finding.ts';
import { findingsInLists } from '../../../verification/revocation/lists.ts';
import { addressesIn } from './addresses.ts';
import { currentFinding } from './current-finding.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { ocspQuestion } from './ocsp-question.ts';

/** A certificate and those that lead from it to a root, root included; all DER. */
export interface Path {
  readonly certificates: readonly Uint8Array[];
  /** When the certificate was used: what was revoked later was good then. */
  readonly at: Date;
}

/** What proves, for good, that certificates were not revoked when they were used. All DER. */
export interface Evidence {
  readonly certificates: readonly Uint8Array[];
  readonly crls: readonly Uint8Array[];
  readonly ocsps: readonly Uint8Array[];
}

/** Throws {@link RevocationUnavailable} or {@link CertificateRevoked}. */
export type RevocationClient = (paths: readonly Path[]) => Promise<Evidence>;

/** No sound answer now, and perhaps in a while. */
export class RevocationUnavailable extends Error {
  override readonly name = 'RevocationUnavailable';
}

/** The certificate had been revoked before it was used. */
export class CertificateRevoked extends Error {
  override readonly name = 'CertificateRevoked';
}

/** Lists of large authorities have some megabytes, answers about one certificate some thousand bytes. */
const limits = { crl: 10_000_000, ocsp: 100_000 } as const;

interface Answer {
  readonly kind: 'crl' | 'ocsp';
  readonly bytes: Uint8Array;
  readonly finding: Finding;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

const unique = (all: readonly Uint8Array[]): Uint8Array[] => [
  ...new Map(all.map((bytes) => [hex(bytes), bytes])).values(),
];

/**
 * Asks the authorities by the addresses in the certificates, OCSP before lists, and takes only what is sound: signed by
 * the authority or its appointed responder, current, and about the certificate.
 */
export const createRevocationClient = (send: typeof fetch, now: () => number): RevocationClient => {
  const byOcsp = async (url: string, certificate: Certificate, issuer: Certificate): Promise<Answer> => {
    const question = await ocspQuestion(certificate, issuer);
    const bytes = await fetchBytes(send, url, limits.ocsp, {
      method: 'POST',
      headers: { 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' },
      body: new Uint8Array(question.bytes),
    });
    const answer = readStatusAnswer(bytes);
    if (!question.mayBeAnsweredBy(answer)) throw new Error('an answer to another question');
    return {
      kind: 'ocsp',
      bytes,
      finding: currentFinding(await findingsInAnswers(certificate, issuer, [answer]), now()),
    };
  };
  const byList = async (url: string, certificate: Certificate, issuer: Certificate): Promise<Answer> => {
    const bytes = await fetchBytes(send, url, limits.crl);
    const findings = await findingsInLists(certificate, issuer, [readRevocationList(bytes)]);
    return { kind: 'crl', bytes, finding: currentFinding(findings, now()) };
  };
  const ask = async (certificate: Certificate, issuer: Certificate): Promise<Answer> => {
    const { ocsp, crl } = addressesIn(certificate);
    const sources = [
      ...ocsp.map((url) => () => byOcsp(url, certificate, issuer)),
      ...crl.map((url) => () => byList(url, certificate, issuer)),
    ];
    if (sources.length === 0) throw new Error('the certificate does not say where its revocation is published');
    const failures: unknown[] = [];
    for (const source of sources) {
      try {
        return await source();
      } catch (error) {
        failures.push(error);
      }
    }
    throw new RevocationUnavailable(failures.map(String).join('; '), { cause: failures });
  };

  return async (paths) => {
    const asked = new Map<string, Promise<Answer>>();
    const answerOf = (certificate: Uint8Array, issuer: Uint8Array): Promise<Answer> => {
      const known = asked.get(hex(certificate)) ?? ask(readCertificate(certificate), readCertificate(issuer));
      asked.set(hex(certificate), known);
      return known;
    };
    const answers: Answer[] = [];
    for (const { certificates, at } of paths) {
      for (const [index, issuer] of certificates.slice(1).entries()) {
        const answer = await answerOf(certificates[index] ?? issuer, issuer);
        const { since } = answer.finding;
        if (since !== undefined && since <= at) throw new CertificateRevoked(`revoked at ${since.toISOString()}`);
        answers.push(answer);
      }
    }
    const of = (kind: Answer['kind']) => unique(answers.filter((each) => each.kind === kind).map(({ bytes }) => bytes));
    return {
      certificates: unique(paths.flatMap(({ certificates }) => certificates)),
      crls: of('crl'),
      ocsps: of('ocsp'),
    };
  };
};

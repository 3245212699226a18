import * as z from 'zod/mini';
import { readCertificate } from '../asn1.ts';
import { fromBase64, sameBytes } from '../bytes.ts';
import { fromBase64url } from '../code/base64url.ts';
import { Doubt } from '../reason.ts';
import type { TrustList } from '../trust-list.ts';
import { checkMaySign, checkTrust, commonName } from '../trust.ts';
import { bits, decompressed, statusIn, type ResultStatus } from './status-bits.ts';

/** A list of statuses that somebody signed, as it was at `issuedAt`. */
export interface StatusList {
  /** The address under which it is published. */
  readonly address: string;
  readonly issuedAt: Date;
  /** After this it is old: something may have been revoked since. It is still what it says. */
  readonly expiresAt: Date;
  /** Name and certificate (DER) of who signed it; whether that is the platform is for the caller to know. */
  readonly issuer: { readonly name: string; readonly certificate: Uint8Array };
  readonly list: Uint8Array;
}

const sizeLimit = 200_000;
/** How far the clock of whoever reads it may be behind. */
const tolerance = 300_000;

const Header = z.object({
  alg: z.literal('ES256'),
  typ: z.literal('statuslist+jwt'),
  x5c: z.array(z.string()).check(z.minLength(1), z.maxLength(10)),
});
const seconds = z.int().check(z.gte(0), z.lte(253_402_300_799));
const Claims = z.object({
  sub: z.string(),
  iat: seconds,
  exp: seconds,
  ttl: z.optional(z.int()),
  status_list: z.object({ bits: z.literal(bits), lst: z.string() }),
});

const fail = (detail: string): never => {
  throw new Doubt('damaged', `status list: ${detail}`);
};

const part = (text: string | undefined): Uint8Array<ArrayBuffer> => fromBase64url(text ?? '') ?? fail('not base64url');

const json = (text: string | undefined): unknown => {
  const parsed: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(part(text)));
  return parsed;
};

const es256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

const verified = async (jwt: string, roots: readonly Uint8Array[], at: Date): Promise<StatusList> => {
  if (jwt.length > sizeLimit) fail('too long');
  const parts = jwt.trim().split('.');
  if (parts.length !== 3) fail('not a signed token');
  const header = Header.parse(json(parts[0]));
  const [leaf = new Uint8Array(), ...others] = header.x5c.map(fromBase64);
  const certificate = readCertificate(leaf);
  const key = await certificate.getPublicKey({ algorithm: { algorithm: es256, usages: ['verify'] } });
  const signed = new TextEncoder().encode(`${parts[0] ?? ''}.${parts[1] ?? ''}`);
  if (!(await crypto.subtle.verify(es256, key, part(parts[2]), signed))) fail('the signature does not hold');
  const { sub, iat, exp, status_list: packed } = Claims.parse(json(parts[1]));
  const issuedAt = new Date(iat * 1000);
  if (issuedAt.getTime() > at.getTime() + tolerance) fail('of a time to come');
  checkMaySign(certificate);
  await checkTrust({ certificate, others: others.map(readCertificate) }, roots, issuedAt);
  return {
    address: sub,
    issuedAt,
    expiresAt: new Date(exp * 1000),
    issuer: { name: commonName(certificate), certificate: leaf },
    list: await decompressed(part(packed.lst)),
  };
};

/**
 * An IETF Token Status List (JWT of type `statuslist+jwt`) as it was signed by somebody whose chain ends at one of the
 * roots. Throws a `Doubt` for anything else; an old list is read all the same, and says until when it was fresh.
 */
export const readStatusList = async (jwt: string, roots: readonly Uint8Array[], at: Date): Promise<StatusList> => {
  try {
    return await verified(jwt, roots, at);
  } catch (error) {
    throw error instanceof Doubt ? error : new Doubt('damaged', error instanceof Error ? error.message : String(error));
  }
};

/**
 * Whether the list was signed with one of the platform’s own keys while that was in force: everybody whose certificate
 * leads to a trusted root could sign a list, and is not believed.
 */
export const isSignedByOne = (
  { issuer, issuedAt }: Pick<StatusList, 'issuer' | 'issuedAt'>,
  issuers: TrustList['issuers'],
): boolean =>
  issuers.some(
    ({ chain: [leaf = ''], from, until }) =>
      sameBytes(fromBase64(leaf), issuer.certificate) &&
      Date.parse(from) <= issuedAt.getTime() &&
      issuedAt.getTime() < Date.parse(until),
  );

/** What the list says of a result; `undefined` where it says nothing that is known here. */
export const statusAt = ({ list }: Pick<StatusList, 'list'>, index: number): ResultStatus | undefined =>
  statusIn(list, index);

import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Credential } from '../credentials.ts';
import { AwsError } from '../engine.ts';
import { headerOf, type WireRequest } from './request.ts';

type Claim = ReturnType<typeof claimOf>;

const fifteenMinutes = 15 * 60_000;
const week = 7 * 24 * 3600;

const sha256 = (data: string | Buffer): string => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string): Buffer => createHmac('sha256', key).update(data).digest();
const encode = (part: string): string =>
  encodeURIComponent(part).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

const refused = (code: string, message: string): AwsError => new AwsError(code, message, 403);

/** What the request says of its signature; `expires` only when it is presigned, in seconds from `date`. */
const claimOf = ({ headers, query }: WireRequest) => {
  const presigned = query.has('X-Amz-Signature');
  const authorization = headerOf(headers, 'authorization') ?? '';
  const part = (name: string): string | undefined =>
    (presigned ? query.get(`X-Amz-${name}`) : new RegExp(`${name}=([^,\\s]+)`).exec(authorization)?.[1]) ?? undefined;
  const [credential, signedHeaders, signature] = [part('Credential'), part('SignedHeaders'), part('Signature')];
  const date = presigned ? part('Date') : headerOf(headers, 'x-amz-date');
  if (!credential || !signedHeaders || !signature || !date) throw refused('AccessDenied', 'The request is not signed');
  const [accessKeyId = '', ...scope] = credential.split('/');
  const expires = presigned ? Number(part('Expires')) : undefined;
  return { accessKeyId, scope, date, signedHeaders: signedHeaders.split(';'), signature, expires };
};

/** `20261122T010203Z` in milliseconds since the epoch. */
const timeOf = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));

const checkTime = ({ date, expires }: Claim, now: number): void => {
  const signed = timeOf(date);
  if (expires === undefined) {
    if (Math.abs(now - signed) <= fifteenMinutes) return;
    throw refused('RequestTimeTooSkewed', `Signature not current: ${date}`);
  }
  if (!(expires > 0 && expires <= week))
    throw new AwsError('AuthorizationQueryParametersError', 'X-Amz-Expires must be between 1 second and a week');
  if (!(now >= signed - fifteenMinutes && now <= signed + expires * 1000))
    throw new AwsError('AccessDenied', 'Request has expired', 403);
};

const canonicalQuery = (query: URLSearchParams): string =>
  [...query]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => [encode(name), encode(value)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map((pair) => pair.join('='))
    .join('&');

/** S3 signs the hash that the header names (held against the body elsewhere), other services the body's own. */
const payloadHash = ({ headers, body }: WireRequest, s3: boolean, presigned: boolean): string => {
  if (!s3) return sha256(body);
  return headerOf(headers, 'x-amz-content-sha256') ?? (presigned ? 'UNSIGNED-PAYLOAD' : sha256(body));
};

const signatureOf = (request: WireRequest, claim: Claim, s3: boolean, secret: string): string => {
  const headers = claim.signedHeaders.map(
    (name) => `${name}:${(headerOf(request.headers, name) ?? '').trim().replace(/\s+/g, ' ')}\n`,
  );
  const canonical = [
    request.method,
    // S3 signs the path as sent; every other service would encode it once more, but theirs is `/`.
    request.path,
    canonicalQuery(request.query),
    headers.join(''),
    claim.signedHeaders.join(';'),
    payloadHash(request, s3, claim.expires !== undefined),
  ].join('\n');
  const key = claim.scope.reduce<string | Buffer>(hmac, `AWS4${secret}`);
  return hmac(key, ['AWS4-HMAC-SHA256', claim.date, claim.scope.join('/'), sha256(canonical)].join('\n')).toString(
    'hex',
  );
};

const mustBeSigned = (name: string): boolean => name === 'host' || name.startsWith('x-amz-');

/**
 * Verifies Signature Version 4, in the header or in a presigned URL, and tells whose it is. `service` is the signing
 * name that the credential's scope must hold.
 */
export const verifySignature = (
  request: WireRequest,
  service: string,
  byAccessKey: (accessKeyId: string) => Credential | undefined,
  now: number,
): Credential => {
  const s3 = service === 's3';
  const claim = claimOf(request);
  const [day, , scoped] = claim.scope;
  const credential = byAccessKey(claim.accessKeyId);
  if (!credential) throw refused('InvalidAccessKeyId', 'The access key id is not known here');
  const unsigned = Object.keys(request.headers).find(
    (name) => mustBeSigned(name) && !claim.signedHeaders.includes(name),
  );
  if (unsigned) throw refused('AccessDenied', `The header ${unsigned} is not signed`);
  const expected = Buffer.from(signatureOf(request, claim, s3, credential.secretAccessKey));
  const given = Buffer.from(claim.signature);
  const matches = expected.length === given.length && timingSafeEqual(expected, given);
  if (!matches || scoped !== service || !claim.date.startsWith(day ?? '-')) {
    const message = 'The request signature we calculated does not match the signature you provided.';
    throw refused('SignatureDoesNotMatch', message);
  }
  checkTime(claim, now);
  return credential;
};

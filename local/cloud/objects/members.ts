import type { IncomingHttpHeaders } from 'node:http';
import { AwsError } from '../engine.ts';

/** Where S3 puts the members of its inputs and outputs on the wire. */
const headers: Readonly<Record<string, string>> = {
  'accept-ranges': 'AcceptRanges',
  'cache-control': 'CacheControl',
  'content-disposition': 'ContentDisposition',
  'content-encoding': 'ContentEncoding',
  'content-language': 'ContentLanguage',
  'content-length': 'ContentLength',
  'content-range': 'ContentRange',
  'content-type': 'ContentType',
  etag: 'ETag',
  'if-match': 'IfMatch',
  'if-none-match': 'IfNoneMatch',
  'last-modified': 'LastModified',
  range: 'Range',
  'x-amz-checksum-algorithm': 'ChecksumAlgorithm',
  'x-amz-checksum-crc32': 'ChecksumCRC32',
  'x-amz-checksum-mode': 'ChecksumMode',
  'x-amz-checksum-sha256': 'ChecksumSHA256',
  'x-amz-checksum-type': 'ChecksumType',
  'x-amz-delete-marker': 'DeleteMarker',
  'x-amz-sdk-checksum-algorithm': 'ChecksumAlgorithm',
  'x-amz-version-id': 'VersionId',
};
const headerNames = new Map(Object.entries(headers).map(([name, member]) => [member, name]));

const queries: Readonly<Record<string, string>> = {
  'response-content-disposition': 'ResponseContentDisposition',
  'response-content-type': 'ResponseContentType',
  versionId: 'VersionId',
};

/** Headers and query parameters that belong to the transport or the signature. */
const transport =
  /^x-(id$|amz-(algorithm|content-sha256|credential|date|decoded-content-length|expires|signature|signedheaders|trailer|user-agent)$)/;

/** A query parameter that names a part of the bucket or object (`?versions`, `?retention`), unlike a mere input. */
export const isSubresource = (name: string): boolean => queries[name] === undefined && !/^x-(id$|amz-)/i.test(name);

const typed = (member: string, value: string): unknown => (member === 'ContentLength' ? Number(value) : value);

const headerEntry = ([name, value]: readonly [string, string]): (readonly [string, unknown])[] => {
  const member = headers[name];
  if (member) return [[member, typed(member, value)]];
  if (transport.test(name) || !name.startsWith('x-amz-')) return [];
  throw new AwsError('NotImplemented', `The header ${name} is not emulated locally`, 501);
};

/**
 * Input members from headers and query. A presigner may move `x-amz-` headers into the query; a checksum there is
 * refused, because S3 does not enforce it and the signer would believe the content pinned.
 */
export const inputFrom = (request: IncomingHttpHeaders, query: URLSearchParams): Record<string, unknown> => {
  const lifted = [...query].flatMap(([name, value]) =>
    /^x-amz-/i.test(name) ? [[name.toLowerCase(), value] as const] : [],
  );
  if (lifted.some(([name]) => /^x-amz-checksum-(?!mode)/.test(name))) {
    const advice = 'sign it as a header, or presign with requestChecksumCalculation WHEN_REQUIRED';
    throw new AwsError('InvalidRequest', `A checksum in a presigned URL pins nothing: ${advice}`);
  }
  const sent = Object.entries(request).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, String(value)] as const],
  );
  const asked = [...query].flatMap(([name, value]) => {
    const member = queries[name];
    return member ? [[member, typed(member, value)] as const] : [];
  });
  return Object.fromEntries([...[...lifted, ...sent].flatMap(headerEntry), ...asked]);
};

const printed = (value: unknown): string[] => {
  if (value instanceof Date) return [value.toUTCString()];
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? [String(value)] : [];
};

/** Output members that travel as headers. */
export const headersFrom = (output: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(output).flatMap(([member, value]: [string, unknown]) => {
      const name = headerNames.get(member);
      return name === undefined ? [] : printed(value).map((text) => [name, text]);
    }),
  );

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
  'content-md5': 'ContentMD5',
  'content-range': 'ContentRange',
  'content-type': 'ContentType',
  etag: 'ETag',
  'if-match': 'IfMatch',
  'if-none-match': 'IfNoneMatch',
  'last-modified': 'LastModified',
  location: 'Location',
  range: 'Range',
  'x-amz-bucket-object-lock-enabled': 'ObjectLockEnabledForBucket',
  'x-amz-bucket-region': 'BucketRegion',
  'x-amz-bypass-governance-retention': 'BypassGovernanceRetention',
  'x-amz-checksum-algorithm': 'ChecksumAlgorithm',
  'x-amz-checksum-crc32': 'ChecksumCRC32',
  'x-amz-checksum-crc64nvme': 'ChecksumCRC64NVME',
  'x-amz-checksum-mode': 'ChecksumMode',
  'x-amz-checksum-sha256': 'ChecksumSHA256',
  'x-amz-checksum-type': 'ChecksumType',
  'x-amz-copy-source': 'CopySource',
  'x-amz-copy-source-version-id': 'CopySourceVersionId',
  'x-amz-delete-marker': 'DeleteMarker',
  'x-amz-expected-bucket-owner': 'ExpectedBucketOwner',
  'x-amz-metadata-directive': 'MetadataDirective',
  'x-amz-object-lock-mode': 'ObjectLockMode',
  'x-amz-object-lock-retain-until-date': 'ObjectLockRetainUntilDate',
  'x-amz-sdk-checksum-algorithm': 'ChecksumAlgorithm',
  'x-amz-server-side-encryption': 'ServerSideEncryption',
  'x-amz-server-side-encryption-aws-kms-key-id': 'SSEKMSKeyId',
  'x-amz-server-side-encryption-bucket-key-enabled': 'BucketKeyEnabled',
  'x-amz-version-id': 'VersionId',
};

const queries: Readonly<Record<string, string>> = {
  'continuation-token': 'ContinuationToken',
  delimiter: 'Delimiter',
  'encoding-type': 'EncodingType',
  'fetch-owner': 'FetchOwner',
  'key-marker': 'KeyMarker',
  'max-keys': 'MaxKeys',
  prefix: 'Prefix',
  'response-cache-control': 'ResponseCacheControl',
  'response-content-disposition': 'ResponseContentDisposition',
  'response-content-encoding': 'ResponseContentEncoding',
  'response-content-language': 'ResponseContentLanguage',
  'response-content-type': 'ResponseContentType',
  'start-after': 'StartAfter',
  versionId: 'VersionId',
  'version-id-marker': 'VersionIdMarker',
};

/** A query parameter that names a part of the bucket or object (`?versions`, `?retention`), unlike a mere input. */
export const isSubresource = (name: string): boolean =>
  queries[name] === undefined && name !== 'x-id' && !/^x-amz-/i.test(name);

const numbers = new Set(['ContentLength', 'MaxKeys']);
const dates = new Set(['ObjectLockRetainUntilDate']);
const flags = new Set(['BypassGovernanceRetention', 'BucketKeyEnabled', 'FetchOwner', 'ObjectLockEnabledForBucket']);
/** Headers and query parameters that belong to the transport or the signature. */
const transport = new Set(
  [
    'algorithm',
    'content-sha256',
    'credential',
    'date',
    'decoded-content-length',
    'expires',
    'signature',
    'signedheaders',
  ]
    .concat('trailer', 'user-agent')
    .map((name) => `x-amz-${name}`),
);
const userMetadata = 'x-amz-meta-';

const typed = (member: string, value: string): unknown => {
  if (numbers.has(member)) return Number(value);
  if (dates.has(member)) return new Date(value);
  return flags.has(member) ? value === 'true' : value;
};

const headerEntry = (name: string, value: string): (readonly [string, unknown])[] => {
  if (transport.has(name) || name.startsWith(userMetadata)) return [];
  const member = headers[name];
  if (member) return [[member, typed(member, value)]];
  if (!name.startsWith('x-amz-')) return [];
  throw new AwsError('NotImplemented', `The header ${name} is not emulated locally`, 501);
};

/**
 * Input members from headers and query. A presigner may move `x-amz-` headers into the query; a checksum there is
 * refused, because S3 does not enforce it and the signer would believe the content pinned.
 */
export const inputFrom = (request: IncomingHttpHeaders, query: URLSearchParams): Record<string, unknown> => {
  const lifted = [...query]
    .filter(([name]) => /^x-amz-/i.test(name))
    .map(([name, value]) => [name.toLowerCase(), value]);
  const checksum = lifted.find(([name]) => name?.startsWith('x-amz-checksum-') && name !== 'x-amz-checksum-mode');
  if (checksum) {
    const advice = 'sign it as a header, or presign with requestChecksumCalculation WHEN_REQUIRED';
    throw new AwsError('InvalidRequest', `${checksum[0]} in a presigned URL pins nothing: ${advice}`);
  }
  const sent = Object.entries(request).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  const all = [...lifted, ...sent];
  const metadata = all.flatMap(([name = '', value]) =>
    name.startsWith(userMetadata) ? [[name.slice(userMetadata.length), value] as const] : [],
  );
  return {
    ...Object.fromEntries(all.flatMap(([name = '', value = '']) => headerEntry(name, value))),
    ...Object.fromEntries(
      [...query].flatMap(([name, value]) => {
        const member = queries[name];
        return member ? [[member, typed(member, value)]] : [];
      }),
    ),
    ...(metadata.length > 0 && { Metadata: Object.fromEntries(metadata) }),
  };
};

const headerNames = new Map(Object.entries(headers).map(([name, member]) => [member, name]));

const printed = (member: string, value: unknown): string => {
  if (value instanceof Date) return member === 'LastModified' ? value.toUTCString() : value.toISOString();
  return String(value);
};

/** Output members that travel as headers. */
export const headersFrom = (output: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(output).flatMap(([member, value]: [string, unknown]) => {
      if (value === undefined) return [];
      if (member === 'Metadata' && typeof value === 'object' && value !== null)
        return Object.entries(value).map(([name, one]) => [userMetadata + name, String(one)] as const);
      const name = headerNames.get(member);
      return name ? [[name, printed(member, value)] as const] : [];
    }),
  );

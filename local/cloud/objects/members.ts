import { AwsError } from '../engine.ts';
import type { WireRequest } from '../wire/request.ts';

/** Where S3 puts the members of its inputs and outputs on the wire: in headers, and a few in the query. */
const members: Readonly<Record<string, string>> = {
  'cache-control': 'CacheControl',
  'content-disposition': 'ContentDisposition',
  'content-encoding': 'ContentEncoding',
  'content-language': 'ContentLanguage',
  'content-length': 'ContentLength',
  'content-type': 'ContentType',
  etag: 'ETag',
  'if-match': 'IfMatch',
  'if-none-match': 'IfNoneMatch',
  'last-modified': 'LastModified',
  range: 'Range',
  'response-content-disposition': 'ResponseContentDisposition',
  'response-content-type': 'ResponseContentType',
  versionId: 'VersionId',
  'x-amz-checksum-crc32': 'ChecksumCRC32',
  'x-amz-checksum-mode': 'ChecksumMode',
  'x-amz-checksum-sha256': 'ChecksumSHA256',
  'x-amz-checksum-type': 'ChecksumType',
  'x-amz-delete-marker': 'DeleteMarker',
  'x-amz-sdk-checksum-algorithm': 'ChecksumAlgorithm',
  'x-amz-version-id': 'VersionId',
};
const headerNames = new Map(Object.entries(members).map(([name, member]) => [member, name]));

/** What belongs to the transport or the signature. */
const transport =
  /^(content-length|x-id|x-amz-(algorithm|content-sha256|credential|date|expires|signature|signedheaders|user-agent))$/i;

/** A presigner may move headers into the query, but S3 does not enforce a checksum or a condition that lies there. */
const inQuery = /^(response-content-(disposition|type)|versionId|x-amz-checksum-mode)$/;

const notEmulated = (what: string): AwsError => new AwsError('NotImplemented', `${what} is not emulated locally`, 501);

/** Input members from headers and query. A query that names a part of the bucket or object (`?tagging`) is refused. */
export const inputFrom = ({ headers, query }: WireRequest): Record<string, unknown> => {
  const asked = [...query].filter(([name]) => !transport.test(name));
  const sent = Object.entries(headers).filter(([name]) => !transport.test(name));
  const part = asked.find(([name]) => !inQuery.test(name));
  if (part) throw notEmulated(`The query parameter ${part[0]}`);
  const stray = sent.find(([name]) => name.startsWith('x-amz-') && members[name] === undefined);
  if (stray) throw notEmulated(`The header ${stray[0]}`);
  return Object.fromEntries(
    [...asked, ...sent].flatMap(([name, value]) => {
      const member = members[name];
      return member === undefined ? [] : [[member, String(value)] as const];
    }),
  );
};

/** Output members that travel as headers. */
export const headersFrom = (output: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(output).flatMap(([member, value]: [string, unknown]) => {
      const name = headerNames.get(member);
      return name === undefined ? [] : [[name, value instanceof Date ? value.toUTCString() : String(value)] as const];
    }),
  );

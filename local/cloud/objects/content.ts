import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { HeadObjectCommandInput, PutObjectCommandInput } from '@aws-sdk/client-s3';
import { AwsError } from '../engine.ts';
import type { Checksums, Version } from './versions.ts';

export const bytesOf = (body: PutObjectCommandInput['Body']): Uint8Array => {
  if (body === undefined) return new Uint8Array();
  if (typeof body === 'string') return Buffer.from(body);
  if (body instanceof Uint8Array) return body;
  throw new AwsError('NotImplemented', 'A streamed body is not emulated locally', 501);
};

/** The SDK's own checksum and the one that results carry, in base64. */
const algorithms: Record<keyof Checksums, (content: Uint8Array) => string> = {
  ChecksumCRC32: (content) => Buffer.from(crc32(content).toString(16).padStart(8, '0'), 'hex').toString('base64'),
  ChecksumSHA256: (content) => createHash('sha256').update(content).digest('base64'),
};
const names = ['ChecksumCRC32', 'ChecksumSHA256'] as const;

/** The checksums that were sent, once they are verified. */
const verified = (content: Uint8Array, claimed: Checksums): Checksums => {
  const sent = names.filter((name) => claimed[name] !== undefined);
  const bad = sent.find((name) => claimed[name] !== algorithms[name](content));
  if (!bad) return Object.fromEntries(sent.map((name) => [name, claimed[name]]));
  throw new AwsError('BadDigest', `The ${bad} you specified did not match the calculated checksum.`);
};

/** What is kept of an object beside its bytes. */
export const contentOf = (content: Uint8Array, input: PutObjectCommandInput) => {
  const { CacheControl, ContentType = 'binary/octet-stream' } = input;
  return {
    etag: `"${createHash('md5').update(content).digest('hex')}"`,
    size: content.length,
    checksums: verified(content, input),
    headers: { ContentType, ...(CacheControl !== undefined && { CacheControl }) },
  };
};

/** What a reader is told of an object beside its bytes. */
export const describe = (version: Version, input: HeadObjectCommandInput) => ({
  ...version.headers,
  ...(input.ResponseContentType !== undefined && { ContentType: input.ResponseContentType }),
  ...(input.ResponseContentDisposition !== undefined && { ContentDisposition: input.ResponseContentDisposition }),
  ContentLength: version.size,
  ETag: version.etag,
  // HTTP dates have whole seconds.
  LastModified: new Date(Math.floor(version.modified / 1000) * 1000),
  VersionId: version.id,
  ...(input.ChecksumMode === 'ENABLED' && { ...version.checksums, ChecksumType: 'FULL_OBJECT' }),
});

/** A line of a list of versions. */
export const entry = ({ key, id, etag, size, modified }: Version) => ({
  Key: key,
  VersionId: id,
  ETag: etag,
  Size: size,
  LastModified: new Date(modified),
});

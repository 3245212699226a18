import type {
  GetObjectCommandInput,
  GetObjectRetentionCommandInput,
  GetObjectRetentionCommandOutput,
  HeadObjectCommandInput,
} from '@aws-sdk/client-s3';
import { AwsError } from '../engine.ts';
import { onlyMembers } from '../parameters.ts';
import { ObjectBody } from './body.ts';
import { find, type Shelf, versionId } from './shelf.ts';
import type { Stored } from './versions.ts';

const overrides = {
  ResponseCacheControl: 'CacheControl',
  ResponseContentDisposition: 'ContentDisposition',
  ResponseContentEncoding: 'ContentEncoding',
  ResponseContentLanguage: 'ContentLanguage',
  ResponseContentType: 'ContentType',
} as const;
const overrideNames = Object.keys(overrides);
const conditions = ['IfMatch', 'IfNoneMatch'];
const known = ['Bucket', 'Key', 'VersionId', 'ExpectedBucketOwner', 'ChecksumMode', ...conditions, ...overrideNames];

const describe = (version: Stored, input: GetObjectCommandInput | HeadObjectCommandInput, whole: boolean) => {
  const asked = Object.entries(overrides).flatMap(([from, to]) => {
    const value = Object.entries(input).find(([name]) => name === from)?.[1];
    return value === undefined ? [] : [[to, String(value)] as const];
  });
  return {
    ContentType: 'binary/octet-stream',
    ...version.headers,
    ...Object.fromEntries(asked),
    AcceptRanges: 'bytes',
    ETag: version.etag,
    // HTTP dates have whole seconds.
    LastModified: new Date(Math.floor(version.modified / 1000) * 1000),
    Metadata: version.metadata,
    ServerSideEncryption: 'AES256',
    ...versionId(version),
    ...(input.ChecksumMode === 'ENABLED' && whole && { ...version.checksums, ChecksumType: 'FULL_OBJECT' }),
    ...(version.lock && {
      ObjectLockMode: version.lock.mode,
      ObjectLockRetainUntilDate: new Date(version.lock.until),
    }),
  };
};

const checkConditions = (version: Stored, input: GetObjectCommandInput | HeadObjectCommandInput): void => {
  if (input.IfMatch !== undefined && input.IfMatch !== version.etag)
    throw new AwsError('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold', 412);
  if (input.IfNoneMatch === version.etag) throw new AwsError('NotModified', 'Not Modified', 304);
};

/** First and last byte of `bytes=a-b`, `bytes=a-` or `bytes=-n`; anything else is ignored, as HTTP demands. */
const rangeOf = (header: string | undefined, size: number): readonly [number, number] | undefined => {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (first > last) throw new AwsError('InvalidRange', 'The requested range is not satisfiable', 416);
  return [first, last];
};

export const createReads = (shelf: Shelf) => ({
  GetObject: (input: GetObjectCommandInput) => {
    onlyMembers('GetObject', input, [...known, 'Range']);
    const version = find(shelf, input);
    checkConditions(version, input);
    const content = shelf.bodies.read(version.body);
    const range = rangeOf(input.Range, version.size);
    const [first, last] = range ?? [0, version.size - 1];
    return {
      ...describe(version, input, range === undefined),
      Body: new ObjectBody(content.subarray(first, last + 1)),
      ContentLength: last + 1 - first,
      ...(range && { ContentRange: `bytes ${first}-${last}/${version.size}` }),
    };
  },

  HeadObject: (input: HeadObjectCommandInput) => {
    onlyMembers('HeadObject', input, known);
    const version = find(shelf, input, 'NotFound');
    checkConditions(version, input);
    return { ...describe(version, input, true), ContentLength: version.size };
  },

  GetObjectRetention: (input: GetObjectRetentionCommandInput): Omit<GetObjectRetentionCommandOutput, '$metadata'> => {
    const { lock } = find(shelf, input);
    if (!lock) {
      const message = 'The specified object does not have a ObjectLock configuration';
      throw new AwsError('NoSuchObjectLockConfiguration', message, 404);
    }
    return { Retention: { Mode: lock.mode, RetainUntilDate: new Date(lock.until) } };
  },
});

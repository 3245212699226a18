import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** A signed result where it lies for good. */
export interface StoredResult {
  readonly key: string;
  readonly versionId: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export const resultKey = (code: string): string => `results/${code}.pdf`;

const exists = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'PreconditionFailed' || error.name === 'ConditionalRequestConflict');

const storedAs = (key: string, versionId: string | undefined, bytes: Uint8Array): StoredResult => ({
  key,
  versionId: versionId ?? 'null',
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes,
});

const readResult = async (s3: S3Client, bucket: string, key: string): Promise<StoredResult> => {
  const { Body, VersionId } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  if (Body === undefined) throw new Error('the stored result is empty');
  return storedAs(key, VersionId, await Body.transformToByteArray());
};

/**
 * Writes the result once and for good. When one lies there already, from a try whose answer was lost, that one is
 * the result: a second original is never made.
 */
export const storeOnce = async (
  s3: S3Client,
  bucket: string,
  code: string,
  bytes: Uint8Array,
): Promise<StoredResult> => {
  const key = resultKey(code);
  try {
    const { VersionId } = await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: bytes,
        ContentType: 'application/pdf',
        IfNoneMatch: '*',
        ChecksumSHA256: createHash('sha256').update(bytes).digest('base64'),
      }),
    );
    return storedAs(key, VersionId, bytes);
  } catch (error) {
    if (!exists(error)) throw error;
    return readResult(s3, bucket, key);
  }
};

import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

interface StoredCopy {
  readonly key: string;
  readonly versionId: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

const storedAs = (key: string, versionId: string | undefined, bytes: Uint8Array): StoredCopy => ({
  key,
  versionId: versionId ?? 'null',
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes,
});

/**
 * Writes a copy once and for good. What lies there already is an earlier try’s, whose answer was lost: only the function
 * that copies may write there. It is the copy then.
 */
export const storeCopy = async (
  s3: S3Client,
  bucket: string,
  code: string,
  file: string,
  bytes: Uint8Array,
): Promise<StoredCopy> => {
  const Key = `copies/${code}/${file}.pdf`;
  const ChecksumSHA256 = createHash('sha256').update(bytes).digest('base64');
  const once = { Bucket: bucket, Key, Body: bytes, ContentType: 'application/pdf', IfNoneMatch: '*', ChecksumSHA256 };
  try {
    const { VersionId } = await s3.send(new PutObjectCommand(once));
    return storedAs(Key, VersionId, bytes);
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'PreconditionFailed') throw error;
    const { Body, VersionId } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
    if (Body === undefined) throw new Error('the stored copy is empty', { cause: error });
    return storedAs(Key, VersionId, await Body.transformToByteArray());
  }
};

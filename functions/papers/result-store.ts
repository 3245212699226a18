import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';

/** A signed result where it lies for good. */
export interface StoredResult {
  readonly key: string;
  readonly versionId: string;
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** The signed paper, and its data for machines that read no paper (a compact JWS). */
type ResultForm = 'pdf' | 'jws';
const types = { pdf: 'application/pdf', jws: 'application/jose' } as const satisfies Record<ResultForm, string>;

/** Where a dossier’s result lies: in the first place, or in the next one that holds no other file. */
export const resultKey = (code: string, place = 1, form: ResultForm = 'pdf'): string =>
  place === 1 ? `results/${code}.${form}` : `results/${code}.${place}.${form}`;

/** Whoever puts more foreign files in the way than this must be stopped by an operator. */
const mostPlaces = 20;
/** Far above any result of ours. */
const mostBytes = 20_000_000;

const storedAs = (key: string, versionId: string | undefined, bytes: Uint8Array): StoredResult => ({
  key,
  versionId: versionId ?? 'null',
  sha256: createHash('sha256').update(bytes).digest('hex'),
  bytes,
});

/** What lies there; of a file that is no result for its size alone, no byte. */
const readResult = async (s3: S3Client, bucket: string, key: string): Promise<StoredResult> => {
  const { Body, ContentLength = 0, VersionId } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
  if (Body === undefined) throw new Error('the stored result is empty');
  if (ContentLength <= mostBytes) return storedAs(key, VersionId, await Body.transformToByteArray());
  if (Body instanceof Readable) Body.destroy();
  return storedAs(key, VersionId, new Uint8Array());
};

/** The new file, or nothing when another one lies there already. */
const putNew = async (
  s3: S3Client,
  bucket: string,
  key: string,
  bytes: Uint8Array,
  ContentType: string,
): Promise<StoredResult | undefined> => {
  try {
    const { VersionId } = await s3.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: bytes,
        ContentType,
        IfNoneMatch: '*',
        ChecksumSHA256: createHash('sha256').update(bytes).digest('base64'),
      }),
    );
    return storedAs(key, VersionId, bytes);
  } catch (error) {
    if (error instanceof Error && error.name === 'PreconditionFailed') return undefined;
    throw error;
  }
};

/**
 * Writes the result once and for good. When the same one lies there already, from a try whose answer was lost, that
 * one is the result: a second original of it is never made. Any other file cannot be replaced and bars nothing:
 * everybody who signs this dossier passes it by, and so meets in the same next place.
 */
export const storeOnce = async (
  s3: S3Client,
  bucket: string,
  code: string,
  bytes: Uint8Array,
  isSame: (bytes: Uint8Array) => Promise<boolean>,
  form: ResultForm = 'pdf',
): Promise<StoredResult> => {
  for (let place = 1; place <= mostPlaces; place++) {
    const key = resultKey(code, place, form);
    const written = await putNew(s3, bucket, key, bytes, types[form]);
    if (written !== undefined) return written;
    const found = await readResult(s3, bucket, key);
    if (await isSame(found.bytes)) return found;
  }
  throw new Error(`other files lie in all ${mostPlaces} places of the result`);
};

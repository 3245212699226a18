import { createHash } from 'node:crypto';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { fileKey } from '../files/file-key.ts';
import { unlessMissing } from '../missing-object.ts';
import { Reading } from './reading.ts';

/** What was read in files, in the bucket of papers beside them. */
export interface ReadingStore {
  /** The file itself, as it was received. */
  file(code: string, file: string): Promise<Uint8Array>;
  /** Nothing when it is not read yet. */
  reading(code: string, file: string): Promise<Reading | undefined>;
  page(code: string, file: string, page: number): Promise<Uint8Array>;
  /** The pages first, so that whoever finds the reading finds them too. */
  keep(code: string, reading: Reading, pages: readonly Uint8Array[]): Promise<void>;
}

const readingKey = (code: string, file: string): string => `readings/${code}/${file}.json`;
const pageKey = (code: string, file: string, page: number): string => `pages/${code}/${file}/${page}.jpg`;

export const createReadingStore = (s3: S3Client, bucket: string): ReadingStore => {
  const get = async (Key: string): Promise<Uint8Array> => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key }));
    if (Body === undefined) throw new Error('the object is empty');
    return Body.transformToByteArray();
  };
  const put = async (Key: string, Body: string | Uint8Array, ContentType: string): Promise<void> => {
    const ChecksumSHA256 = createHash('sha256').update(Body).digest('base64');
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType, ChecksumSHA256 }));
  };
  return {
    file: async (code, file) => get(fileKey(code, file)),
    page: async (code, file, page) => get(pageKey(code, file, page)),
    reading: async (code, file) => {
      const bytes = await unlessMissing(get(readingKey(code, file)));
      return bytes && Reading.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
    },
    keep: async (code, reading, pages) => {
      for (const [index, image] of pages.entries())
        await put(pageKey(code, reading.file, index + 1), image, 'image/jpeg');
      await put(readingKey(code, reading.file), JSON.stringify(reading), 'application/json');
    },
  };
};

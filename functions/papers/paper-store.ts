import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { SignatureBox } from '../results/signature-box.ts';
import type { FormNumber } from './forms.ts';

const bytes = z.pipe(
  z.base64(),
  z.transform((text): Uint8Array => Buffer.from(text, 'base64')),
);

/** A result before its signatures: the document, where they go, and what each will look like. */
export const UnsignedResult = z.object({
  pdf: bytes,
  boxes: z.array(SignatureBox),
  /** The officer’s is absent where the seal alone makes it valid. */
  appearances: z.object({ officer: z.optional(bytes), seal: bytes }),
  /** The time the signatures claim. */
  at: z.iso.datetime(),
});
export type UnsignedResult = z.infer<typeof UnsignedResult>;

export const paperKeys = {
  unsigned: (code: string) => `unsigned/${code}.json`,
  /** Where an official form lies; the receipt, which is older than the others, keeps its own place. */
  form: (code: string, form: FormNumber) => (form === '01' ? `receipts/${code}.pdf` : `forms/${code}/${form}.pdf`),
  register: (unit: string, name: string) => `registers/${unit}/${encodeURIComponent(name)}.pdf`,
} as const;

export const putPaper = async (s3: S3Client, bucket: string, Key: string, pdf: Uint8Array): Promise<void> => {
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body: pdf, ContentType: 'application/pdf' }));
};

const encoded = (part: Uint8Array) => Buffer.from(part).toString('base64');

export const putUnsigned = async (
  s3: S3Client,
  bucket: string,
  code: string,
  result: UnsignedResult,
): Promise<void> => {
  const { pdf, boxes, appearances, at } = result;
  const Body = JSON.stringify({
    pdf: encoded(pdf),
    boxes,
    appearances: {
      ...(appearances.officer === undefined ? {} : { officer: encoded(appearances.officer) }),
      seal: encoded(appearances.seal),
    },
    at,
  });
  const Key = paperKeys.unsigned(code);
  await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body, ContentType: 'application/json' }));
};

export const getUnsigned = async (s3: S3Client, bucket: string, code: string): Promise<UnsignedResult> => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: paperKeys.unsigned(code) }));
  if (Body === undefined) throw new Error('the unsigned result is empty');
  return UnsignedResult.parse(JSON.parse(await Body.transformToString()));
};

import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import * as z from 'zod/mini';
import { unlessMissing } from '../missing-object.ts';
import type { PreparedSignature } from '../results/pdf/signature-field.ts';

const bytes = z.pipe(
  z.base64(),
  z.transform((text): Uint8Array => Buffer.from(text, 'base64')),
);
const count = z.int().check(z.minimum(0));

/** A result that waits for the officer’s signature: the file with room for it, and by which certificate. */
const PreparedResult = z.object({
  pdf: bytes,
  range: z.readonly(z.tuple([z.literal(0), count, count, count])),
  /** The length of the document itself, before the room for the signature. */
  document: count,
  /** DER, the signer’s own first. */
  chain: z.array(bytes).check(z.minLength(1)),
  /** The name under which a signing service has the owner asked. */
  operation: z.optional(z.string()),
});
export interface PreparedResult extends PreparedSignature {
  readonly document: number;
  readonly chain: readonly Uint8Array[];
  readonly operation?: string | undefined;
}

/** How the agency’s seal will look, and the time it states. */
const Sealing = z.object({ appearance: bytes, at: z.iso.datetime() });
export type Sealing = z.infer<typeof Sealing>;

/** Where in the bucket of papers; what was asked for, and what was brought, lies under its own hash and stays. */
export const signingKeys = {
  prepared: (code: string, hash: string) => `prepared/${code}/${hash}.json`,
  /** The document alone, for whoever signs to read. */
  document: (code: string, hash: string) => `prepared/${code}/${hash}.pdf`,
  signed: (code: string, hash: string) => `signed/${code}/${hash}.pdf`,
  sealing: (code: string, hash: string) => `sealing/${code}/${hash}.json`,
} as const;

const encoded = (part: Uint8Array) => Buffer.from(part).toString('base64');

/** Papers on their way to their signatures. */
export interface SigningStore {
  putPrepared(code: string, hash: string, prepared: PreparedResult): Promise<void>;
  prepared(code: string, hash: string): Promise<PreparedResult>;
  /** A file that was signed elsewhere, by its own hash. */
  putSigned(code: string, hash: string, pdf: Uint8Array): Promise<void>;
  signed(code: string, hash: string): Promise<Uint8Array>;
  putSealing(code: string, hash: string, sealing: Sealing): Promise<void>;
  /** Nothing until it is written. */
  sealing(code: string, hash: string): Promise<Sealing | undefined>;
}

export const createSigningStore = (s3: S3Client, Bucket: string): SigningStore => {
  const put = async (Key: string, Body: string | Uint8Array, ContentType: string): Promise<void> => {
    await s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType }));
  };
  const get = async (Key: string): Promise<Uint8Array> => {
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key }));
    if (Body === undefined) throw new Error('a paper that waits for its signatures is empty');
    return Body.transformToByteArray();
  };
  const getJson = async (key: string): Promise<unknown> => JSON.parse(Buffer.from(await get(key)).toString());
  const [json, paper] = ['application/json', 'application/pdf'];
  return {
    putPrepared: async (code, hash, prepared) => {
      const { pdf, range, document, chain, operation } = prepared;
      await put(signingKeys.document(code, hash), pdf.subarray(0, document), paper);
      const kept = { pdf: encoded(pdf), range, document, chain: chain.map(encoded), operation };
      await put(signingKeys.prepared(code, hash), JSON.stringify(kept), json);
    },
    prepared: async (code, hash) => PreparedResult.parse(await getJson(signingKeys.prepared(code, hash))),
    putSigned: async (code, hash, pdf) => put(signingKeys.signed(code, hash), pdf, paper),
    signed: async (code, hash) => get(signingKeys.signed(code, hash)),
    putSealing: async (code, hash, { appearance, at }) =>
      put(signingKeys.sealing(code, hash), JSON.stringify({ appearance: encoded(appearance), at }), json),
    sealing: async (code, hash) => {
      const found = await unlessMissing(getJson(signingKeys.sealing(code, hash)));
      return found === undefined ? undefined : Sealing.parse(found);
    },
  };
};

import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { AwsError } from '../engine.ts';

type Context = Readonly<Record<string, string>> | undefined;

/** Binds the context to the ciphertext, whatever the order of its members. */
const aad = (context: Context = {}): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(context).toSorted(([a], [b]) => (a < b ? -1 : 1))));

/** AES-256-GCM: the key id's length and text, nonce, tag, then the ciphertext. */
export const seal = (keyId: string, key: Buffer, plaintext: Uint8Array, context: Context): Uint8Array => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad(context));
  const content = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  const id = Buffer.from(keyId);
  return Buffer.concat([Buffer.of(id.length), id, nonce, cipher.getAuthTag(), content]);
};

const invalid = (): AwsError => new AwsError('InvalidCiphertextException', 'The ciphertext is not valid');

/** The id of the key that sealed it. */
export const sealedWith = (blob: Uint8Array): string => {
  const length = blob[0] ?? 0;
  if (length === 0 || blob.length < 1 + length + 28) throw invalid();
  return Buffer.from(blob.subarray(1, 1 + length)).toString();
};

export const unseal = (key: Buffer, blob: Uint8Array, context: Context): Uint8Array => {
  const rest = blob.subarray(1 + (blob[0] ?? 0));
  const decipher = createDecipheriv('aes-256-gcm', key, rest.subarray(0, 12));
  decipher.setAAD(aad(context)).setAuthTag(rest.subarray(12, 28));
  try {
    return Buffer.concat([decipher.update(rest.subarray(28)), decipher.final()]);
  } catch {
    throw invalid();
  }
};

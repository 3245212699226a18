import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const version = 'v1';
const cipherName = 'aes-256-gcm';
/** Without it Node takes a tag cut down to four bytes for a whole one. */
const whole = { authTagLength: 16 };

/**
 * AES-256-GCM with a fresh 96-bit nonce; `context` is authenticated, so that a sealed value opens only in the place
 * it was made for. `v1.<base64url of nonce, tag, ciphertext>`.
 */
export const seal = (key: Uint8Array, context: string, plain: string | Uint8Array): string => {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(cipherName, key, nonce, whole).setAAD(Buffer.from(context));
  const body = Buffer.concat([cipher.update(plain instanceof Uint8Array ? plain : Buffer.from(plain)), cipher.final()]);
  return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
};

/** The plain bytes; throws when key, context or value are not the ones that were sealed. */
export const open = (key: Uint8Array, context: string, sealed: string): Buffer => {
  const [kind, encoded = ''] = sealed.split('.');
  if (kind !== version) throw new Error('sealed in an unknown way');
  const bytes = Buffer.from(encoded, 'base64url');
  const decipher = createDecipheriv(cipherName, key, bytes.subarray(0, 12), whole).setAAD(Buffer.from(context));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
};

/** A key for one purpose, derived from the master key. */
export const deriveKey = (master: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', master, Buffer.alloc(0), purpose, 32));

/** Stands for an identifier in keys and indexes; cannot be turned back without the key. 128 bits, base64url. */
export const keyedHash = (key: Uint8Array, value: string): string =>
  createHmac('sha256', key).update(value).digest().subarray(0, 16).toString('base64url');

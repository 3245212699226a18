import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

const cipherName = 'aes-256-gcm';
/** Without it Node takes a tag cut down to four bytes for a whole one. */
const whole = { authTagLength: 16 };

/**
 * How the plain bytes lie inside: as they are, or packed. Names and sources stand in a form again and again, and what is
 * kept for years is paid for by the byte. Its length tells nothing: nobody who sees it chooses what is packed with a secret.
 */
const ways = ['v1', 'v2'] as const;
type Way = (typeof ways)[number];
/** What is packed says so in what is authenticated, so that neither is taken for the other. */
const bound = (way: Way, context: string): Buffer => Buffer.from(way === 'v1' ? context : `${way} ${context}`);

/** So much, in bytes, is packed at most, and unpacked: whoever had a key could else have little unpack to gigabytes. */
const mostPacked = 4 * 1024 * 1024;

const laid = (plain: string | Uint8Array): readonly [Way, Uint8Array] => {
  if (plain instanceof Uint8Array) return ['v1', plain];
  const bytes = Buffer.from(plain);
  if (bytes.length > mostPacked) return ['v1', bytes];
  const packed = deflateRawSync(bytes);
  return packed.length < bytes.length ? ['v2', packed] : ['v1', bytes];
};

/**
 * AES-256-GCM with a fresh 96-bit nonce; `context` is authenticated, so that a sealed value opens only in the place
 * it was made for. `<way>.<base64url of nonce, tag, ciphertext>`.
 */
export const seal = (key: Uint8Array, context: string, plain: string | Uint8Array): string => {
  const [way, inner] = laid(plain);
  const nonce = randomBytes(12);
  const cipher = createCipheriv(cipherName, key, nonce, whole).setAAD(bound(way, context));
  const body = Buffer.concat([cipher.update(inner), cipher.final()]);
  return `${way}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
};

/** The plain bytes; throws when key, context or value are not the ones that were sealed. */
export const open = (key: Uint8Array, context: string, sealed: string): Buffer => {
  const [kind, encoded = ''] = sealed.split('.');
  const way = ways.find((known) => known === kind);
  if (way === undefined) throw new Error('sealed in an unknown way');
  const bytes = Buffer.from(encoded, 'base64url');
  const decipher = createDecipheriv(cipherName, key, bytes.subarray(0, 12), whole).setAAD(bound(way, context));
  decipher.setAuthTag(bytes.subarray(12, 28));
  const inner = Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  return way === 'v1' ? inner : inflateRawSync(inner, { maxOutputLength: mostPacked });
};

/** A key for one purpose, derived from the master key. */
export const deriveKey = (master: Uint8Array, purpose: string): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', master, Buffer.alloc(0), purpose, 32));

/** Stands for an identifier in keys and indexes; cannot be turned back without the key. 128 bits, base64url. */
export const keyedHash = (key: Uint8Array, value: string): string =>
  createHmac('sha256', key).update(value).digest().subarray(0, 16).toString('base64url');

import { createECDH, createPrivateKey } from 'node:crypto';

/** The order of the group of P-256 (SP 800-186, 3.2.1.3). */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const numberIn = (bytes: Uint8Array): bigint => BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
const within = (value: bigint): bigint => ((value % order) + order) % order;

/** The number that gives one with this one: by Fermat, for the order is prime. */
const inverse = (value: bigint): bigint => {
  let [result, base] = [1n, within(value)];
  for (let exponent = order - 2n; exponent > 0n; exponent >>= 1n) {
    if ((exponent & 1n) === 1n) result = within(result * base);
    base = within(base * base);
  }
  return result;
};

/** DER of a positive integer below 2²⁵⁶. */
const integer = (value: bigint): Buffer => {
  const digits = value.toString(16);
  const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  const content = (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes;
  return Buffer.concat([Buffer.from([0x02, content.length]), content]);
};

/** ECDSA by a P-256 key (PKCS #8, DER) over a SHA-256 digest made elsewhere (FIPS 186-5, 6.4.1); DER. */
export const signDigest = (digest: Uint8Array, pkcs8: Uint8Array): Buffer => {
  const jwk = createPrivateKey({ key: Buffer.from(pkcs8), format: 'der', type: 'pkcs8' }).export({ format: 'jwk' });
  const secret = numberIn(Buffer.from(jwk.d ?? '', 'base64url'));
  for (;;) {
    const once = createECDH('prime256v1');
    // Uncompressed: 04, x, y.
    const r = within(numberIn(once.generateKeys().subarray(1, 33)));
    const s = within(inverse(numberIn(once.getPrivateKey())) * (numberIn(digest) + r * secret));
    if (r === 0n || s === 0n) continue;
    const parts = Buffer.concat([integer(r), integer(s)]);
    return Buffer.concat([Buffer.from([0x30, parts.length]), parts]);
  }
};

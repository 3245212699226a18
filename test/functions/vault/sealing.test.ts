import { createCipheriv } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { deriveKey, keyedHash, open, seal } from '../../../functions/vault/sealing.ts';

const closed = /unable to authenticate|Invalid (authentication tag length|initialization vector)/;
const hex = (text: string): Buffer => Buffer.from(text.replace(/\s/g, ''), 'hex');

test('opens what AES-256-GCM of the published vector made (McGrew and Viega, test case 15)', () => {
  const key = hex('feffe9928665731c6d6a8f9467308308 feffe9928665731c6d6a8f9467308308');
  const nonce = hex('cafebabefacedbaddecaf888');
  const body = hex(`522dc1f099567d07f47f37a32a84427d 643a8cdcbfe5c0c97598a2bd2555d1aa
    8cb08e48590dbb3da7b08b1056828838 c5f61e6393ba7a0abcc9f662898015ad`);
  const tag = hex('b094dac5d93471bdec1a502270e3cc6c');
  const sealed = `v1.${Buffer.concat([nonce, tag, body]).toString('base64url')}`;
  expect(open(key, '', sealed)).toEqual(
    hex(`d9313225f88406e5a55909c5aff5269a 86a7a9531534f7da2e4c303d8a318a72
      1c3c0c95956809532fcf0e2449a6b525 b16aedf5aa0de657ba637b391aafd255`),
  );
  expect(() => open(key, 'a place', sealed)).toThrow(closed);
});

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });

test('law: what is sealed opens with the same key in the same place, text and bytes alike', () => {
  fc.assert(
    fc.property(key, fc.string(), fc.string({ unit: 'grapheme' }), fc.uint8Array(), (secret, context, text, bytes) => {
      expect(open(secret, context, seal(secret, context, text)).toString('utf8')).toBe(text);
      expect(new Uint8Array(open(secret, context, seal(secret, context, bytes)))).toEqual(bytes);
    }),
  );
});

const repeated = fc
  .tuple(fc.string({ minLength: 20 }), fc.integer({ min: 3, max: 40 }))
  .map(([text, times]) => text.repeat(times));

test('law: what repeats itself is packed before it is sealed, and opens the same', () => {
  fc.assert(
    fc.property(key, fc.string(), repeated, (secret, context, text) => {
      const sealed = seal(secret, context, text);
      expect(open(secret, context, sealed).toString('utf8')).toBe(text);
      expect(sealed.length).toBeLessThan(text.length * 2);
      expect(sealed.startsWith('v2.')).toBe(true);
    }),
  );
  expect(seal(new Uint8Array(32), 'here', 'Nông Thị Mai '.repeat(100)).length).toBeLessThan(120);
});

test('law: one changed bit, another key or another place, and it does not open', () => {
  fc.assert(
    fc.property(
      key,
      key,
      fc.string(),
      fc.oneof(fc.string(), repeated),
      fc.nat(),
      (secret, other, context, text, bit) => {
        fc.pre(Buffer.compare(secret, other) !== 0);
        const sealed = seal(secret, context, text);
        const [way, otherWay] = sealed.startsWith('v1.') ? ['v1', 'v2'] : ['v2', 'v1'];
        const bytes = Buffer.from(sealed.slice(3), 'base64url');
        const at = bit % (bytes.length * 8);
        bytes[at >> 3] = (bytes[at >> 3] ?? 0) ^ (1 << (at & 7));
        expect(() => open(secret, context, `${way}.${bytes.toString('base64url')}`)).toThrow(closed);
        expect(() => open(secret, context, `${otherWay}.${sealed.slice(3)}`)).toThrow(closed);
        expect(() => open(other, context, sealed)).toThrow(closed);
        expect(() => open(secret, `${context}.`, sealed)).toThrow(closed);
        expect(() => open(secret, context, `v3.${sealed.slice(3)}`)).toThrow('unknown way');
      },
    ),
  );
});

test('law: no part of a sealed value opens, nor one whose tag was cut down', () => {
  fc.assert(
    fc.property(key, fc.string(), fc.nat(), (secret, text, cut) => {
      const sealed = seal(secret, 'here', text);
      const bytes = Buffer.from(sealed.slice(3), 'base64url');
      const part = bytes.subarray(0, cut % bytes.length);
      expect(() => open(secret, 'here', `${sealed.slice(0, 2)}.${part.toString('base64url')}`)).toThrow(closed);
    }),
  );
  const secret = new Uint8Array(32);
  const cipher = createCipheriv('aes-256-gcm', secret, Buffer.alloc(12), { authTagLength: 4 }).setAAD(Buffer.from('x'));
  const short = Buffer.concat([Buffer.alloc(12), cipher.final(), cipher.getAuthTag()]);
  expect(() => open(secret, 'x', `v1.${short.toString('base64url')}`)).toThrow(closed);
});

test('the same value is never sealed to the same bytes', () => {
  const secret = new Uint8Array(32);
  const sealed = Array.from({ length: 200 }, () => seal(secret, 'here', '020195003381'));
  expect(new Set(sealed.map((each) => each.slice(3, 19))).size).toBe(200);
  expect(sealed.join()).not.toContain('020195003381');
});

test('keys for two purposes differ; a keyed hash says nothing without its key', () => {
  const master = hex('000102030405060708090a0b0c0d0e0f 101112131415161718191a1b1c1d1e1f');
  // Worked out with `openssl kdf -keylen 32 -kdfopt digest:SHA256 -kdfopt hexkey:… -kdfopt info:index HKDF`.
  expect(Buffer.from(deriveKey(master, 'index')).toString('hex')).toBe(
    '753e487bbaead745e94f0d9aff627a8722bd0224f645f22946a35f2fdab97394',
  );
  expect(deriveKey(master, 'citizen-keys')).not.toEqual(deriveKey(master, 'index'));
  // Worked out with `printf 020195003381 | openssl dgst -sha256 -mac HMAC -macopt hexkey:…`, first 16 bytes.
  expect(Buffer.from(keyedHash(master, '020195003381'), 'base64url').toString('hex')).toBe(
    'c1dcfadfeb36c121b30e416cc485ade9',
  );
});

test('nothing little unpacks to what no memory holds, and what is as long as that is not packed', () => {
  const [secret, nonce] = [new Uint8Array(32), new Uint8Array(12)];
  const packed = (bytes: number): string => {
    const cipher = createCipheriv('aes-256-gcm', secret, nonce).setAAD(Buffer.from('v2 here'));
    const body = Buffer.concat([cipher.update(deflateRawSync(Buffer.alloc(bytes))), cipher.final()]);
    return `v2.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
  };
  const most = 4 * 1024 * 1024;
  expect(open(secret, 'here', packed(most))).toHaveLength(most);
  expect(() => open(secret, 'here', packed(most + 1))).toThrow(/larger than/);
  const long = 'a'.repeat(most + 1);
  expect(seal(secret, 'here', long).startsWith('v1.')).toBe(true);
  expect(open(secret, 'here', seal(secret, 'here', long))).toHaveLength(most + 1);
});

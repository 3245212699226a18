import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { assert as holds, property, uint8Array } from 'fast-check';
import { expect, test } from 'vitest';
import { derSignature, rawSignature } from '../../../functions/results/ecdsa-signature.ts';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

test('both forms of a signature hold, and lead to each other', () => {
  holds(
    property(uint8Array(), (message) => {
      const raw = rawSignature(sign('sha256', message, privateKey));
      expect(verify('sha256', message, { key: publicKey, dsaEncoding: 'ieee-p1363' }, raw)).toBe(true);
      expect(verify('sha256', message, publicKey, derSignature(raw))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('any two numbers come back as they were, leading zeros and high bits too', () => {
  holds(
    property(uint8Array({ minLength: 64, maxLength: 64 }), (raw) => {
      expect([...rawSignature(derSignature(raw))]).toEqual([...raw]);
    }),
  );
  expect(rawSignature(derSignature(new Uint8Array(64)))).toHaveLength(64);
});

test('a curve whose signatures need a length of two bytes does so too', () => {
  const { privateKey: wide, publicKey: known } = generateKeyPairSync('ec', { namedCurve: 'P-521' });
  const message = Buffer.from('motcua');
  const raw = rawSignature(sign('sha512', message, wide), 66);
  expect(verify('sha512', message, { key: known, dsaEncoding: 'ieee-p1363' }, raw)).toBe(true);
  expect(verify('sha512', message, known, derSignature(raw))).toBe(true);
});

test('what is no signature is a fault', () => {
  const encoded = derSignature(new Uint8Array(64).fill(1));
  const wrong = [
    Uint8Array.of(0x30, 0x00),
    encoded.subarray(0, -1),
    Buffer.concat([encoded, Buffer.alloc(1)]),
    Buffer.concat([Buffer.of(0x31), encoded.subarray(1)]),
    Buffer.from('3006020102800101', 'hex'),
    Buffer.from('300402000200', 'hex'),
  ];
  for (const bytes of wrong) expect(() => rawSignature(bytes)).toThrow('not an ECDSA signature');
  expect(() => rawSignature(derSignature(new Uint8Array(96).fill(1)))).toThrow(/more than 32 bytes/);
});

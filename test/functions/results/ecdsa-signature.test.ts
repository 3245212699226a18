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

test('what is no signature is a fault', () => {
  expect(() => rawSignature(Uint8Array.of(0x30, 0x00))).toThrow('not an ECDSA signature');
  expect(() => rawSignature(derSignature(new Uint8Array(96).fill(1)))).toThrow(/more than 32 bytes/);
});

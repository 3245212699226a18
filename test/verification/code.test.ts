import { createHmac, createPublicKey, verify } from 'node:crypto';
import { decode, encode } from 'cborg';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rawSignature } from '../../functions/results/ecdsa-signature.ts';
import { keyIdOf } from '../../functions/results/issuer-keys.ts';
import { codeAddress, codeIn } from '../../verification/code/code-address.ts';
import { bytesToSign, readSigned } from '../../verification/code/cose.ts';
import { decodeStatement, encodeStatement } from '../../verification/code/statement.ts';
import { verifyCode } from '../../verification/code/verify-code.ts';
import { createIssuer, origin, statement } from './issued-codes.ts';

const issuer = await createIssuer();
const code = await issuer.codeOf(statement);

test('says what was stated, and is small enough to be scanned from paper', async () => {
  expect(await verifyCode(code, issuer.trust)).toEqual({ genuine: true, statement });
  const address = codeAddress(origin, code);
  expect(address.startsWith(`${origin}/xac-minh#`)).toBe(true);
  expect(codeIn(address)).toEqual(code);
  expect(address.length).toBeLessThan(450);
});

/** The head of a CBOR byte string and the string (RFC 8949, 3.1). */
const length = (size: number) =>
  size < 24 ? [0x40 + size] : size < 256 ? [0x58, size] : [0x59, size >> 8, size & 255];
const bytesOf = (bytes: Uint8Array) => [...length(bytes.length), ...bytes];

test('is a COSE_Sign1 message under ES256 to a reader that shares no code with ours', () => {
  // RFC 9052, 4.2: tag 18 over [protected, unprotected, payload, signature].
  expect(code[0]).toBe(0xd2);
  const parts: unknown = decode(code.subarray(1), { useMaps: true });
  if (!Array.isArray(parts)) throw new Error('not an array');
  const [header, loose, payload, signature] = parts;
  expect(decode(header, { useMaps: true })).toEqual(
    new Map<number, unknown>([
      [1, -7],
      [4, expect.any(Uint8Array)],
    ]),
  );
  expect(loose).toEqual(new Map());
  // RFC 9052, 4.4: Sig_structure. Written out byte by byte: array(4), text(10), then three byte strings.
  const signed = Buffer.from([0x84, 0x6a, ...Buffer.from('Signature1'), ...bytesOf(header), 0x40, ...bytesOf(payload)]);
  const key = createPublicKey({ key: { ...issuer.trust.issuers[0]?.key }, format: 'jwk' });
  expect(verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, signature)).toBe(true);
});

/** Why it is not taken. */
const because = async (message: Uint8Array, trust = issuer.trust) => {
  const verdict = await verifyCode(message, trust);
  return verdict.genuine ? 'genuine' : verdict.because;
};

const headers = (entries: [number, unknown][]) => Uint8Array.from(encode(new Map(entries)));
/** A COSE_Sign1 message of whatever parts. */
const put = (head: Uint8Array, loose: [number, unknown][], payload: unknown, signature: Uint8Array) =>
  Uint8Array.from([0xd2, ...encode([head, new Map(loose), payload, signature])]);

describe('is refused', () => {
  test('with any byte changed, or cut short', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(code.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const changed = Uint8Array.from(code);
        changed[at] = (changed[at] ?? 0) ^ flip;
        expect(await because(changed)).not.toBe('genuine');
        expect(await because(code.subarray(0, at))).toBe('unreadable');
      }),
      { numRuns: 300 },
    );
  });

  test('of another issuer, whatever name it gives itself', async () => {
    const other = await createIssuer();
    expect(await because(await other.codeOf(statement))).toBe('foreign-issuer');
    const posing = {
      ...issuer.trust,
      issuers: other.trust.issuers.map((each) => ({
        ...each,
        key: { ...each.key, kid: issuer.trust.issuers[0]?.key.kid ?? '' },
      })),
    };
    expect(await because(code, posing)).toBe('altered');
  });

  test('with anything that whoever has no key can put together', async () => {
    const es256 = -7;
    const es384 = -35;
    const hmac = 5;
    const keyId = keyIdOf(issuer.certificate);
    const named: [number, unknown][] = [
      [1, es256],
      [4, keyId],
    ];
    const head = headers(named);
    const other = encodeStatement({ ...statement, holder: 'Người khác' });
    const stranger = await createIssuer();
    const strange = async (payload: Uint8Array) => rawSignature(await stranger.signer.sign(bytesToSign(head, payload)));
    const { payload, signature } = readSigned(code);
    const secret = Buffer.from(issuer.trust.issuers[0]?.key.x ?? '', 'base64url');
    const tagged = createHmac('sha256', secret)
      .update(
        bytesToSign(
          headers([
            [1, hmac],
            [4, keyId],
          ]),
          other,
        ),
      )
      .digest();
    const forged: [ReturnType<typeof put>, string][] = [
      [put(head, [], other, signature), 'altered'],
      [put(head, [], other, await strange(other)), 'altered'],
      [put(head, [], payload, new Uint8Array(64)), 'altered'],
      [put(head, [], payload, new Uint8Array()), 'altered'],
      [put(new Uint8Array(), named, payload, signature), 'unreadable'],
      [put(headers([]), named, payload, signature), 'unreadable'],
      [put(headers([[1, es256]]), [[4, keyId]], payload, signature), 'unreadable'],
      [put(head, [[1, es256]], payload, signature), 'unreadable'],
      [
        put(
          headers([
            [1, es384],
            [4, keyId],
          ]),
          [],
          other,
          signature,
        ),
        'unreadable',
      ],
      [
        put(
          headers([
            [1, hmac],
            [4, keyId],
          ]),
          [],
          other,
          tagged,
        ),
        'unreadable',
      ],
      [put(headers([...named, [2, [99]]]), [], payload, signature), 'unreadable'],
      [put(head, [], null, signature), 'unreadable'],
    ];
    for (const [message, why] of forged) expect(await because(message)).toBe(why);
    // What is put together here is what a code is made of.
    expect(await because(put(head, [], payload, signature))).toBe('genuine');
  });

  test('for another portal than it was given out for', async () => {
    const elsewhere = { ...statement, issuer: 'https://dichvucong.example' };
    expect(await because(await issuer.codeOf(elsewhere))).toBe('foreign-address');
  });

  test('from a time when the key’s certificate was not in force', async () => {
    const late = await createIssuer({ from: new Date('2026-12-01T00:00:00Z') });
    expect(await because(await late.codeOf(statement), late.trust)).toBe('out-of-validity');
  });

  test('when what is signed is no statement, or the message is of another kind', async () => {
    expect(await because(await issuer.codeOf(statement, Uint8Array.from(encode({ hello: 1 }))))).toBe('unreadable');
    expect(await because(Uint8Array.from([0xd1, ...code.subarray(1)]))).toBe('unreadable');
    expect(await because(Uint8Array.from([...code, 0]))).toBe('unreadable');
    expect(await because(new Uint8Array())).toBe('unreadable');
  });

  test('when it is no code at all', () => {
    for (const text of ['', '#', 'https://example.org/', '#!!', 'a'.repeat(5)]) expect(codeIn(text)).toBeUndefined();
  });
});

test('the same statement gives the same bytes, however its letters are composed', () => {
  const apart = { ...statement, holder: statement.holder.normalize('NFD') };
  expect(encodeStatement(apart)).toEqual(encodeStatement(statement));
  const { status, ...without } = statement;
  expect(decodeStatement(encodeStatement(without))).toEqual(without);
  expect(status).toBeDefined();
});

import { decode, encode } from 'cborg';
import * as z from 'zod/mini';

/** COSE header labels and the algorithm used here (RFC 9052, 3.1; RFC 9053, 2.1). */
const header = { algorithm: 1, keyId: 4 } as const;
const es256 = -7;
/** CBOR tag 18: COSE_Sign1. */
const tag = 0xd2;

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const Parts = z.tuple([bytes, z.map(z.unknown(), z.unknown()), bytes, bytes]);
const Protected = z.map(z.number(), z.unknown());

/** A signed message with one signature, parsed and not yet judged. */
export interface Signed {
  readonly keyId: Uint8Array;
  readonly payload: Uint8Array;
  /** r and s, 32 bytes each. */
  readonly signature: Uint8Array<ArrayBuffer>;
  /** What the signature is over. */
  readonly signedBytes: Uint8Array<ArrayBuffer>;
}

export const protectedHeader = (keyId: Uint8Array): Uint8Array =>
  encode(
    new Map<number, unknown>([
      [header.algorithm, es256],
      [header.keyId, keyId],
    ]),
  );

/** The bytes to sign (RFC 9052, 4.4): `Sig_structure` of a COSE_Sign1 without external data. */
export const bytesToSign = (protectedBytes: Uint8Array, payload: Uint8Array): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(encode(['Signature1', protectedBytes, new Uint8Array(), payload]));

export const signedMessage = (
  protectedBytes: Uint8Array,
  payload: Uint8Array,
  signature: Uint8Array,
): Uint8Array<ArrayBuffer> => Uint8Array.from([tag, ...encode([protectedBytes, new Map(), payload, signature])]);

const options = { useMaps: true, strict: true, rejectDuplicateMapKeys: true } as const;

/** Throws when the bytes are no COSE_Sign1 message under ES256 with a key id, or say anything unprotected. */
export const readSigned = (message: Uint8Array): Signed => {
  if (message[0] !== tag) throw new Error('not a COSE_Sign1 message');
  const [protectedBytes, loose, payload, signature] = Parts.parse(decode(message.subarray(1), options));
  const headers = Protected.parse(decode(protectedBytes, options));
  if (headers.get(header.algorithm) !== es256) throw new Error('not signed with ES256');
  if (loose.size > 0 || headers.size > 2) throw new Error('headers that nobody here wrote');
  return {
    keyId: bytes.parse(headers.get(header.keyId)),
    payload,
    signature: Uint8Array.from(signature),
    signedBytes: bytesToSign(protectedBytes, payload),
  };
};

import { fromBER, Integer, Sequence } from 'asn1js';
import { own } from '../../verification/asn1.ts';

const part = (value: unknown, size: number): Buffer => {
  if (!(value instanceof Integer)) throw new Error('not an ECDSA signature');
  const bytes = Buffer.from(value.valueBlock.valueHexView);
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Buffer.alloc(0) : bytes.subarray(first);
  if (digits.length > size) throw new Error(`an ECDSA signature of more than ${size} bytes a part`);
  return Buffer.concat([Buffer.alloc(size - digits.length), digits]);
};

/** From the DER that CMS and KMS speak to r‖s (IEEE P1363) that JOSE and COSE want; `size` bytes each. */
export const rawSignature = (encoded: Uint8Array, size = 32): Uint8Array => {
  const { result, offset } = fromBER(own(encoded));
  const parts: unknown[] = result instanceof Sequence && offset === encoded.length ? result.valueBlock.value : [];
  if (parts.length !== 2) throw new Error('not an ECDSA signature');
  return Buffer.concat(parts.map((value) => part(value, size)));
};

const integer = (bytes: Uint8Array): Integer => {
  const first = bytes.findIndex((byte) => byte !== 0);
  const digits = first < 0 ? Buffer.alloc(1) : bytes.subarray(first);
  const isNegative = ((digits[0] ?? 0) & 0x80) !== 0;
  return new Integer({ valueHex: own(isNegative ? Buffer.concat([Buffer.alloc(1), digits]) : digits) });
};

/** From r‖s, which tokens and browsers give, to DER. */
export const derSignature = (raw: Uint8Array): Uint8Array => {
  const half = raw.length / 2;
  const value = [integer(raw.subarray(0, half)), integer(raw.subarray(half))];
  return new Uint8Array(new Sequence({ value }).toBER());
};

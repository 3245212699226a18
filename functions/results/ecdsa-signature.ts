/** Parsed here and not with an ASN.1 library, which would double what a light function carries of our own. */
const [sequenceTag, integerTag, oneLengthByte] = [0x30, 0x02, 0x81];

/** The content of the element at the beginning, and what follows it. Lengths up to 255, as signatures have them. */
const elementOf = (bytes: Uint8Array, tag: number): { content: Uint8Array; rest: Uint8Array } => {
  const long = bytes[1] === oneLengthByte;
  const start = long ? 3 : 2;
  const length = bytes[start - 1] ?? 0;
  const isLength = long ? length >= 0x80 : length < 0x80;
  if (bytes[0] !== tag || !isLength || length === 0 || bytes.length < start + length)
    throw new Error('not an ECDSA signature');
  return { content: bytes.subarray(start, start + length), rest: bytes.subarray(start + length) };
};

const digitsOf = (bytes: Uint8Array): Uint8Array => {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first < 0 ? new Uint8Array() : bytes.subarray(first);
};

const part = (integer: Uint8Array, size: number): Buffer => {
  const digits = digitsOf(integer);
  if (digits.length > size) throw new Error(`an ECDSA signature of more than ${size} bytes a part`);
  return Buffer.concat([Buffer.alloc(size - digits.length), digits]);
};

/** From the DER that CMS and KMS speak to r‖s (IEEE P1363) that JOSE and COSE want; `size` bytes each. */
export const rawSignature = (encoded: Uint8Array, size = 32): Uint8Array => {
  const pair = elementOf(encoded, sequenceTag);
  const r = elementOf(pair.content, integerTag);
  const s = elementOf(r.rest, integerTag);
  if (pair.rest.length + s.rest.length > 0) throw new Error('not an ECDSA signature');
  return Buffer.concat([part(r.content, size), part(s.content, size)]);
};

const element = (tag: number, content: Uint8Array): Buffer =>
  Buffer.concat([Buffer.of(tag, ...(content.length < 0x80 ? [] : [oneLengthByte]), content.length), content]);

/** Whose first bit is set would be read as negative; zero is one byte. */
const integer = (bytes: Uint8Array): Buffer => {
  const digits = digitsOf(bytes);
  const needsZero = ((digits[0] ?? 0x80) & 0x80) !== 0;
  return element(integerTag, needsZero ? Buffer.concat([Buffer.alloc(1), digits]) : digits);
};

/** From r‖s, which tokens and browsers give, to DER. */
export const derSignature = (raw: Uint8Array): Uint8Array => {
  const half = raw.length / 2;
  const parts = [integer(raw.subarray(0, half)), integer(raw.subarray(half))];
  return new Uint8Array(element(sequenceTag, Buffer.concat(parts)));
};

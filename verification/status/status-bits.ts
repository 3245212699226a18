import { listLength } from './status-place.ts';

/** Values of the Token Status List: 1 is “INVALID” there; 3 is left to applications, and here means replaced. */
export const statusValues = { valid: 0, revoked: 1, replaced: 3 } as const;
export type ResultStatus = keyof typeof statusValues;

/** Two bits for each result, the first in the lowest bits of its byte. */
export const bits = 2;
const perByte = 8 / bits;
export const listBytes = listLength / perByte;

const isStatus = (name: string): name is ResultStatus => Object.hasOwn(statusValues, name);
const statuses = Object.keys(statusValues).filter(isStatus);

/** What stands at a position; `undefined` for a value or a position that no list of ours has. */
export const statusIn = (list: Uint8Array, index: number): ResultStatus | undefined => {
  const byte = list[Math.floor(index / perByte)];
  if (byte === undefined || index < 0 || !Number.isInteger(index)) return undefined;
  const value = (byte >> ((index % perByte) * bits)) & 0b11;
  return statuses.find((status) => statusValues[status] === value);
};

/** The whole list, in which everything is valid but these. */
export const statusBits = (exceptions: Iterable<readonly [index: number, status: ResultStatus]>): Uint8Array => {
  const list = new Uint8Array(listBytes);
  for (const [index, status] of exceptions) {
    if (!Number.isInteger(index) || index < 0 || index >= listLength) throw new Error(`no position ${index} in a list`);
    const at = Math.floor(index / perByte);
    const shift = (index % perByte) * bits;
    list[at] = ((list[at] ?? 0) & ~(0b11 << shift)) | (statusValues[status] << shift);
  }
  return list;
};

const through = (bytes: Uint8Array, stream: CompressionStream | DecompressionStream): ReadableStream<Uint8Array> =>
  new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(stream);

/** All of a stream, if it is not more than `limit` bytes. */
const gathered = async (stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array> => {
  const whole = new Uint8Array(limit);
  let length = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    if (length + part.value.length > limit) {
      await reader.cancel();
      throw new Error(`the list is longer than ${limit} bytes`);
    }
    whole.set(part.value, length);
    length += part.value.length;
  }
  return whole.subarray(0, length);
};

/** In the ZLIB format (RFC 1950), as the list is carried. */
export const compressed = async (list: Uint8Array): Promise<Uint8Array> =>
  gathered(through(list, new CompressionStream('deflate')), list.length + 1024);

/** What was compressed; whatever claims to be more than a list can be is not unpacked. */
export const decompressed = async (bytes: Uint8Array): Promise<Uint8Array> =>
  gathered(through(bytes, new DecompressionStream('deflate')), listBytes);

import { inflateSync } from 'node:zlib';
import { Refusal } from '../../core/refusal.ts';
import { spelled } from './pdf-names.ts';

/** Of all streams of one file together, unpacked, in bytes. */
const mostUnpacked = 128 * 2 ** 20;

/** What unpacking one stream may bring at most: a few packed bytes can stand for gigabytes. */
const unpacked = (packed: Uint8Array, most: number): Uint8Array | undefined => {
  try {
    return inflateSync(packed, { maxOutputLength: most });
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal('file-too-dense', [], { cause: error });
    // Damaged, or packed in another way: whoever parses the file finds out.
    return undefined;
  }
};

/**
 * The contents of a PDF’s packed streams as they lie in the file, whatever its tables say of them; pictures stay packed,
 * for they hold nothing that is read as anything else.
 */
export function* streamsIn(bytes: Uint8Array): Generator<Uint8Array> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = mostUnpacked;
  let behind = 0;
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    if (file.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const dictionary = file.subarray(Math.max(behind, at - 2048), at).toString('latin1');
    const begin = at + 6 + (file[at + 6] === 0x0d ? 1 : 0) + 1;
    const found = file.indexOf('endstream', begin);
    const end = found < 0 ? file.length : found;
    const own = spelled(dictionary.slice(dictionary.lastIndexOf(' obj') + 1));
    if (/\/Fl(?:ateDecode)?\b/.test(own) && !/\/Subtype\s*\/Image\b/.test(own)) {
      const content = unpacked(file.subarray(begin, end), left);
      if (content !== undefined) {
        left -= content.length;
        if (left <= 0) throw new Refusal('file-too-dense');
        yield content;
      }
    }
    behind = end;
    at = end;
  }
}

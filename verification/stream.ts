import { PDFRawStream, type PDFObject } from 'pdf-lib';
import { joined } from './bytes.ts';
import { hasName, name } from './pdf/objects.ts';

/** Reads piece by piece and stops at the limit, so that no more than that is ever unpacked. */
const inflated = async (packed: Uint8Array, limit: number): Promise<Uint8Array> => {
  const reader = new Blob([new Uint8Array(packed)])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'))
    .getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return joined(parts);
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new Error(`a stream of more than ${limit} bytes`);
    }
    parts.push(value);
  }
};

/** The bytes of a stream; a fault when they are more than `limit`: a few compressed bytes can stand for gigabytes. */
export const streamBytes = async (stream: PDFObject | undefined, limit: number): Promise<Uint8Array> => {
  if (!(stream instanceof PDFRawStream)) throw new Error('not a stream');
  if (!stream.dict.has(name('Filter'))) return stream.contents.subarray(0, limit);
  if (!hasName(stream.dict, 'Filter', 'FlateDecode')) throw new Error('unknown stream filter');
  return inflated(stream.contents, limit);
};

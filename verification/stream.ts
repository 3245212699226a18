import { inflateSync } from 'node:zlib';
import { PDFRawStream, type PDFObject } from 'pdf-lib';
import { hasName, name } from './pdf/objects.ts';

/** The bytes of a stream, never more than `limit`: a few compressed bytes can stand for gigabytes. */
export const streamBytes = (stream: PDFObject | undefined, limit: number): Uint8Array => {
  if (!(stream instanceof PDFRawStream)) throw new Error('not a stream');
  if (!stream.dict.has(name('Filter'))) return stream.contents.subarray(0, limit);
  if (!hasName(stream.dict, 'Filter', 'FlateDecode')) throw new Error('unknown stream filter');
  return inflateSync(stream.contents, { maxOutputLength: limit });
};

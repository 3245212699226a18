import type { FileType } from '../../events/files.ts';
import { Refusal } from '../../core/refusal.ts';

const beginnings: Readonly<Record<FileType, string>> = {
  'application/pdf': '%PDF-',
  'image/jpeg': '\xff\xd8\xff',
  'image/png': '\x89PNG\r\n\x1a\n',
};
const types = Object.entries(beginnings);
const isType = (name: string): name is FileType => Object.hasOwn(beginnings, name);

/** How far readers look for the beginning of a PDF, and browsers for that of a page. */
const sniffed = 1024;

/** The record at the end of a ZIP, from which its readers begin; a comment of up to 64 KiB may follow. */
const endsAsZip = (bytes: Uint8Array): boolean => {
  const tail = Buffer.from(bytes.subarray(-(22 + 0xffff)));
  for (let at = tail.indexOf('PK\x05\x06', 0, 'latin1'); at >= 0; at = tail.indexOf('PK\x05\x06', at + 1, 'latin1'))
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) <= tail.length) {
      const entries = tail.readUInt16LE(at + 10);
      const [size, offset] = [tail.readUInt32LE(at + 12), tail.readUInt32LE(at + 16)];
      if (entries > 0 && size + offset <= bytes.length) return true;
    }
  return false;
};

/**
 * What a file is by its first bytes; and nothing else too: a file that another program would read as something else is
 * refused whatever it is called.
 */
export const realType = (bytes: Uint8Array): FileType => {
  const head = Buffer.from(bytes.subarray(0, sniffed)).toString('latin1');
  const found = types.find(([, beginning]) => head.startsWith(beginning))?.[0];
  if (found === undefined || !isType(found)) throw new Refusal('file-type-unknown');
  const pdfWithin = found !== 'application/pdf' && head.includes('%PDF-');
  if (pdfWithin || /<(?:!doctype|html|script|svg|iframe|body)\b/i.test(head) || endsAsZip(bytes))
    throw new Refusal('file-two-in-one');
  return found;
};

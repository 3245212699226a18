import type { PDFDocument } from 'pdf-lib';
import { latin1 } from './bytes.ts';
import { openPdf } from './pdf/objects.ts';
import { Doubt } from './reason.ts';

const sizeLimit = 20_000_000;

/** pdf-lib’s errors do not know their own class. */
const isLocked = (error: unknown): boolean => error instanceof Error && error.message.includes('is encrypted');

const parse = async (bytes: Uint8Array): Promise<PDFDocument> => {
  try {
    return await openPdf(bytes);
  } catch (error) {
    throw isLocked(error) ? new Doubt('encrypted', '') : error;
  }
};

/** A file that somebody sent, as a PDF with pages. Throws a `Doubt` that says what it is instead. */
export const openFile = async (bytes: Uint8Array): Promise<PDFDocument> => {
  if (bytes.length > sizeLimit) throw new Doubt('too-large', `${bytes.length} bytes`);
  if (latin1(bytes.subarray(0, 5)) !== '%PDF-') throw new Doubt('not-a-pdf', '');
  const document = await parse(bytes);
  if (document.getPageCount() === 0) throw new Doubt('damaged', 'no pages');
  return document;
};

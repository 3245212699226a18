import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRef,
  PDFString,
  type PDFContext,
} from 'pdf-lib';
import { limitUnpacking } from './unpacking-limit.ts';

/** Parses without changing anything; a damaged object is a fault. */
export const openPdf = async (bytes: Uint8Array): Promise<PDFDocument> => {
  limitUnpacking();
  return PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
};

export const name = (text: string): PDFName => PDFName.of(text);

export const resolve = (context: PDFContext, object: PDFObject | undefined): PDFObject | undefined =>
  object instanceof PDFRef ? context.lookup(object) : object;

export const dictAt = (dict: PDFDict | undefined, key: string): PDFDict | undefined => {
  const value = dict && resolve(dict.context, dict.get(name(key)));
  return value instanceof PDFDict ? value : undefined;
};

export const itemsAt = (dict: PDFDict | undefined, key: string): PDFObject[] => {
  const value = dict && resolve(dict.context, dict.get(name(key)));
  return value instanceof PDFArray ? value.asArray() : [];
};

export const textAt = (dict: PDFDict, key: string): string | undefined => {
  const value = resolve(dict.context, dict.get(name(key)));
  return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
};

export const hasName = (dict: PDFDict, key: string, value: string): boolean =>
  resolve(dict.context, dict.get(name(key))) === name(value);

/** An object as it is written in a file. */
export const serialise = (object: PDFObject): Uint8Array => {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
};

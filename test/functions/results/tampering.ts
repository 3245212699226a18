import { PDFArray, PDFDict, PDFRef } from 'pdf-lib';
import { ContentInfo, type SignedData } from 'pkijs';
import { der, firstValue, oid, readSignedData } from '../../../verification/asn1.ts';
import { Increment } from '../../../functions/results/pdf/increment.ts';
import { dictAt, itemsAt, name } from '../../../verification/pdf/objects.ts';

/** Appends a revision that replaces what the first page shows. */
export const replacePage = async (pdf: Uint8Array): Promise<Uint8Array> => {
  const increment = await Increment.open(pdf);
  const page = increment.page(1);
  page.node.set(name('Contents'), increment.context.register(increment.context.stream('0 0 595 842 re f')));
  increment.change(page.ref);
  return increment.save();
};

/** Appends a revision that replaces the bytes of the attached result.json. */
export const replaceAttachment = async (pdf: Uint8Array, bytes: string): Promise<Uint8Array> => {
  const increment = await Increment.open(pdf);
  const file = increment.context.lookup(itemsAt(increment.document.catalog, 'AF')[0], PDFDict);
  const stream = dictAt(file, 'EF')?.get(name('F'));
  if (!(stream instanceof PDFRef)) throw new Error('no attachment');
  increment.context.assign(stream, increment.context.stream(bytes, { Type: 'EmbeddedFile' }));
  increment.change(stream);
  return increment.save();
};

/** Appends a revision that puts a comment over the page. */
export const addNote = async (pdf: Uint8Array): Promise<Uint8Array> => {
  const increment = await Increment.open(pdf);
  const page = increment.page(1);
  const note = increment.context.obj({ Type: 'Annot', Subtype: 'Square', Rect: [0, 0, 595, 842], IC: [1, 1, 1] });
  increment.append(page.node, page.ref, 'Annots', increment.context.register(note));
  return increment.save();
};

/** Appends a revision that runs a script when the file is opened. */
export const addScript = async (pdf: Uint8Array): Promise<Uint8Array> => {
  const increment = await Increment.open(pdf);
  increment.document.catalog.set(name('OpenAction'), increment.context.obj({ S: 'JavaScript' }));
  const { Root } = increment.context.trailerInfo;
  if (Root instanceof PDFRef) increment.change(Root);
  return increment.save();
};

export const flipByte = (pdf: Uint8Array, index: number): Uint8Array => {
  const copy = Uint8Array.from(pdf);
  copy[index] = (copy[index] ?? 0) ^ 1;
  return copy;
};

/** Replaces the last occurrence of a text by another of equal length. */
export const replaceLast = (pdf: Uint8Array, from: string, to: string): Uint8Array => {
  const copy = Buffer.from(pdf);
  const at = copy.lastIndexOf(from, undefined, 'latin1');
  if (at < 0 || from.length !== to.length) throw new Error('nothing to replace');
  copy.write(to, at, 'latin1');
  return copy;
};

/** Start and end of each `/Contents` string of a signature, brackets included. */
export const signatureGaps = (pdf: Uint8Array): (readonly [number, number])[] =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Contents (<[0-9a-f]{4000,}>)/gi),
  ].map((match) => {
    const end = match.index + match[0].length;
    return [end - (match[1] ?? '').length, end] as const;
  });

const lastGap = (pdf: Uint8Array): readonly [number, number] => {
  const gap = signatureGaps(pdf).at(-1);
  if (!gap) throw new Error('unsigned');
  return gap;
};

export const lastCms = (pdf: Uint8Array): Uint8Array => {
  const [start, end] = lastGap(pdf);
  return firstValue(Buffer.from(Buffer.from(pdf.subarray(start + 1, end - 1)).toString('latin1'), 'hex'));
};

/** Puts another CMS in place of the last one, padded with zeros. */
export const putCms = (pdf: Uint8Array, cms: Uint8Array): Uint8Array => {
  const [start, end] = lastGap(pdf);
  const copy = Buffer.from(pdf);
  copy.write(
    Buffer.from(cms)
      .toString('hex')
      .padEnd(end - start - 2, '0'),
    start + 1,
    'latin1',
  );
  return copy;
};

/** Changes the last signature's structure and writes it back. */
export const rewriteCms = (pdf: Uint8Array, change: (signedData: SignedData) => void): Uint8Array => {
  const signedData = readSignedData(lastCms(pdf));
  change(signedData);
  return putCms(pdf, der(new ContentInfo({ contentType: oid.signedData, content: signedData.toSchema(true) })));
};

/** Replaces bytes of equal number inside the last CMS, given in hexadecimal. */
export const replaceInCms = (pdf: Uint8Array, from: string, to: string): Uint8Array => {
  const hex = Buffer.from(lastCms(pdf)).toString('hex');
  if (!hex.includes(from) || from.length !== to.length) throw new Error('nothing to replace');
  return putCms(pdf, Buffer.from(hex.replaceAll(from, to), 'hex'));
};

/** Rewrites one number of the last byte range, keeping the length of the file. */
export const bendRange = (pdf: Uint8Array, position: number, by: number): Uint8Array => {
  const copy = Buffer.from(pdf);
  const start = copy.lastIndexOf('/ByteRange [');
  const end = copy.indexOf(']', start);
  const numbers = copy
    .toString('latin1', start + 12, end)
    .trim()
    .split(/\s+/)
    .map(Number);
  numbers[position] = (numbers[position] ?? 0) + by;
  copy.write(` ${numbers.join(' ')}`.padEnd(end - start - 12), start + 12, 'latin1');
  return copy;
};

/** Number of signature widgets the first page lists. */
export const widgetCount = async (pdf: Uint8Array): Promise<number> => {
  const { document } = await Increment.open(pdf);
  return document.getPages()[0]?.node.lookupMaybe(name('Annots'), PDFArray)?.size() ?? 0;
};

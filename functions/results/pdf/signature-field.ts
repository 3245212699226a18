import { PDFHexString, type PDFDict, type PDFName, type PDFObject, type PDFRef } from 'pdf-lib';
import type { ByteRange } from '../../../verification/pdf/byte-range.ts';
import { name } from '../../../verification/pdf/objects.ts';
import type { SignatureBox } from '../signature-box.ts';
import type { Increment } from './increment.ts';

export interface FieldPlace {
  readonly field: string;
  /** Where it shows; an invisible field on page 1 when left out. */
  readonly box?: Omit<SignatureBox, 'field'>;
  /** One page of the box's size, with its fonts embedded. */
  readonly appearance?: Uint8Array;
}

/** A PDF whose last increment has a signature field with room for the CMS, which covers all other bytes. */
export interface PreparedSignature {
  readonly pdf: Uint8Array;
  readonly range: ByteRange;
}

/** Bytes kept for the CMS: a signature, three certificates and a timestamp token need about 6 000. */
const room = 16_384;
/** Wide enough for any offset; the real range is written over it and padded with spaces. */
const widest = 9_999_999_999;
const printAndLocked = 132;

/** PDF/A wants an appearance for every field, so an invisible one gets an empty form. */
const appearanceOf = async (increment: Increment, bytes: Uint8Array | undefined): Promise<PDFRef> => {
  if (!bytes) {
    const empty = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 0, 0], Resources: {} };
    return increment.context.register(increment.context.stream('', empty));
  }
  const [page] = await increment.document.embedPdf(bytes, [0]);
  if (!page) throw new Error('the appearance has no page');
  await page.embed();
  return page.ref;
};

const addWidget = async (increment: Increment, value: PDFRef, place: FieldPlace): Promise<void> => {
  const { context } = increment;
  const { box } = place;
  const page = increment.page(box?.page ?? 1);
  const bottom = box ? page.getHeight() - box.y - box.height : 0;
  const rectangle = box ? [box.x, bottom, box.x + box.width, bottom + box.height] : [0, 0, 0, 0];
  const widget = context.obj({ Type: 'Annot', Subtype: 'Widget', FT: 'Sig', F: printAndLocked, Rect: rectangle });
  const entries: [PDFName, PDFObject][] = [
    [name('T'), PDFHexString.fromText(place.field)],
    [name('V'), value],
    [name('P'), page.ref],
    [name('AP'), context.obj({ N: await appearanceOf(increment, place.appearance) })],
  ];
  for (const [key, entry] of entries) widget.set(key, entry);
  const ref = context.register(widget);
  increment.append(page.node, page.ref, 'Annots', ref);
  const form = increment.form();
  increment.append(form.dict, form.ref, 'Fields', ref);
};

/** Finds the placeholders in the increment and writes the byte range that leaves out exactly `/Contents`. */
const fixRange = (pdf: Buffer, from: number): ByteRange => {
  const gapStart = pdf.indexOf(`/Contents <${'0'.repeat(64)}`, from, 'latin1') + '/Contents '.length;
  const gapEnd = pdf.indexOf('>', gapStart) + 1;
  const range = [0, gapStart, gapEnd, pdf.length - gapEnd] as const;
  const start = pdf.indexOf('/ByteRange [', from, 'latin1');
  const end = pdf.indexOf(']', start) + 1;
  pdf.write(`/ByteRange [ ${range.join(' ')} ]`.padEnd(end - start), start, 'latin1');
  return range;
};

/** Ends the increment with a field of this value, room for its CMS included. Nothing is signed yet. */
export const prepareField = async (
  increment: Increment,
  value: PDFDict,
  place: FieldPlace,
): Promise<PreparedSignature> => {
  const { context } = increment;
  value.set(name('ByteRange'), context.obj([0, widest, widest, widest]));
  value.set(name('Contents'), PDFHexString.of('0'.repeat(room * 2)));
  await addWidget(increment, context.register(value), place);
  const pdf = increment.save();
  return { range: fixRange(pdf, increment.start), pdf };
};

/** Puts the CMS into its room; a fault when it does not fit. */
export const embedSignature = ({ pdf, range }: PreparedSignature, cms: Uint8Array): Uint8Array => {
  if (cms.length > room) throw new Error(`signature of ${cms.length} bytes is larger than its room`);
  const signed = Buffer.from(pdf);
  signed.write(Buffer.from(cms).toString('hex'), range[1] + 1, 'latin1');
  return signed;
};

import { PDFHexString, PDFNumber, type PDFDict } from 'pdf-lib';
import { firstValue } from './asn1.ts';
import { fromHex, latin1, sameBytes } from './bytes.ts';
import { type ByteRange, signedBytes } from './pdf/byte-range.ts';
import { hasName, itemsAt, name } from './pdf/objects.ts';
import { Doubt } from './reason.ts';

export interface SignedRange {
  /** The bytes the signature covers. */
  readonly content: Uint8Array;
  readonly cms: Uint8Array;
  /** Where the covered revision of the file ends. */
  readonly end: number;
}

const rangeOf = (value: PDFDict, size: number): ByteRange => {
  const numbers = itemsAt(value, 'ByteRange').map((item) => (item instanceof PDFNumber ? item.asNumber() : -1));
  const [start, gapStart = -1, gapEnd = -1, tailLength = -1] = numbers;
  const fits = gapStart > 0 && gapEnd > gapStart && tailLength >= 0 && gapEnd + tailLength <= size;
  if (numbers.length !== 4 || start !== 0 || !fits || !numbers.every(Number.isSafeInteger)) {
    throw new Doubt('altered', `byte range [${numbers.join(' ')}] of a file of ${size} bytes`);
  }
  return [0, gapStart, gapEnd, tailLength];
};

/** Splits a revision into what is signed and the signature; nothing but `/Contents` may be left out. */
export const readSignedRange = (pdf: Uint8Array, value: PDFDict, subFilter: string): SignedRange => {
  if (!hasName(value, 'SubFilter', subFilter)) throw new Doubt('weak-signature', `not ${subFilter}`);
  const range = rangeOf(value, pdf.length);
  const [, gapStart, gapEnd, tailLength] = range;
  const gap = latin1(pdf.subarray(gapStart, gapEnd));
  if (!/^<(?:[0-9a-fA-F]{2})*>$/.test(gap))
    throw new Doubt('altered', 'the byte range does not leave out exactly /Contents');
  const contents = value.get(name('Contents'));
  const bytes = fromHex(gap.slice(1, -1));
  if (!(contents instanceof PDFHexString) || !sameBytes(contents.asBytes(), bytes)) {
    throw new Doubt('altered', 'the byte range leaves out other bytes than /Contents');
  }
  const cms = firstValue(bytes);
  if (bytes.subarray(cms.length).some((byte) => byte !== 0))
    throw new Doubt('altered', 'bytes hidden after the signature');
  return { content: signedBytes(pdf, range), cms, end: gapEnd + tailLength };
};

import {
  decodePDFRawStream,
  PDFArray,
  PDFContext,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFXRefStreamParser,
} from 'pdf-lib';

/** Streams that hold objects are unpacked while a file is parsed; those of honest files are far smaller. */
const sizeLimit = 16_000_000;
const entryLimit = 200_000;

/** `method` of the prototype that declares it, whatever class of the chain that is. */
const ownerOf = (value: object, method: string): object => {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (typeof prototype !== 'object' || prototype === null) throw new Error(`nothing has a method ${method}`);
  return Object.hasOwn(prototype, method) ? prototype : ownerOf(prototype, method);
};

/** pdf-lib’s decoders all grow their buffers here, and know no limit of their own. */
const limitBuffers = (): void => {
  const empty = new Uint8Array([0x78, 0x9c, 0x03, 0, 0, 0, 0, 1]);
  const dict = PDFContext.create().obj({ Filter: 'FlateDecode' });
  const decoders = ownerOf(decodePDFRawStream(PDFRawStream.of(dict, empty)), 'ensureBuffer');
  const grow: unknown = Reflect.get(decoders, 'ensureBuffer');
  if (typeof grow !== 'function') throw new Error('no decoder to limit');
  Reflect.set(decoders, 'ensureBuffer', function limited(this: unknown, size: number): unknown {
    if (size > sizeLimit) throw new Error(`a stream of more than ${sizeLimit} bytes`);
    return Reflect.apply(grow, this, [size]);
  });
};

const numberIn = (value: unknown): number => (value instanceof PDFNumber ? value.asNumber() : 0);

const entriesOf = ({ dict }: PDFRawStream): number => {
  const index = dict.lookup(PDFName.of('Index'));
  return index instanceof PDFArray
    ? index.asArray().reduce((sum, item) => sum + Math.abs(numberIn(dict.context.lookup(item))), 0)
    : numberIn(dict.lookup(PDFName.of('Size')));
};

/** A cross-reference stream may claim any number of entries of no bytes at all. */
const limitCrossReferences = (): void => {
  const { forStream } = PDFXRefStreamParser;
  PDFXRefStreamParser.forStream = (stream) => {
    if (entriesOf(stream) > entryLimit) throw new Error(`a cross-reference of more than ${entryLimit} entries`);
    return forStream(stream);
  };
};

let limited = false;

/** Limits what pdf-lib unpacks while it parses. A call and no mere import: a bundler would drop that. */
export const limitUnpacking = (): void => {
  if (limited) return;
  limited = true;
  limitBuffers();
  limitCrossReferences();
};

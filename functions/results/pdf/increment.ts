import { createHash } from 'node:crypto';
import { PDFArray, type PDFContext, PDFDict, type PDFDocument, type PDFPage, PDFRef } from 'pdf-lib';
import { lastCrossReference } from '../../../verification/pdf/cross-reference.ts';
import { name, openPdf, serialise } from '../../../verification/pdf/objects.ts';
import { crossReferenceStream, crossReferenceTable, type Offsets } from './cross-reference.ts';

/** One more than the highest object number: streams that hold other objects count too, though pdf-lib drops them. */
const sizeOf = (bytes: Buffer): number =>
  Number(/\/Size\s+(\d+)/.exec(bytes.toString('latin1', lastCrossReference(bytes)))?.[1] ?? 0);

/**
 * New and changed objects appended to a PDF (ISO 32000-1, 7.5.6). pdf-lib only parses and serialises objects: the
 * bytes already there, and the signatures over them, stay as they are.
 */
export class Increment {
  readonly document: PDFDocument;
  readonly context: PDFContext;
  readonly #original: Buffer;
  readonly #firstNew: number;
  readonly #changed = new Set<number>();

  private constructor(original: Buffer, document: PDFDocument) {
    this.#original = original;
    this.document = document;
    this.context = document.context;
    this.#firstNew = Math.max(document.context.largestObjectNumber + 1, sizeOf(original));
    document.context.largestObjectNumber = this.#firstNew - 1;
  }

  static async open(bytes: Uint8Array): Promise<Increment> {
    return new Increment(Buffer.from(bytes), await openPdf(bytes));
  }

  /** Where the increment begins: the length of the bytes before it. */
  get start(): number {
    return this.#original.length;
  }

  /** Marks the object as changed, so that its new form is written. */
  change(ref: PDFRef): void {
    this.#changed.add(ref.objectNumber);
  }

  page(number: number): PDFPage {
    const page = this.document.getPages()[number - 1];
    if (!page) throw new Error(`the document has no page ${number}`);
    return page;
  }

  /** Adds to a list of the dictionary, which is made when missing; marks whichever object holds the list. */
  append(holder: PDFDict, holderRef: PDFRef, key: string, item: PDFRef): void {
    const current = holder.get(name(key));
    if (current instanceof PDFRef) {
      this.context.lookup(current, PDFArray).push(item);
      this.change(current);
      return;
    }
    if (current instanceof PDFArray) current.push(item);
    else holder.set(name(key), this.context.obj([item]));
    this.change(holderRef);
  }

  /** The interactive form, made when missing. */
  form(): { dict: PDFDict; ref: PDFRef } {
    const root = this.#rootRef();
    const current = this.document.catalog.get(name('AcroForm'));
    if (current instanceof PDFRef) return { dict: this.context.lookup(current, PDFDict), ref: current };
    if (current instanceof PDFDict) return { dict: current, ref: root };
    const dict = this.context.obj({ Fields: [], SigFlags: 3 });
    const ref = this.context.register(dict);
    this.setInCatalog('AcroForm', ref);
    return { dict, ref };
  }

  /** Puts an entry into the catalogue. */
  setInCatalog(key: string, value: PDFRef): void {
    this.document.catalog.set(name(key), value);
    this.change(this.#rootRef());
  }

  /** The original bytes followed by the increment. */
  save(): Buffer {
    const parts: Buffer[] = [this.#original];
    let end = this.#original.length;
    const put = (bytes: Buffer): void => {
      parts.push(bytes);
      end += bytes.length;
    };
    if (this.#original.at(-1) !== 0x0a) put(Buffer.from('\n'));
    const offsets = new Map<number, readonly [number, number]>();
    for (const [ref, object] of this.context.enumerateIndirectObjects()) {
      if (ref.objectNumber < this.#firstNew && !this.#changed.has(ref.objectNumber)) continue;
      offsets.set(ref.objectNumber, [end, ref.generationNumber]);
      const head = Buffer.from(`${ref.objectNumber} ${ref.generationNumber} obj\n`);
      put(Buffer.concat([head, serialise(object), Buffer.from('\nendobj\n')]));
    }
    const start = end;
    put(this.#crossReference(offsets, start));
    put(Buffer.from(`startxref\n${start}\n%%EOF\n`));
    return Buffer.concat(parts);
  }

  #rootRef(): PDFRef {
    const { Root } = this.context.trailerInfo;
    if (!(Root instanceof PDFRef)) throw new Error('the file has no catalogue');
    return Root;
  }

  /** A file keeps the form of cross-reference it has: readers may refuse a mixture. */
  #crossReference(offsets: Map<number, readonly [number, number]>, start: number): Buffer {
    const previous = lastCrossReference(this.#original);
    const next = this.context.largestObjectNumber + 1;
    if (this.#original.subarray(previous, previous + 4).toString('latin1') === 'xref') {
      return crossReferenceTable(offsets, this.#trailer(next, previous));
    }
    const all: Offsets = new Map([...offsets, [next, [start, 0]]]);
    return crossReferenceStream(all, next, this.#trailer(next + 1, previous));
  }

  #trailer(size: number, previous: number): string {
    const { Info, ID } = this.context.trailerInfo;
    const digest = createHash('sha256').update(this.#original).update(String(size)).digest('hex').slice(0, 32);
    const first = ID instanceof PDFArray ? ID.get(0).toString() : `<${digest}>`;
    const info = Info ? `/Info ${Info.toString()} ` : '';
    return `/Size ${size} /Root ${this.#rootRef().toString()} ${info}/ID [${first} <${digest}>] /Prev ${previous}`;
  }
}

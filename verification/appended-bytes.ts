import { type PDFContext, PDFRef } from 'pdf-lib';
import { latin1 } from './bytes.ts';
import { lastCrossReference } from './pdf/cross-reference.ts';
import { serialise } from './pdf/objects.ts';

/** White space of PDF, where JavaScript's leaves out NUL. Bounded, so that long runs of digits cost no time. */
const headers = /(?<!\d)(\d{1,10})[\0\s]+(\d{1,5})[\0\s]+obj\b/g;
const ending = /startxref\s+(\d+)\s+%%EOF\s*$/;
const table = /^xref\s([\d\snf]*)trailer\b([\s\S]*)$/;
/** Each key once: readers do not agree on which of two they take. */
const trailerForm =
  /^\s*<<\s*\/Size \d+ \/Root \d+ \d+ R (?:\/Info \d+ \d+ R )?\/ID \[(?:<[\da-f]*>|\([^()\\]*\)) <[\da-f]*>\] \/Prev (\d+)\s*>>\s*startxref\s+\d+\s+%%EOF\s*$/i;

/** Enough to say what is wrong; a hostile file may hold a hundred thousand. */
const mostFaults = 20;

interface Entry {
  readonly number: number;
  readonly generation: number;
  readonly offset: number;
  readonly inUse: boolean;
}

const entriesOf = (sections: string): Entry[] => {
  const words = sections.trim().split(/\s+/);
  const entries: Entry[] = [];
  for (let index = 0; index < words.length;) {
    const [first, count] = [Number(words[index]), Number(words[index + 1])];
    index += 2;
    for (let row = 0; row < count && index < words.length; row++, index += 3) {
      const [offset, generation] = [Number(words[index]), Number(words[index + 1])];
      entries.push({ number: first + row, generation, offset, inUse: words[index + 2] === 'n' });
    }
  }
  return entries;
};

const headerFaults = (text: string, known: ReadonlySet<number>, changed: ReadonlySet<number>): string[] => {
  const seen = new Set<number>();
  const faults: string[] = [];
  for (const [, digits] of text.matchAll(headers)) {
    const number = Number(digits);
    if (seen.has(number) || (known.has(number) && !changed.has(number))) faults.push(`object ${number} written again`);
    seen.add(number);
    if (faults.length === mostFaults) break;
  }
  return faults;
};

const packed = (text: string): string => text.replaceAll(/[\0\s]+/g, '');

/** The objects as they were understood must be all there is: no second key, comment or name in disguise beside them. */
const wordingFaults = (text: string, entries: readonly Entry[], context: PDFContext): string[] => {
  const understood = entries
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ number, generation }) => {
      const object = context.lookup(PDFRef.of(number, generation));
      return object ? `${number} ${generation} obj${latin1(serialise(object))}endobj` : '';
    });
  return packed(text) === packed(understood.join('')) ? [] : ['objects that can be read in two ways'];
};

export interface Appended {
  /** The file up to the end of the revision, and where the revision begins. */
  readonly file: Uint8Array;
  readonly from: number;
  /** Numbers of the objects there were before, and of those that are no longer the same. */
  readonly known: ReadonlySet<number>;
  readonly changed: ReadonlySet<number>;
  /** The objects as our parser reads them. */
  readonly context: PDFContext;
}

/**
 * Faults of one appended revision. Our parser takes the last copy of each object in the file; other readers take the
 * one the cross-reference points to. Unless both are the same, a page could look different to each of them. Hence a
 * revision must be one increment with a classic table, each object once, none hidden in a stream, nothing besides.
 */
export const appendedFaults = ({ file, from, known, changed, context }: Appended): string[] => {
  const text = latin1(file.subarray(from));
  const start = Number(ending.exec(text)?.[1] ?? -1);
  const [, sections, trailer] = table.exec(text.slice(Math.max(0, start - from))) ?? [];
  if (start < from || sections === undefined || trailer === undefined) return ['no cross-reference table of its own'];
  const entries = entriesOf(sections);
  const astray = entries.filter(({ number, offset, inUse }) =>
    inUse
      ? offset < from || !new RegExp(`^${number} \\d+ obj\\b`).test(latin1(file.subarray(offset, offset + 24)))
      : number !== 0,
  );
  const previous = /\/Prev\s+(\d+)/.exec(trailer)?.[1];
  const faults = [
    ...headerFaults(text, known, changed),
    ...astray.map(({ number }) => `cross-reference of object ${number} leads astray`),
    ...(/\/(?:ObjStm|XRefStm)\b/.test(text) ? ['objects hidden in a stream'] : []),
    ...(Number(previous) === lastCrossReference(file.subarray(0, from)) ? [] : ['more than one increment']),
  ];
  if (faults.length > 0) return faults;
  const wording = wordingFaults(
    text.slice(0, start - from),
    entries.filter(({ inUse }) => inUse),
    context,
  );
  return trailerForm.test(trailer) ? wording : [...wording, 'a trailer that can be read in two ways'];
};

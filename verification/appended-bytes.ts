import { latin1 } from './bytes.ts';
import { lastCrossReference } from './pdf/cross-reference.ts';

/** White space of PDF, where JavaScript's leaves out NUL. Bounded, so that long runs of digits cost no time. */
const headers = /(?<!\d)(\d{1,10})[\0\s]+(\d{1,5})[\0\s]+obj\b/g;
const ending = /startxref\s+(\d+)\s+%%EOF\s*$/;
const table = /^xref\s([\d\snf]*)trailer\b([\s\S]*)$/;

interface Entry {
  readonly number: number;
  readonly offset: number;
  readonly inUse: boolean;
}

const entriesOf = (sections: string): Entry[] => {
  const words = sections.trim().split(/\s+/);
  const entries: Entry[] = [];
  for (let index = 0; index < words.length;) {
    const [first, count] = [Number(words[index]), Number(words[index + 1])];
    index += 2;
    for (let row = 0; row < count; row++, index += 3) {
      entries.push({ number: first + row, offset: Number(words[index]), inUse: words[index + 2] === 'n' });
    }
  }
  return entries;
};

const headerFaults = (text: string, known: ReadonlySet<number>, changed: ReadonlySet<number>): string[] => {
  const numbers = [...text.matchAll(headers)].map(([, number]) => Number(number));
  return numbers
    .filter((number, index) => numbers.indexOf(number) !== index || (known.has(number) && !changed.has(number)))
    .map((number) => `object ${number} written again`);
};

/**
 * Faults of one appended revision. Our parser takes the last copy of each object in the file; other readers take the
 * one the cross-reference points to. Unless both are the same, a page could look different to each of them. Hence a
 * revision must be one increment with a classic table, each object once, none hidden in a stream.
 */
export const appendedFaults = (
  file: Uint8Array,
  from: number,
  known: ReadonlySet<number>,
  changed: ReadonlySet<number>,
): string[] => {
  const text = latin1(file.subarray(from));
  const start = Number(ending.exec(text)?.[1] ?? -1);
  const [, sections, trailer] = table.exec(text.slice(Math.max(0, start - from))) ?? [];
  if (start < from || sections === undefined || trailer === undefined) return ['no cross-reference table of its own'];
  const previous = /\/Prev\s+(\d+)/.exec(trailer)?.[1];
  const astray = entriesOf(sections).filter(({ number, offset, inUse }) =>
    inUse
      ? offset < from || !new RegExp(`^${number} \\d+ obj\\b`).test(latin1(file.subarray(offset, offset + 24)))
      : number !== 0,
  );
  return [
    ...headerFaults(text, known, changed),
    ...astray.map(({ number }) => `cross-reference of object ${number} leads astray`),
    ...(/\/(?:ObjStm|XRefStm)\b/.test(text) ? ['objects hidden in a stream'] : []),
    ...(Number(previous) === lastCrossReference(file.subarray(0, from)) ? [] : ['more than one increment']),
  ];
};

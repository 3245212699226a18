/** Object number -> [byte offset, generation]. */
export type Offsets = ReadonlyMap<number, readonly [offset: number, generation: number]>;

type Run = { readonly first: number; readonly entries: (readonly [offset: number, generation: number])[] };

/** Object numbers in order, neighbours together: both forms of cross-reference list them in such runs. */
const runsOf = (offsets: Offsets): Run[] => {
  const runs: Run[] = [];
  for (const [number, entry] of [...offsets].toSorted(([a], [b]) => a - b)) {
    const last = runs.at(-1);
    if (last && last.first + last.entries.length === number) last.entries.push(entry);
    else runs.push({ first: number, entries: [entry] });
  }
  return runs;
};

/** Exactly 20 bytes. */
const entry = ([offset, generation]: readonly [number, number]): string =>
  `${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`;

/** Classic table and trailer (ISO 32000-1, 7.5.4). */
export const crossReferenceTable = (offsets: Offsets, trailer: string): Buffer => {
  const sections = runsOf(offsets).map(
    ({ first, entries }) => `${first} ${entries.length}\n${entries.map(entry).join('')}`,
  );
  return Buffer.from(`xref\n${sections.join('')}trailer\n<< ${trailer} >>\n`, 'latin1');
};

/** Cross-reference stream (ISO 32000-1, 7.5.8), for files that already use them; fields of 1, 4 and 2 bytes. */
export const crossReferenceStream = (offsets: Offsets, self: number, trailer: string): Buffer => {
  const runs = runsOf(offsets);
  const data = Buffer.concat(
    runs.flatMap(({ entries }) =>
      entries.map(([offset, generation]) => {
        const row = Buffer.alloc(7, 1);
        row.writeUInt32BE(offset, 1);
        row.writeUInt16BE(generation, 5);
        return row;
      }),
    ),
  );
  const index = runs.map(({ first, entries }) => `${first} ${entries.length}`).join(' ');
  const dict = `<< /Type /XRef /W [1 4 2] /Index [${index}] ${trailer} /Length ${data.length} >>`;
  return Buffer.concat([
    Buffer.from(`${self} 0 obj\n${dict}\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
};

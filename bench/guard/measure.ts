import * as z from 'zod';

/** One phrasing and what the guard has to say of it; in `text`, `\n` stands for a line break. */
const Row = z.strictObject({
  label: z.enum(['refuse', 'allow']),
  class: z.string().min(1),
  procedure: z.string().min(1),
  text: z.string().min(1),
});
type Row = z.infer<typeof Row>;

export const readCorpus = (text: string): Row[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => {
      const cells = line.split('\t');
      const [label, kind, procedure, words] = cells.length > 3 ? cells : [cells[0], 'all', cells[1], cells[2]];
      return Row.parse({ label, class: kind, procedure, text: words?.replaceAll(String.raw`\n`, '\n') });
    });

export interface Measured {
  readonly precision: number;
  readonly recall: number;
  readonly rows: readonly (Row & { readonly said: Row['label'] })[];
}

export const measured = (rows: readonly Row[], refuses: (procedure: string, text: string) => boolean): Measured => {
  const judged = rows.map((row) => ({ ...row, said: refuses(row.procedure, row.text) ? 'refuse' : 'allow' }) as const);
  const count = (label: Row['label'], said: Row['label']): number =>
    judged.filter((row) => row.label === label && row.said === said).length;
  const [hit, wrong, missed] = [count('refuse', 'refuse'), count('allow', 'refuse'), count('refuse', 'allow')];
  return {
    precision: hit + wrong === 0 ? 1 : hit / (hit + wrong),
    recall: hit + missed === 0 ? 1 : hit / (hit + missed),
    rows: judged,
  };
};

/** The figures, the confusion by class, and every row that was judged wrongly. */
export const reportOf = (name: string, { precision, recall, rows }: Measured, ms: number): string => {
  const classes = [...new Set(rows.map((row) => `${row.label}\t${row.class}`))];
  const table = classes.map((each) => {
    const [label = '', kind = ''] = each.split('\t');
    const of = rows.filter((row) => row.label === label && row.class === kind);
    const right = of.filter(({ said }) => said === label).length;
    return `  ${label.padEnd(7)} ${kind.padEnd(14)} ${right} of ${of.length}`;
  });
  const wrong = rows
    .filter(({ label, said }) => label !== said)
    .map(
      ({ label, procedure, text }) =>
        `  ${label === 'refuse' ? 'missed ' : 'wronged'} ${procedure} ${JSON.stringify(text)}`,
    );
  return [
    `${name}: ${rows.length} phrasings, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}, ${((1000 * ms) / rows.length).toFixed(0)} µs each`,
    ...table,
    ...wrong,
    '',
  ].join('\n');
};

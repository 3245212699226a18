import type { Text } from '../../core/text.ts';

/** How a value is written, and so when it looks wrong. */
export type ValueKind = 'name' | 'date' | 'year' | 'identifier' | 'number' | 'text';

/** One thing that a paper says of somebody or something. */
export interface FieldRule {
  readonly id: string;
  readonly label: Text;
  readonly kind: ValueKind;
  /** What is printed before the value, without marks and small; `,` and blanks may differ. */
  readonly after: readonly string[];
  /** It opens the part of the paper with this name … */
  readonly opens?: string;
  /** … and is looked for only there. */
  readonly within?: string;
  /** The value may run over onto the next line. */
  readonly runsOn?: true;
}

/** What there is to read on one kind of paper. */
export interface PaperRule {
  readonly name: Text;
  /** The longer side of the paper, in inches. */
  readonly inches: number;
  readonly fields: readonly FieldRule[];
  /** Which of this was not read at its source. */
  readonly unverified?: string;
}

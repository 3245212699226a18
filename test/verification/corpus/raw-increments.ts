import { lastCrossReference } from '../../../verification/pdf/cross-reference.ts';

export interface RawIncrement {
  /** Bodies by object number, written as they are given. */
  readonly objects: Readonly<Record<number, string>>;
  /** Written too, and not listed in the table. */
  readonly hidden?: string;
  /** Replaces the trailer’s entries, or adds to them. */
  readonly trailer?: (trailer: string) => string;
  readonly previous?: 'own' | number;
}

const padded = (offset: number): string => `${String(offset).padStart(10, '0')} 00000 n \n`;

/** Appends an increment that no honest writer would write. */
export const appendRaw = (pdf: Uint8Array, { objects, hidden = '', trailer, previous }: RawIncrement): Uint8Array => {
  let body = hidden;
  const rows: string[] = [];
  for (const [number, text] of Object.entries(objects)) {
    rows.push(`${number} 1\n${padded(pdf.length + body.length)}`);
    body += `${number} 0 obj\n${text}\nendobj\n`;
  }
  const start = pdf.length + body.length;
  const before = Buffer.from(pdf).toString('latin1');
  const old = before.slice(before.lastIndexOf('trailer'), before.lastIndexOf('startxref'));
  const prev = previous === 'own' ? start : (previous ?? lastCrossReference(pdf));
  const fresh = old.replace(/\/Prev \d+/, `/Prev ${prev}`);
  const tail = `xref\n${rows.join('')}${trailer?.(fresh) ?? fresh}startxref\n${start}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(body + tail, 'latin1')]);
};

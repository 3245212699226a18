import { foldMarks } from './fold.ts';
import type { ValueKind } from './paper-rule.ts';

const dateForms = [
  /(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(\d{4})/,
  /ngay\s*(\d{1,2})\s*,?\s*thang\s*(\d{1,2})\s*,?\s*nam\s*(\d{4})/,
];

const isoDate = (text: string): string | undefined => {
  const folded = foldMarks(text);
  for (const form of dateForms) {
    const [, day = '', month = '', year = ''] = form.exec(folded) ?? [];
    const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const at = Date.parse(iso);
    // 31 February is a misreading, and JavaScript would take it for March.
    if (!Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === iso) return iso;
  }
  return undefined;
};

/** Dots and dashes that lead to an empty place, and what the reader made of lines. */
const edges = /^[\s:;.,…_\-–—|/]+|[\s:;,…_\-–—|/]+$/g;
const bare = (text: string): string =>
  text
    .replaceAll(edges, '')
    .replace(/[.…]{2,}$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

const shapes: Readonly<Record<ValueKind, (text: string) => string | undefined>> = {
  date: isoDate,
  year: (text) => /\b(?:19|20)\d{2}\b/.exec(text)?.[0],
  // Twelve digits, or the nine of old papers; blanks are the reader’s.
  identifier: (text) => /(?<!\d)(?:\d{12}|\d{9})(?!\d)/.exec(text.replaceAll(/(?<=\d)\s+(?=\d)/g, ''))?.[0],
  number: (text) => /^[\p{L}\d./-]*\d[\p{L}\d./-]*/u.exec(bare(text))?.[0],
  name: (text) => (/^\p{L}[\p{L}'’ ]+\p{L}$/u.test(bare(text)) ? bare(text) : undefined),
  text: (text) => (bare(text) === '' ? undefined : bare(text)),
};

/** What was read, as it is kept: days in ISO 8601; `sound` tells whether it looks like what it should be. */
export const valueOf = (kind: ValueKind, text: string): { readonly value: string; readonly sound: boolean } => {
  const value = shapes[kind](text);
  return value === undefined ? { value: bare(text), sound: false } : { value, sound: true };
};

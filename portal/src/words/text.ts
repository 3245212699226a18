import type { Language } from './writing.ts';

/** A text of the catalogue or of the API; it may be there in other languages as well. */
export type Text = Readonly<Record<'vi' | 'en', string>>;

/** The text in this language, or in Vietnamese. */
export const textIn = (text: Readonly<Record<string, string>> & Text, { code }: Pick<Language, 'code'>): string =>
  text[code] ?? text.vi;

export const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  'vi' in value &&
  'en' in value &&
  typeof value.vi === 'string' &&
  typeof value.en === 'string';

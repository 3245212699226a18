/** A text of the catalogue or of the API, in every language the portal speaks. */
export interface Text {
  readonly vi: string;
  readonly en: string;
}
export type Language = keyof Text;

export const isText = (value: unknown): value is Text =>
  typeof value === 'object' &&
  value !== null &&
  'vi' in value &&
  'en' in value &&
  typeof value.vi === 'string' &&
  typeof value.en === 'string';

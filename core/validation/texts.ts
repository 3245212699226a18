import type { Wrong } from '../data-error.ts';

/** What tells a row of a list from its neighbours; its number where nothing does. */
export const rowName = (row: unknown, index: number): string => {
  const names = ['id', 'step', 'code', 'value', 'kind', 'agency', 'day', 'by'].map((key) =>
    Reflect.get(Object(row), key),
  );
  const name = names.find((each) => (typeof each === 'string' && each.trim() !== '') || typeof each === 'number');
  return String(name ?? index);
};

/** Labels are sentences and names in both languages: one that is copied into the other is a missing one. */
const isUntranslated = ({ vi, en }: { vi?: unknown; en?: unknown }): boolean =>
  typeof vi === 'string' && vi === en && /\p{L}/u.test(vi);

/** Every text that says nothing, or the same in both languages, by its place. */
export const textFaults = (data: unknown, place: readonly string[] = []): Wrong[] => {
  const where = place.join(' / ');
  if (typeof data === 'string') return data.trim() === '' ? [{ place: where, reason: 'nothing is said here' }] : [];
  if (Array.isArray(data)) return data.flatMap((row, index) => textFaults(row, [...place, rowName(row, index)]));
  if (typeof data !== 'object' || data === null) return [];
  const untranslated = isUntranslated(data) ? [{ place: where, reason: 'Vietnamese and English are the same' }] : [];
  return [...untranslated, ...Object.entries(data).flatMap(([key, value]) => textFaults(value, [...place, key]))];
};

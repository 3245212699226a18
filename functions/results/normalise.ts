const normaliseText = (text: string): string => text.normalize('NFC');

/**
 * The same value with every string and key in Unicode form NFC: decomposed Vietnamese prints well but cannot be
 * searched or copied from the finished document.
 */
export const normalise = (value: unknown): unknown => {
  if (typeof value === 'string') return normaliseText(value);
  if (Array.isArray(value)) return value.map(normalise);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [normaliseText(key), normalise(entry)]));
};

const foldUnit = (unit: string): string => (unit.normalize('NFD')[0] ?? unit).toLowerCase().replace('đ', 'd');

/**
 * Letters without their marks, small, one for one: a place in the folded text is the same place in the text itself.
 * `text` is in NFC.
 */
export const foldMarks = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => foldUnit(text.charAt(at))).join('');

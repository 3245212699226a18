import { invalid, notEmulated } from './refusals.ts';

const shape = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;

/**
 * The one way to write a number: no exponent, no superfluous zeros. DynamoDB keeps 38 digits; here a number is one that
 * JavaScript holds as it is written, and every other is refused.
 */
export const canonicalNumber = (text: string): string => {
  const [, , whole = '', fraction = ''] = shape.exec(text) ?? [];
  if (whole + fraction === '') throw invalid(`The parameter cannot be converted to a numeric value: ${text}`);
  const digits = (whole + fraction).replace(/^0+|0+$/g, '').length;
  const canonical = String(Number(text) || 0);
  // Up to 15 digits survive in a double; more of them only when the double is printed just so.
  if (canonical.includes('e') || (digits > 15 && canonical !== text)) throw notEmulated(`The number ${text}`);
  return canonical;
};

/** Exact sum (`sign` 1) or difference (-1) of two whole numbers. */
export const sum = (left: string, right: string, sign: 1 | -1 = 1): string => {
  const total = Number(left) + sign * Number(right);
  if ([left, right, total].every((number) => Number.isSafeInteger(Number(number)))) return String(total);
  throw notEmulated('Arithmetic on anything but whole numbers up to 2^53');
};

/** Bytes a number counts for: pairs of significant digits on each side of the point, one more, one for a minus. */
export const numberSize = (text: string): number => {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const before = fraction === '' ? whole.replace(/0+$/, '') : whole === '0' ? '' : whole;
  const after = before === '' ? fraction.replace(/^0+/, '') : fraction;
  return 1 + Math.ceil(before.length / 2) + Math.ceil(after.length / 2) + (text.startsWith('-') ? 1 : 0);
};

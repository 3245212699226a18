import { invalid, notEmulated } from './refusals.ts';

const decimal = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/;

/**
 * The one way to write a number: no exponent, no superfluous zeros. Up to 38 digits are kept, as DynamoDB keeps them;
 * a power of ten that JavaScript would not write out is refused.
 */
export const canonicalNumber = (text: string): string => {
  const plain = /^[+-]?[\d.]{1,15}e[+-]?\d+$/i.test(text) ? String(Number(text)) : text;
  const [, sign = '', whole = '', fraction = ''] = decimal.exec(plain) ?? [];
  if (/\de/i.test(plain) || whole.length + fraction.length > 38) throw notEmulated(`The number ${text}`);
  if (!decimal.test(plain) || !/\d/.test(plain))
    throw invalid(`The parameter cannot be converted to a numeric value: ${text}`);
  const magnitude = (whole || '0') + (fraction && `.${fraction}`);
  return sign === '-' && magnitude !== '0' ? `-${magnitude}` : magnitude;
};

/** As many digits as a double holds for certain: with more of them, arithmetic and comparison would be wrong. */
const exact = (text: string): number => {
  if (text.replace(/^-?0\.0*|[-.]/g, '').length <= 15) return Number(text);
  throw notEmulated('Arithmetic and comparison with more than 15 digits');
};

export const compareNumbers = (left: string, right: string): number => exact(left) - exact(right);

/** The sum of two whole numbers. */
export const sum = (left: string, right: string): string => {
  const [one, other] = [exact(left), exact(right)];
  if (Number.isInteger(one) && Number.isInteger(other)) return String(one + other);
  throw notEmulated('Arithmetic on fractions');
};

/** Bytes a number counts for: pairs of significant digits on each side of the point, one more, one for a minus. */
export const numberSize = (text: string): number => {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const before = fraction === '' ? whole.replace(/0+$/, '') : whole === '0' ? '' : whole;
  const after = before === '' ? fraction.replace(/^0+/, '') : fraction;
  return 1 + Math.ceil(before.length / 2) + Math.ceil(after.length / 2) + (text.startsWith('-') ? 1 : 0);
};

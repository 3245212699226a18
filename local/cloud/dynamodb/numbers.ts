import { invalid } from './refusals.ts';

/** `coefficient × 10^exponent`; the coefficient ends in no zero, and zero has exponent 0. */
interface Decimal {
  readonly coefficient: bigint;
  readonly exponent: number;
}

const shape = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
const digitsOf = (coefficient: bigint): string => String(coefficient).replace('-', '');

/** Keeps DynamoDB's bounds: 38 significant digits, magnitude from 1E-130 to 9.99…E+125. */
const bounded = (coefficient: bigint, exponent: number): Decimal => {
  if (coefficient === 0n) return { coefficient: 0n, exponent: 0 };
  const written = String(coefficient);
  const trimmed = written.replace(/0+$/, '');
  const digits = trimmed.replace('-', '').length;
  const power = exponent + written.length - trimmed.length;
  if (digits > 38) throw invalid('Attempting to store more than 38 significant digits in a Number');
  const outside = power + digits > 126 ? ['overflow', 'larger'] : power + digits < -129 ? ['underflow', 'smaller'] : [];
  if (outside.length > 0)
    throw invalid(
      `Number ${outside[0]}. Attempting to store a number with magnitude ${outside[1]} than supported range`,
    );
  return { coefficient: BigInt(trimmed), exponent: power };
};

const parseDecimal = (text: string): Decimal => {
  const [, sign = '', whole = '', fraction = '', power = '0'] = shape.exec(text) ?? [];
  if (whole + fraction === '')
    throw invalid(`The parameter cannot be converted to a numeric value: ${text.slice(0, 100)}`);
  const magnitude = BigInt(whole + fraction);
  return bounded(sign === '-' ? -magnitude : magnitude, Number(power) - fraction.length);
};

const formatDecimal = ({ coefficient, exponent }: Decimal): string => {
  const sign = coefficient < 0n ? '-' : '';
  const digits = digitsOf(coefficient);
  if (exponent >= 0) return sign + digits + '0'.repeat(exponent);
  const padded = digits.padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
};

const short = /^(0|-?[1-9]\d{0,14})$/;

/** The one way to write a number: no exponent, no superfluous zeros. */
export const canonicalNumber = (text: string): string => (short.test(text) ? text : formatDecimal(parseDecimal(text)));

/** Exact sum (`sign` 1) or difference (-1) of two numbers as text. */
export const sum = (left: string, right: string, sign: 1 | -1 = 1): string => {
  const [a, b] = [parseDecimal(left), parseDecimal(right)];
  const exponent = Math.min(a.exponent, b.exponent);
  const scaled = (x: Decimal): bigint => x.coefficient * 10n ** BigInt(x.exponent - exponent);
  return formatDecimal(bounded(scaled(a) + BigInt(sign) * scaled(b), exponent));
};

/** Text whose byte order is the order of the numbers. */
export const numberOrder = (text: string): string => {
  const { coefficient, exponent } = parseDecimal(text);
  if (coefficient === 0n) return '1';
  const digits = digitsOf(coefficient);
  const magnitude = exponent + digits.length + 130;
  if (coefficient > 0n) return `2${String(magnitude).padStart(3, '0')}${digits}`;
  // Nines' complement turns the order round; `~` sorts a shorter run of digits after a longer one.
  return `0${999 - magnitude}${digits.replace(/\d/g, (digit) => String(9 - Number(digit)))}~`;
};

/** Bytes a number counts for: pairs of significant digits on each side of the point, one more, one for a minus. */
export const numberSize = (text: string): number => {
  const [whole = '', fraction = ''] = canonicalNumber(text).replace('-', '').split('.');
  const before = fraction === '' ? whole.replace(/0+$/, '') : whole === '0' ? '' : whole;
  const after = before === '' ? fraction.replace(/^0+/, '') : fraction;
  return 1 + Math.ceil(before.length / 2) + Math.ceil(after.length / 2) + (text.startsWith('-') ? 1 : 0);
};

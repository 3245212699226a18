import type { ReadField } from './reading.ts';
import { foldMarks } from './fold.ts';
import { valueOf } from './value.ts';

const day = (digits: string): string => valueOf('date', digits.replace(/^(\d{2})(\d{2})(\d{4})$/, '$1/$2/$3')).value;

/**
 * What the code on an identity card says: number, old number, name, day of birth, sex, residence, day of issue. Nobody
 * signed it, so it helps to look somebody up and proves nothing. Nothing when the code is of something else.
 */
export const cardFields = (code: string): ReadField[] => {
  const [identifier = '', , name = '', birth = '', sex = '', residence = '', issued = ''] = code
    .normalize('NFC')
    .split('|');
  if (!/^\d{12}$/.test(identifier) || !/^\d{8}$/.test(birth)) return [];
  const values = { identifier, name, birthDate: day(birth), sex, residence, issuedAt: day(issued) };
  return Object.entries(values).flatMap(([id, value]): ReadField[] =>
    value === '' ? [] : [{ id, value, confidence: 100, from: 'code', doubts: ['unproven'] }],
  );
};

const alike = (one: string, other: string): boolean => foldMarks(one) === foldMarks(other);

/** The code’s fields, each with the place where the print says the same; where the print says otherwise, that is told. */
export const withCode = (printed: readonly ReadField[], coded: readonly ReadField[]): ReadField[] => {
  const both = coded.map((field): ReadField => {
    const print = printed.find(({ id }) => id === field.id);
    if (print === undefined) return field;
    const box = print.box === undefined ? {} : { box: print.box };
    if (alike(print.value, field.value)) return { ...field, ...box };
    return { ...field, ...box, doubts: [...field.doubts, 'code-differs'], likely: print.value };
  });
  return [...both, ...printed.filter(({ id }) => !coded.some((field) => field.id === id))];
};

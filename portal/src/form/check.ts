import { isShown, submittable, type Answer, type Answers } from './answers.ts';
import type { Field, Form, PlacedField } from './field.ts';
import { fieldsOf } from './field.ts';
import { anyLine, personName } from './writing.ts';

export type FieldProblem =
  'required' | 'invalid' | 'long' | 'citizen-id' | 'date' | 'day-or-year' | 'future' | 'too-old' | 'born-later';

export interface FieldError {
  readonly path: string;
  readonly problem: FieldProblem;
}

/** A civil date `YYYY-MM-DD` that the calendar has. */
export const isRealDay = (value: string): boolean => {
  if (!/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const at = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(value);
};

/** Length in characters as people count them, not in UTF-16 units. */
const isLonger = (value: string, maxLength: number): boolean => Array.from(value).length > maxLength;

const problemOfText = (field: Field, value: string, today: string): FieldProblem | undefined => {
  switch (field.kind) {
    case 'name':
      if (isLonger(value, field.maxLength ?? 100)) return 'long';
      return personName.test(value) ? undefined : 'invalid';
    case 'text':
      if (isLonger(value, field.maxLength ?? 300)) return 'long';
      return anyLine.test(value) ? undefined : 'invalid';
    case 'citizen-id':
      return /^\d{12}$/.test(value) ? undefined : 'citizen-id';
    case 'commune':
      return /^\d{5}$/.test(value) ? undefined : 'invalid';
    case 'date':
    case 'day-or-year':
      if (!isRealDay(value) && !(field.kind === 'day-or-year' && /^\d{4}$/.test(value))) return field.kind;
      if (field.notBefore !== undefined && value < field.notBefore) return 'too-old';
      return field.notAfterToday === true && value > today ? 'future' : undefined;
    case 'choice':
      return field.options?.some((option) => option.value === value) === true ? undefined : 'invalid';
    case 'yes-no':
      return value === 'yes' || value === 'no' ? undefined : 'invalid';
    case 'declaration':
      return value === 'yes' ? undefined : 'invalid';
    case 'count':
      return 'invalid';
  }
};

const problemOfNumber = (field: Field, value: number): FieldProblem | undefined =>
  field.kind === 'count' && Number.isSafeInteger(value) && value >= 0 && value <= (field.max ?? 100)
    ? undefined
    : 'invalid';

const problemOf = (field: Field, value: Answer | undefined, today: string): FieldProblem | undefined => {
  if (value === undefined) return field.optional === true ? undefined : 'required';
  return typeof value === 'number' ? problemOfNumber(field, value) : problemOfText(field, value, today);
};

const dayOrYear = /^\d{4}(-\d\d-\d\d)?$/;

const isBornLater = (parent: string, child: string): boolean => {
  if (!dayOrYear.test(parent) || !dayOrYear.test(child)) return false;
  const known = Math.min(parent.length, child.length);
  return parent.slice(0, known) >= child.slice(0, known);
};

const problemBetween = ({ path, field }: PlacedField, given: Answers): FieldProblem | undefined =>
  field.bornBefore !== undefined && isBornLater(String(given[path]), String(given[field.bornBefore]))
    ? 'born-later'
    : undefined;

/**
 * What is wrong with the answers to these fields of the form, at most one problem each. A courtesy before the API's
 * own check, and equal to it. `today` is a civil date in Vietnam.
 */
export const checkAnswers = (
  form: Form,
  answers: Answers,
  today: string,
  fields: readonly PlacedField[] = fieldsOf(form),
): FieldError[] => {
  const given = submittable(form, answers);
  return fields.flatMap((placed) => {
    const { path, field } = placed;
    const problem = isShown(field, given)
      ? (problemOf(field, given[path], today) ?? problemBetween(placed, given))
      : undefined;
    return problem === undefined ? [] : [{ path, problem }];
  });
};

/** The civil date in Vietnam, `YYYY-MM-DD`; the whole country keeps UTC+7 all year. */
export const todayInVietnam = (now = Date.now()): string => new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);

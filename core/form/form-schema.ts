import * as z from 'zod/mini';
import { Answer } from './answers.ts';
import type { Field, Form } from './field.ts';
import { anyLine, personName, spacedOnce } from './writing.ts';

type Rewriting = z.core.$ZodCheck<string>;
const asName: readonly Rewriting[] = [z.overwrite(spacedOnce)];
const asCode: readonly Rewriting[] = [z.toUpperCase(), z.overwrite((text) => text.replaceAll(/\s/g, ''))];

const line = (maxLength: number, writing: RegExp, rewritings: readonly Rewriting[] = []) =>
  z
    .string()
    .check(z.normalize('NFC'), z.trim(), ...rewritings, z.minLength(1), z.maxLength(maxLength), z.regex(writing));

/** Some know of a parent, and some registers hold, no more than the year. */
const isDayOrYear = (text: string): boolean => /^\d{4}$/.test(text) || z.iso.date().safeParse(text).success;

const valueOf = (field: Field): z.ZodMiniType => {
  switch (field.kind) {
    case 'name':
      return line(field.maxLength ?? 100, personName, asName);
    case 'text':
      return line(field.maxLength ?? 300, anyLine, field.code === true ? asCode : []);
    case 'citizen-id':
      return z.string().check(z.regex(/^\d{12}$/));
    case 'commune':
      return z.string().check(z.regex(/^\d{5}$/));
    case 'date':
      return z.iso.date();
    case 'day-or-year':
      return z.string().check(z.refine(isDayOrYear, { params: { rule: 'day-or-year' } }));
    case 'choice':
      return z.enum((field.options ?? []).map((option) => option.value));
    case 'yes-no':
      return z.enum(['yes', 'no']);
    case 'count':
      return z.int().check(z.gte(0), z.lte(field.max ?? 100));
    case 'declaration':
      return z.literal('yes');
  }
};

/** Answers that are personal data: the description of the API says so, for whoever keeps or shows them. */
export const personalAnswers = z.registry<{ 'x-personal-data': true }>();

const marked = (field: Field): z.ZodMiniType => {
  const schema = valueOf(field);
  if (field.personal === true) personalAnswers.add(schema, { 'x-personal-data': true });
  return schema;
};

const isFuture = (field: Field, answer: Answer, today: string): boolean =>
  field.notAfterToday === true && String(answer) > today;

const isTooOld = (field: Field, answer: Answer | undefined): boolean =>
  field.notBefore !== undefined && answer !== undefined && String(answer) < field.notBefore;

const dayOrYear = /^\d{4}(-\d\d-\d\d)?$/;

/** Whether a parent would be born no earlier than the child; where one is known by the year alone, the years say it. */
const isBornLater = (parent: string, child: string): boolean => {
  if (!dayOrYear.test(parent) || !dayOrYear.test(child)) return false;
  const known = Math.min(parent.length, child.length);
  return parent.slice(0, known) >= child.slice(0, known);
};

/** The value as an answer to this question alone; `undefined` when the question takes no such answer. */
export const answerTo = (field: Field, value: unknown, today: string): Answer | undefined => {
  const parsed = valueOf(field).safeParse(value);
  const answer = parsed.success ? Answer.safeParse(parsed.data).data : undefined;
  return answer === undefined || isFuture(field, answer, today) || isTooOld(field, answer) ? undefined : answer;
};

const needsNoAnswer = (field: Field): boolean => field.optional === true || field.showIf !== undefined;

type Shape = Record<string, z.ZodMiniType>;

const buildSchema = (form: Form, today: string): z.ZodMiniType => {
  const steps: Shape = {};
  for (const step of form.steps) {
    const fields: Shape = {};
    for (const field of step.fields)
      fields[field.id] = needsNoAnswer(field) ? z.optional(marked(field)) : marked(field);
    steps[step.id] = z.strictObject(fields);
  }
  const whole = z.strictObject(steps);
  const rules = form.steps.flatMap((step) => step.fields.flatMap((field) => rulesOf(field, step.id, today)));
  return whole.check(...rules);
};

/** Building costs as much as twenty checks, so each form keeps the schema of the day it was last asked for. */
const built = new WeakMap<Form, { readonly today: string; readonly schema: z.ZodMiniType }>();

/**
 * The one schema of a form: the API's check, the OpenAPI body and the reference for the browser's own check.
 * A field that is not shown must be absent; a shown one that is not optional must be there.
 */
export const formSchema = (form: Form, today: string): z.ZodMiniType => {
  const known = built.get(form);
  if (known?.today === today) return known.schema;
  const schema = buildSchema(form, today);
  built.set(form, { today, schema });
  return schema;
};

const rulesOf = (field: Field, step: string, today: string): z.core.$ZodCheck<Record<string, unknown>>[] => {
  const path = [step, field.id];
  const at = (answers: unknown): Answer | undefined => answerIn(answers, path);
  const condition = field.showIf;
  const conditionPath = condition?.field.split('.') ?? [];
  const shown = (answers: unknown): boolean => {
    const other = answerIn(answers, conditionPath);
    return condition === undefined || (other !== undefined && condition.in.includes(String(other)));
  };
  const rule = (name: string, holds: (answers: unknown) => boolean) =>
    z.refine<Record<string, unknown>>(holds, { path, params: { rule: name }, when: () => true });
  const rules = [];
  if (condition !== undefined) {
    rules.push(rule('hidden', (answers) => at(answers) === undefined || shown(answers)));
    if (field.optional !== true)
      rules.push(rule('required', (answers) => at(answers) !== undefined || !shown(answers)));
  }
  rules.push(rule('future', (answers) => !isFuture(field, at(answers) ?? '', today)));
  rules.push(rule('too-old', (answers) => !isTooOld(field, at(answers))));
  const childPath = field.bornBefore?.split('.');
  if (childPath !== undefined)
    rules.push(
      rule('born-later', (answers) => !isBornLater(String(at(answers)), String(answerIn(answers, childPath)))),
    );
  return rules;
};

/** The answer in anything that looks like answers; rules run even where the shape is wrong, so that all errors come at once. */
const answerIn = (value: unknown, path: readonly string[]): Answer | undefined => {
  const found = path.reduce(memberOf, value);
  return typeof found === 'string' || typeof found === 'number' ? found : undefined;
};

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;

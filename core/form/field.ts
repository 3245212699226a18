import * as z from 'zod/mini';
import { Acting } from '../../events/acting.ts';
import { Disputed } from '../../events/submission.ts';
import { Text } from '../text.ts';

const Option = z.strictObject({ value: z.string(), label: Text });

/** That another field of the form holds one of these values. */
export const Condition = z.strictObject({ field: z.string(), in: z.array(z.string()).check(z.minLength(1)) });
export type Condition = z.infer<typeof Condition>;

const Pointer = z.string().check(z.regex(/^(\/[^/]+)+$/));

/** Where the state already holds the value: a source's answer and the place in it. */
const Held = z.strictObject({
  /** A question of the procedure's `lookups`. */
  from: z.string(),
  /** RFC 6901 pointer into the answer. */
  pointer: Pointer,
});
const Prefill = z.strictObject({
  ...Held.shape,
  /** Where it is held when the first source knows nobody: what a child without a father has from the mother. */
  otherwise: z.optional(Held),
  /**
   * Where it stands in what is known of whom the form is filled in for, by these rights, when the source says nothing:
   * locked, or offered where the law leaves it open whom it is about.
   */
  chosen: z.optional(
    z.strictObject({
      pointer: Pointer,
      locked: z.array(Acting.shape.by),
      offered: z.optional(z.array(Acting.shape.by)),
    }),
  ),
  /** Another source that holds the same fact: where the two differ nothing is locked, and the person says which is right. */
  against: z.optional(Held),
  /** Taken from the source at submission, never from the request body. */
  lock: z.boolean(),
  /** What becomes of a dossier whose citizen calls this value wrong; it goes on, marked, where nothing is said. */
  dispute: z.optional(Disputed.shape.policy),
});

/** One question of an e-form, in words a lawyer or a clerk can read and change. */
export const Field = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
  kind: z.enum([
    'name',
    'text',
    'citizen-id',
    'commune',
    'date',
    'day-or-year',
    'choice',
    'yes-no',
    'count',
    'declaration',
  ]),
  label: Text,
  hint: z.optional(Text),
  options: z.optional(z.array(Option)),
  optional: z.optional(z.boolean()),
  /** Shown, and then required, only then. */
  showIf: z.optional(Condition),
  maxLength: z.optional(z.int().check(z.positive())),
  /** A text that is a code: kept in capitals and without spaces, whatever way it was typed. */
  code: z.optional(z.literal(true)),
  max: z.optional(z.int().check(z.nonnegative())),
  /** Of a count: what is counted is money, and shown as such. */
  unit: z.optional(z.literal('VND')),
  /** A date or year that may not lie after the day of submission. */
  notAfterToday: z.optional(z.boolean()),
  /** A date or year that may not lie before this one, which nobody means who writes it. */
  notBefore: z.optional(z.iso.date()),
  /** Of a parent’s date or year of birth: the field with that of the child, who is born in a later one. */
  bornBefore: z.optional(z.string()),
  prefill: z.optional(Prefill),
  personal: z.optional(z.boolean()),
});
export type Field = z.infer<typeof Field>;

/** One page of the form. */
export const FormStep = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*$/)),
  title: Text,
  fields: z.array(Field).check(z.minLength(1)),
});
export type FormStep = z.infer<typeof FormStep>;

/** What an officer has to establish: questions that nothing fills in and no other answer hides. */
const Assessed = z.pick(Field, {
  id: true,
  kind: true,
  label: true,
  hint: true,
  options: true,
  optional: true,
  maxLength: true,
  max: true,
  unit: true,
  notAfterToday: true,
  notBefore: true,
});
const AssessmentStep = z.extend(FormStep, { fields: z.array(Assessed).check(z.minLength(1)) });
export const Assessment = z.strictObject({ steps: z.array(AssessmentStep).check(z.minLength(1)) });

export const Form = z.strictObject({ steps: z.array(FormStep).check(z.minLength(1)) });
export type Form = z.infer<typeof Form>;

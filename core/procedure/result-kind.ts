import * as z from 'zod/mini';
import { Text } from '../text.ts';

/** Where a value stands in the data of a template: a group and a member, as `deceased.birthDate`. */
const Place = z.string().check(z.regex(/^[a-z]\w*(\.[a-z]\w*)?$/));

const Column = z.strictObject({ key: Place, label: Text, kind: z.enum(['text', 'date', 'money']) });

/** One thing that a result says. */
export const ResultField = z.strictObject({
  key: Place,
  label: Text,
  /** `date` is ISO 8601 (or a year only, where no more is known), `money` a whole number of dong. */
  kind: z.enum(['text', 'date', 'money', 'list']),
  /** Dots are printed where it is missing, or its line is left out. */
  optional: z.optional(z.literal(true)),
  /** What each row of a list says. */
  columns: z.optional(z.array(Column).check(z.minLength(1))),
});
export type ResultField = z.infer<typeof ResultField>;

/** Who issues results of a kind, and how such an agency looks on a sample. */
export const Issuer = z.strictObject({
  name: Text,
  level: z.enum(['commune', 'province', 'ministry', 'enterprise']),
  sample: z.strictObject({
    agency: z.strictObject({ parent: z.optional(z.string()), name: z.string() }),
    place: z.string(),
    signer: z.strictObject({ authority: z.optional(z.string()), title: z.string(), name: z.string() }),
  }),
});

/** A document that a procedure ends in. Data only. */
export const ResultKind = z.strictObject({
  /** Also the name of its template. */
  slug: z.string().check(z.regex(/^[a-z]+(-[a-z]+)*$/)),
  /** As the national catalogue of results numbers it; none where no source names one. */
  code: z.optional(z.string().check(z.regex(/^KQ\.G\d{2}\.\d{6}$/))),
  name: Text,
  /** National codes of the procedures that end in it, as far as a source names them. */
  procedures: z.array(z.string().check(z.regex(/^\d\.\d{6}$/))),
  /** Its numbers in the list of the 25 essential services of Directive 24/CT-TTg (2025), as the press gave it. */
  services: z.array(z.int().check(z.minimum(1), z.maximum(25))),
  ground: z.string(),
  issuer: Issuer,
  /** Whose layout it shares: `certificate`, `extract`, `decision`, `notice` (also confirmations) or `card`. */
  family: z.enum(['certificate', 'extract', 'decision', 'notice', 'card']),
  /** Whose signatures make it valid, in the order they are given. */
  signatures: z.array(z.enum(['officer', 'seal'])).check(z.minLength(1)),
  /**
   * It is issued through VNeID, into its holder's wallet: which list of Directive 24/CT-TTg (2025) has it, annex III for
   * people or IV for organisations. Left out where neither is thought to.
   */
  wallet: z.optional(z.strictObject({ list: z.enum(['III', 'IV']), unverified: z.optional(z.string()) })),
  fields: z.array(ResultField),
  /** What a sample of it says; names are invented. */
  sample: z.strictObject({
    number: z.string(),
    holder: z.strictObject({ name: z.string(), identifier: z.optional(z.string()) }),
    content: z.record(z.string(), z.unknown()),
  }),
  sources: z.array(z.string()),
  /** Members whose value no source confirms, and why. */
  unverified: z.array(z.string()),
});
export type ResultKind = z.infer<typeof ResultKind>;

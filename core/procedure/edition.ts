import * as z from 'zod/mini';
import { Term } from '../deadline.ts';
import { Form } from '../form/field.ts';
import { Text } from '../text.ts';
import { Component } from './component.ts';
import { Lookup } from './lookup.ts';
import { RouteStep } from './route.ts';

const Fee = z.strictObject({ amount: z.int(), currency: z.literal('VND'), note: Text, ground: z.string() });

/** A fact about a case that the law attaches something to. */
const Mark = z.strictObject({
  id: z.string(),
  label: Text,
  /** True when the date at this path lies more than so many days before the day of submission. */
  when: z.strictObject({ field: z.string(), olderThanDays: z.int() }),
  ground: z.string(),
});

const RefusalReason = z.strictObject({ code: z.string(), label: Text, ground: z.string() });

const Result = z.strictObject({
  code: z.string(),
  name: Text,
  /** A file of `procedures/templates`, without its ending. */
  template: z.string(),
  /** Whose signatures make it valid, in the order they are given. */
  signatures: z.array(z.enum(['officer', 'seal'])).check(z.minLength(1)),
  /** The national register that gives the result its number. */
  register: z.optional(z.enum(['birth'])),
  /** What stands in the template: a place in its data, and the answers that make it, joined by spaces. */
  content: z.record(z.string(), z.array(z.string())),
  /** Paths of the name of the person whose result it is. */
  holder: z.array(z.string()),
});

/** What the procedure is from one day on. A dossier keeps the edition of its day of receipt for good. */
export const Edition = z.strictObject({
  id: z.string(),
  from: z.iso.date(),
  /** First day on which it no longer applies. */
  until: z.optional(z.iso.date()),
  grounds: z.array(z.string()).check(z.minLength(1)),
  channels: z.array(z.enum(['online', 'counter', 'post'])),
  term: Term,
  fee: Fee,
  components: z.array(Component),
  lookups: z.array(Lookup),
  form: Form,
  /** Field that names the commune whose People’s Committee decides. */
  commune: z.string(),
  /** Fields whose value may stand in one dossier only. */
  unique: z.array(z.string()),
  marks: z.array(Mark),
  route: z.array(RouteStep).check(z.minLength(1)),
  refusalReasons: z.array(RefusalReason),
  result: Result,
});
export type Edition = z.infer<typeof Edition>;

import * as z from 'zod/mini';
import { Answer, Answers } from './form/answers.ts';
import { anyLine, anyText } from './form/writing.ts';

/** A value the state holds already: where it comes from, as of when, and the record of the look-up. */
export const Prefilled = z.strictObject({
  value: Answer,
  lock: z.boolean(),
  /** It is no answer that the question takes: the person is asked, and the officer sees both. */
  unusable: z.optional(z.literal(true)),
  source: z.string(),
  asOf: z.string(),
  evidence: z.string(),
  hash: z.string(),
});
export type Prefilled = z.infer<typeof Prefilled>;

/** “This is wrong”: the citizen’s own value beside the one the source holds. */
export const Flag = z.strictObject({
  path: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/)),
  claimed: z.string().check(z.normalize('NFC'), z.trim(), z.minLength(1), z.maxLength(300), z.regex(anyLine)),
  note: z.optional(z.string().check(z.normalize('NFC'), z.trim(), z.maxLength(1000), z.regex(anyText))),
});
export type Flag = z.infer<typeof Flag>;

/** A form that is being filled in. Not a dossier: nothing has been submitted. */
export const Draft = z.strictObject({
  id: z.string(),
  procedure: z.string(),
  edition: z.string(),
  answers: Answers,
  prefill: z.record(z.string(), Prefilled),
  lookups: z.record(z.string(), z.enum(['found', 'missing', 'unavailable'])),
  flags: z.array(Flag),
  /** Name and identifier of the person who fills it in, as the sign-in gave them. */
  applicant: z.strictObject({ citizenId: z.string(), name: z.string() }),
  openedAt: z.string(),
  updatedAt: z.string(),
});
export type Draft = z.infer<typeof Draft>;

import * as z from 'zod/mini';
import { Assisted } from '../events/filling.ts';
import { Consent } from './consent.ts';
import { Answer, Answers } from './form/answers.ts';
import { Condition } from './form/field.ts';
import { anyLine, anyText } from './form/writing.ts';
import { Sittings } from './filling.ts';
import { Hardship } from './hardship.ts';
import { Represented } from './represented.ts';

const origin = { source: z.string(), asOf: z.string(), evidence: z.string(), hash: z.string() };

/** A value the state holds already: where it comes from, as of when, and the record of the look-up. */
export const Prefilled = z.strictObject({
  value: Answer,
  lock: z.boolean(),
  /** What another source says of the same fact, and is not the same. */
  against: z.optional(z.strictObject({ value: Answer, ...origin })),
  /** It is no answer that the question takes: the person is asked, and the officer sees both. */
  unusable: z.optional(z.literal(true)),
  /** It is theirs only as long as this question has one of these answers; never in a dossier. */
  when: z.optional(Condition),
  ...origin,
});
export type Prefilled = z.infer<typeof Prefilled>;

/** Another matter of the same kind that the form could be about: what it is chosen by, its day, and what is owed of it. */
export const Other = z.strictObject({ about: z.string(), day: z.iso.date(), amount: z.int() });
export type Other = z.infer<typeof Other>;

/** “This is wrong”: the citizen’s own value beside the one the source holds. */
export const Flag = z.strictObject({
  path: z.string().check(z.regex(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/)),
  claimed: z.string().check(z.normalize('NFC'), z.trim(), z.minLength(1), z.maxLength(300), z.regex(anyLine)),
  note: z.optional(z.string().check(z.normalize('NFC'), z.trim(), z.maxLength(1000), z.regex(anyText))),
  /** The person says that they have a paper that shows it; nobody has to send it. */
  paper: z.optional(z.boolean()),
});
export type Flag = z.infer<typeof Flag>;

/** A form that is being filled in. Not a dossier: nothing has been submitted. */
export const Draft = z.strictObject({
  id: z.string(),
  procedure: z.string(),
  edition: z.string(),
  answers: Answers,
  prefill: z.record(z.string(), Prefilled),
  lookups: z.record(z.string(), z.enum(['found', 'missing', 'unavailable', 'declined'])),
  /** What may be asked for it; left out when nobody was asked, and then it is what the law gives to the agency. */
  consent: z.optional(Consent),
  flags: z.array(Flag),
  /** What it could be about instead, where a source has told of several. */
  others: z.optional(z.array(Other)),
  /** Whose matter it is: who fills it in, as the sign-in gave them, or for whom they do (`represented`). */
  applicant: z.strictObject({ citizenId: z.string(), name: z.string() }),
  represented: z.optional(Represented),
  /** Who of the staff helps to fill it in, or has. */
  assisted: z.optional(Assisted),
  /** Why the officer named there fills it in and files it in the citizen’s place. */
  hardship: z.optional(Hardship),
  openedAt: z.string(),
  /** When each look-up was last put to its source, by look-up; all when it was opened, where nothing else is said. */
  asked: z.optional(z.record(z.string(), z.string())),
  updatedAt: z.string(),
  /** How long it is being filled in, as far as the server has seen; left out where that is not known. */
  filling: z.optional(Sittings),
});
export type Draft = z.infer<typeof Draft>;

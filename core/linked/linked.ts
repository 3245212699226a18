import * as z from 'zod/mini';
import { Answer } from '../form/answers.ts';
import { Condition, FormStep } from '../form/field.ts';
import { Lookup } from '../procedure/lookup.ts';
import { Procedure } from '../procedure/procedure.ts';
import { Term } from '../term.ts';
import { Text } from '../text.ts';

const Slug = Procedure.shape.slug;
const Path = z.string().check(z.regex(/^[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/));
const Paths = z.array(Path).check(z.minLength(1));

/** Where an answer to a question of a child comes from: nobody is asked for it again. */
export const Answered = z.union([
  /** Answers of the one form, joined by spaces. */
  z.strictObject({ asked: Paths }),
  /** The same, by the answer to another question. */
  z.strictObject({ by: Path, asked: z.record(z.string(), Paths) }),
  /** What the result of an earlier child says, by an RFC 6901 pointer into it. */
  z.strictObject({ of: Slug, gave: z.string().check(z.startsWith('/')) }),
  /** Who is signed in and files, as the sign-in gave them. */
  z.strictObject({ applicant: z.enum(['name', 'citizenId']) }),
  /** What follows from the linked procedure itself. */
  z.strictObject({ says: Answer }),
]);
export type Answered = z.infer<typeof Answered>;

/** One procedure of ours as part of a linked one; it keeps its agency, clock, fee, result and status. */
export const LinkedChild = z.strictObject({
  procedure: Slug,
  /** Part only where all of these hold. */
  when: z.optional(z.array(Condition)),
  /** Said where it is not part. */
  otherwise: z.optional(Text),
  /** Of children with the same branch one at most is part. */
  branch: z.optional(z.string()),
  /** Earlier children whose results are evidence for it: it begins when they stand. */
  needs: z.array(Slug),
  /** Earlier children that have to have ended before it, whatever came of them. */
  awaits: z.array(Slug),
  /** It is the matter of whoever that result is about, a minor for whom the applicant acts as a parent; else the applicant’s own. */
  about: z.optional(z.strictObject({ of: Slug, born: Path })),
  /** By path of its own form; the first child’s form is part of the one form as it is. */
  answers: z.record(Path, Answered),
  /** The limit that the linked procedure sets it. */
  limit: z.optional(Term),
  /** What the applicant is to do where it brought no result. */
  instead: Text,
});
export type LinkedChild = z.infer<typeof LinkedChild>;

/** What a linked procedure is from one day on. */
export const LinkedEdition = z.strictObject({
  id: z.string(),
  from: z.iso.date(),
  until: z.optional(z.iso.date()),
  grounds: z.array(z.string()).check(z.minLength(1)),
  /** For the whole of it. */
  term: Term,
  /** Within what time the next agency acknowledges. */
  acknowledgement: Term,
  feeNote: Text,
  /** Who begins its children: the province itself, or the national portal, which the province then follows. */
  conductor: z.enum(['province', 'national-portal']),
  /** What the first child’s form does not ask. */
  questions: z.array(FormStep),
  /** Look-ups beside those of the first child. */
  lookups: z.array(Lookup),
  /** In the order in which they begin. */
  children: z.array(LinkedChild).check(z.minLength(2)),
});
export type LinkedEdition = z.infer<typeof LinkedEdition>;

/** Several procedures that one form begins, one after the other. Data only. */
export const Linked = z.strictObject({
  ...z.pick(Procedure, {
    code: true,
    slug: true,
    name: true,
    field: true,
    level: true,
    decider: true,
    summary: true,
    sources: true,
    unverified: true,
  }).shape,
  editions: z.array(LinkedEdition).check(z.minLength(1)),
});
export type Linked = z.infer<typeof Linked>;

/** The data of one linked procedure, checked by its schema. What it names is checked where its procedures are (`faults.ts`). */
export const defineLinked = (input: z.input<typeof Linked>): Linked => Linked.parse(input);

import * as z from 'zod/mini';
import { Check } from '../events/checks.ts';
import { Consent } from './consent.ts';
import { Flag, Prefilled } from './draft.ts';
import { answerAt, Answers } from './form/answers.ts';
import { Hardship } from './hardship.ts';
import { Later } from './later.ts';
import type { Edition } from './procedure/edition.ts';
import { Represented } from './represented.ts';

/** The personal part of a submission: what was declared, by whom, and where each value came from. Always sealed. */
export const Particulars = z.strictObject({
  /** Whose matter it is; who filed it for them, and by what right, is `represented`. */
  applicant: z.strictObject({ citizenId: z.string(), name: z.string() }),
  represented: z.optional(Represented),
  answers: Answers,
  prefill: z.record(z.string(), Prefilled),
  flags: z.array(Flag),
  /** What is compared later, and what the person said may be asked; left out in dossiers from before either was kept. */
  later: z.optional(z.array(Later)),
  consent: z.optional(Consent),
  /** Why an officer filed it in the applicant’s place. */
  hardship: z.optional(Hardship),
  /** What the officer established beside it; not of the submission. */
  assessed: z.optional(Answers),
});
export type Particulars = z.infer<typeof Particulars>;

/** Where particulars are sealed to: the first event of their dossier and nothing else. */
export const particularsContext = (code: string): string => `particulars:${code}`;

/** Where the owner’s answer to a case is sealed to: its event. */
export const disputeContext = (code: string, sequence: number): string => `dispute:${code}:${sequence}`;

/** The answers as a supplement left them; sealed to its event. A dossier has one supplement at most. */
export const Supplement = z.strictObject({ answers: Answers });
export type Supplement = z.infer<typeof Supplement>;
export const supplementContext = (code: string): string => `supplement:${code}`;

/** What the officer who proposed the result has established; sealed to that event. */
export const assessmentContext = (code: string, sequence: number): string => `assessment:${code}:${sequence}`;

/** The words a person adds to a decision, such as what is wrong with a draft; sealed to their event. */
export const Note = z.strictObject({ note: z.string() });
export const noteContext = (code: string, sequence: number): string => `note:${code}:${sequence}`;

/** Of a result handed over on paper: the number of the item at the post, and words among staff. Sealed like a note. */
export const Handed = z.strictObject({ item: z.optional(z.string()), note: z.optional(z.string()) });
export type Handed = z.infer<typeof Handed>;

/** What is personal about a file: the name it came under, and who signed it. Sealed to its event. */
export const FileDetails = z.strictObject({
  name: z.string(),
  signers: z.array(z.strictObject({ name: z.string(), at: z.optional(z.string()), trusted: z.boolean() })),
  /** Number of the result that it is. */
  number: z.optional(z.string()),
});
export type FileDetails = z.infer<typeof FileDetails>;
/** Where the name of a file is sealed to until it has come. */
export const uploadContext = (file: string): string => `upload:${file}`;
export const fileContext = (code: string, file: string): string => `file:${code}:${file}`;

/** What an officer stands for of a file: each value by the name of its field. Sealed to the event. */
export const FileValues = z.strictObject({ values: z.record(z.string(), z.string()) });
export type FileValues = z.infer<typeof FileValues>;
export const fileValuesContext = (code: string, file: string): string => `file-values:${code}:${file}`;

/** Why a result is to be replaced, in words, and all that it says from now on, if that changes; sealed to its event like a note. */
export const Correction = z.strictObject({
  note: z.string(),
  answers: z.optional(Answers),
  assessed: z.optional(Answers),
});
export type Correction = z.infer<typeof Correction>;

/**
 * Another dossier, or the register, that has what may stand once. Sealed to the check: whoever typed a number must not
 * learn from it whose it is. `evidence` is the dossier, or the book and number of the entry.
 */
export const Conflict = z.strictObject({
  ...Check.shape,
  id: z.enum(['dossiers', 'register']),
  outcome: z.enum(['taken', 'unavailable']),
});
export type Conflict = z.infer<typeof Conflict>;
export const conflictsContext = (code: string): string => `conflicts:${code}`;

/** What a comparison found: what stands elsewhere, and what the sources say since, by path. Sealed to its event. */
export const Findings = z.strictObject({ conflicts: z.array(Conflict), said: z.record(z.string(), Prefilled) });
export type Findings = z.infer<typeof Findings>;
/** Of those that were made later, by the number of their event. */
export const repeatedContext = (code: string, sequence: number): string => `findings:${code}:${sequence}`;

/** The personal identifier that the population database gave the newborn. */
export const Identifier = z.strictObject({ citizenId: z.string() });
export const identifierContext = (code: string): string => `identifier:${code}`;

/** The name of the person whose result it is. */
export const holderOf = (edition: Edition, { answers }: Particulars): string =>
  edition.result.holder
    .flatMap((path) => answerAt(answers, path) ?? [])
    .map(String)
    .join(' ');

import * as z from 'zod/mini';
import { Prefilled } from '../draft.ts';
import { Answer, withAnswer } from '../form/answers.ts';
import type { Particulars } from '../particulars.ts';

/** What a dispute puts right in a dossier: the source’s value as it stands now, and the answer where that is another one. */
export const Patch = z.strictObject({ held: z.optional(Prefilled), answer: z.optional(Answer) });
export type Patch = z.infer<typeof Patch>;

/** What the owner of the data answers to a case; sealed to its event. */
export const OwnerAnswer = z.strictObject({
  path: z.string(),
  /** What the source said before. */
  before: z.optional(Answer),
  /** What it says now; left out when it was kept. */
  value: z.optional(Answer),
  /** Day, in Vietnam, and ground of their decision, in their words. */
  on: z.string(),
  basis: z.string(),
  /** Empty when it came after the decision. */
  patch: Patch,
});
export type OwnerAnswer = z.infer<typeof OwnerAnswer>;

/** What an officer has seen, in words, and the value that stands; sealed to its event. */
export const Settlement = z.strictObject({ note: z.string(), value: Answer, patch: Patch });
export type Settlement = z.infer<typeof Settlement>;

/** The facts of a dossier that a dispute can change. */
export type Facts = Pick<Particulars, 'answers' | 'prefill'>;

/** The facts with what was put right. */
export const patched = <Some extends Facts>(facts: Some, path: string, { held, answer }: Patch): Some => ({
  ...facts,
  ...(held === undefined ? {} : { prefill: { ...facts.prefill, [path]: held } }),
  ...(answer === undefined ? {} : { answers: withAnswer(facts.answers, path, answer) }),
});

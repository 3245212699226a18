import * as z from 'zod/mini';
import { Acting } from './acting.ts';
import { event } from './event.ts';
import { Assisted, Filling } from './filling.ts';
import { FrozenLaw } from './frozen-law.ts';
import { DossierStanding } from './standing.ts';
import { Step } from './step.ts';

/**
 * A value of a source that the citizen calls wrong, and what that means for the dossier: `hold`, no result is proposed
 * before it is cleared up; `proceed-marked`, it goes on, marked for whoever decides; `proceed-silent`, without a mark.
 */
export const Disputed = z.strictObject({
  path: z.string(),
  source: z.string(),
  policy: z.enum(['hold', 'proceed-marked', 'proceed-silent']),
});
export type Disputed = z.infer<typeof Disputed>;

/** What one source had of the questions that it answers, as they were sent. */
export const SourceFilled = z.strictObject({
  source: z.string(),
  put: z.int(),
  held: z.int(),
  /** Those of which it had nothing that could be used; left out where it had something of each. */
  empty: z.optional(z.array(z.string())),
});
export type SourceFilled = z.infer<typeof SourceFilled>;

/** A dossier is filed for good: under which edition of which procedure, where, by whom, and by which route. */
const DossierSubmitted = event('dossier-submitted', {
  procedure: z.string(),
  edition: z.string(),
  /** The law of the day of receipt, which stays this dossier’s law. */
  frozen: FrozenLaw,
  commune: z.string(),
  unit: z.string(),
  channel: z.enum(['online', 'counter', 'post']),
  /** Keyed hashes of the people behind it: who asks for the result, and who filed it. */
  applicant: z.string(),
  transactor: z.string(),
  /** By what right, where the two are not the same. */
  acting: z.optional(Acting),
  /** Keyed hashes of everybody whose data a source gave for it: whoever reads it is on their record. */
  concerned: z.array(z.string()),
  ...DossierStanding.shape,
  route: z.array(Step),
  draft: z.string(),
  /** The linked matter of which it is a child, by the code of its first dossier. */
  linked: z.optional(z.string()),
  /** Left out when nothing is called wrong. */
  disputed: z.optional(z.array(Disputed)),
  filling: z.optional(Filling),
  /** How many questions were put, and how many of those a source had answered; `from`: by the source that is to. */
  fields: z.optional(z.strictObject({ put: z.int(), held: z.int(), from: z.optional(z.array(SourceFilled)) })),
  /** Left out when nobody of the staff helped. */
  assisted: z.optional(Assisted),
});

/** How a dossier begins. */
export const submissionEvents = [DossierSubmitted] as const;

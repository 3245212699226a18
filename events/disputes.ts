import * as z from 'zod/mini';
import { event, instant } from './event.ts';
import { DossierStanding } from './standing.ts';

const inCase = { path: z.string(), case: z.string() };
/** The owner of the data was told that a value is called wrong, and answers until `dueAt`. */
const DisputeSent = event('dispute-sent', {
  ...inCase,
  source: z.string(),
  dueAt: instant,
  /** Of what the province has issued itself: the dossier that it comes from, and the unit whose leader looks at it there. */
  reviewer: z.optional(z.strictObject({ dossier: z.string(), unit: z.string() })),
});
/**
 * Somebody calls wrong what the result of this dossier says, where another dossier took it from there. `place`: which of
 * its results, counted from 1. What it says, what they say and in which dossier is sealed: `case` is a keyed hash.
 */
const ResultDisputed = event('result-disputed', { case: z.string(), place: z.int(), dueAt: instant });
/** A leader has looked at that, and the result stays as it is; why is sealed with the event. */
const ResultUpheld = event('result-upheld', { case: z.string() });
/** That time is over; the case stays open, and nothing waits longer for it. */
const DisputeOverdue = event('dispute-overdue', inCase);
const answered = {
  ...inCase,
  outcome: z.enum(['corrected', 'kept']),
  /** Who and what stands in the dossier now; left out when no answer of the form has changed. */
  stands: z.optional(DossierStanding),
  /** Questions whose answers do not go together any more. */
  unfit: z.optional(z.array(z.string())),
};
/** What the owner of the data says before anything is decided; the value is sealed with the event. */
const DisputeAnswered = event('dispute-answered', answered);
/** They have corrected what an officer had assessed already: it is looked at once more. */
const AssessmentLapsed = event('assessment-lapsed', answered);
/** What they say when it changes nothing any more: they kept the value, or the dossier has ended. */
const DisputeNoted = event('dispute-noted', { ...inCase, outcome: z.enum(['corrected', 'kept']) });
/**
 * An officer has seen a paper that shows what is right, the value of the source or another one; sealed, with what the
 * paper is. The case with the owner of the data goes on.
 */
const DisputeSettled = event('dispute-settled', {
  path: z.string(),
  by: z.enum(['source', 'paper']),
  ground: z.string(),
  stands: z.optional(DossierStanding),
  unfit: z.optional(z.array(z.string())),
});
/** The owner has corrected a value after the decision, which is not rewritten: a leader looks at it. */
const ReviewOpened = event('review-opened', inCase);
/** Nothing is to be done about it; why is sealed with the event. */
const ReviewClosed = event('review-closed', { path: z.string() });

/** Values of sources that are called wrong. */
export const disputeEvents = [
  DisputeSent,
  ResultDisputed,
  ResultUpheld,
  DisputeOverdue,
  DisputeAnswered,
  AssessmentLapsed,
  DisputeNoted,
  DisputeSettled,
  ReviewOpened,
  ReviewClosed,
] as const;

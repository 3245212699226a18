import * as z from 'zod/mini';
import { event, instant } from './event.ts';

/** Other agencies are asked, all at once, each until when; `agency` is its kind. */
const OpinionsRequested = event('opinions-requested', {
  asked: z.array(z.strictObject({ agency: z.string(), unit: z.string(), dueAt: instant })).check(z.minLength(1)),
});
/** One of them agrees or objects; its words are sealed with the event. */
const OpinionGiven = event('opinion-given', { unit: z.string(), agrees: z.boolean() });
/** One of them has not answered in time: the law takes that for consent, or an officer goes on without it. */
const OpinionLapsed = event('opinion-lapsed', {
  unit: z.string(),
  means: z.enum(['consent', 'escalate']),
  ground: z.string(),
});
/** All agree, or their silence counts so. */
const ConsultationEnded = event('consultation-ended', {});
/** All have answered or their time is over, and not all agree: an officer decides what follows. */
const ConsultationObjected = event('consultation-objected', {});

/** What other agencies are asked, in parallel, and say. */
export const opinionEvents = [
  OpinionsRequested,
  OpinionGiven,
  OpinionLapsed,
  ConsultationEnded,
  ConsultationObjected,
] as const;

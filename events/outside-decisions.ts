import * as z from 'zod/mini';
import { event, instant } from './event.ts';

/** An answer of whoever decides outside the province: who that is, and the answer’s own id. */
export const OutsideAnswer = z.strictObject({ partner: z.string(), answer: z.string() });
export type OutsideAnswer = z.infer<typeof OutsideAnswer>;

/** They have taken the application, under a number of their own. `attempt`: how often they have been asked so far. */
const DecisionRequested = event('decision-requested', {
  partner: z.string(),
  reference: z.string(),
  attempt: z.int().check(z.positive()),
  answerBy: instant,
});
/** They have granted it; what they say, and the signed answer itself, are sealed with the event. */
const ExternalAccepted = event('external-accepted', OutsideAnswer.shape);
/** An officer has whoever decides outside asked once more. */
const OutsideAskedAgain = event('outside-asked-again', {});

/** What somebody outside the province is asked to decide, and says. */
export const outsideDecisionEvents = [DecisionRequested, ExternalAccepted, OutsideAskedAgain] as const;

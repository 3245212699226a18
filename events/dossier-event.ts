import * as z from 'zod/mini';
import { appointmentEvents } from './appointments.ts';
import { checkEvents } from './checks.ts';
import { disputeEvents } from './disputes.ts';
import { fileEvents } from './files.ts';
import { opinionEvents } from './opinions.ts';
import { outsideDecisionEvents } from './outside-decisions.ts';
import { platformDecisionEvents } from './platform-decisions.ts';
import { ratingEvents } from './ratings.ts';
import { resultEvents } from './results.ts';
import { submissionEvents } from './submission.ts';
import { supplementEvents } from './supplements.ts';
import { taskEvents } from './tasks.ts';
import { termEvents } from './terms.ts';

/** Everything that can happen to a dossier. What is not here did not happen. */
export const DossierEvent = z.discriminatedUnion('type', [
  ...submissionEvents,
  ...checkEvents,
  ...platformDecisionEvents,
  ...outsideDecisionEvents,
  ...taskEvents,
  ...opinionEvents,
  ...appointmentEvents,
  ...supplementEvents,
  ...fileEvents,
  ...termEvents,
  ...resultEvents,
  ...disputeEvents,
  ...ratingEvents,
]);
export type DossierEvent = z.infer<typeof DossierEvent>;
export type DossierEventType = DossierEvent['type'];

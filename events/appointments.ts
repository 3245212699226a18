import * as z from 'zod/mini';
import { event, instant } from './event.ts';

/** What the law has taken of somebody in person. Only that it was is written down here, never the data themselves. */
export const Taken = z.enum(['photo', 'fingerprints', 'iris', 'signature']);
export type Taken = z.infer<typeof Taken>;

/** A time that was chosen, from … to …, and the counter as the citizen was told of it. */
export const ChosenTime = z.strictObject({
  at: instant,
  ends: instant,
  place: z.strictObject({ vi: z.string(), en: z.string() }),
});
export type ChosenTime = z.infer<typeof ChosenTime>;

/** The citizen has chosen when to come, perhaps in the place of another time. `answerBy`: until when it is waited then. */
const AppointmentMade = event('appointment-made', { ...ChosenTime.shape, answerBy: z.optional(instant) });
/** They came, with or without a time, and this was taken. */
const AppointmentKept = event('appointment-kept', { taken: z.array(Taken) });
/** Nobody came at that time. `answerBy`: until when it is waited still, which is over where it was missed too often. */
const AppointmentMissed = event('appointment-missed', { missed: instant, answerBy: instant });

/** What somebody has to come for in person. */
export const appointmentEvents = [AppointmentMade, AppointmentKept, AppointmentMissed] as const;

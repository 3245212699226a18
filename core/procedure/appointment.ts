import * as z from 'zod/mini';
import { Taken } from '../../events/appointments.ts';
import { Text } from '../text.ts';

/** For what the law has somebody come in person, and how the agency gives out its times. */
export const Appointment = z.strictObject({
  takes: z.array(Taken).check(z.minLength(1)),
  /** Left out where nobody has to bring anything. */
  bring: z.optional(Text),
  /** How long one of them takes, and how many people come at the same time. */
  minutes: z.int().check(z.gte(5), z.lte(240)),
  places: z.int().check(z.positive()),
  /** Missed so often, the dossier stops. */
  mostMissed: z.int().check(z.positive()),
  ground: z.string(),
  unverified: z.optional(z.string()),
});
export type Appointment = z.infer<typeof Appointment>;

import * as z from 'zod/mini';
import { Text } from '../../core/text.ts';

/** The times that may be chosen, and how many places each has left. */
export const Appointments = z.strictObject({
  place: Text,
  /** Until when somebody may come. */
  until: z.string(),
  items: z.array(z.strictObject({ at: z.string(), ends: z.string(), left: z.int() })),
});
export type Appointments = z.infer<typeof Appointments>;

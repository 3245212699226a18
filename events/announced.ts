import * as z from 'zod/mini';
import type { RecordedEvent } from './recorded-event.ts';

/** Source of every event on the province’s bus. */
export const busSource = 'motcua';

/** How an event looks on the bus: that it happened and where to read it. Nothing personal leaves the table. */
export const Announced = z.strictObject({
  dossier: z.string(),
  sequence: z.int(),
  type: z.string(),
  at: z.string(),
});
export type Announced = z.infer<typeof Announced>;

export const announce = ({ dossier, sequence, event }: RecordedEvent): Announced => ({
  dossier,
  sequence,
  type: event.type,
  at: event.at,
});

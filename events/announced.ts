import * as z from 'zod/mini';
import type { FormEvent } from './form-event.ts';
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

/** What happened to a form, on the bus: what more there is to know stands in the table. */
export const AnnouncedForm = z.strictObject({ form: z.string(), type: z.string(), at: z.string() });
export type AnnouncedForm = z.infer<typeof AnnouncedForm>;

export const announceForm = ({ form, type, at }: FormEvent): AnnouncedForm => ({ form, type, at });

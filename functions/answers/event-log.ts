import * as z from 'zod/mini';
import { Actor } from '../../events/actor.ts';
import { DossierEvent } from '../../events/dossier-event.ts';
import { RecordedEvent } from '../../events/recorded-event.ts';

const events = DossierEvent.def.options;
/** What can happen to a dossier. */
export const EventType = z.literal(events.flatMap(({ shape }) => shape.type.def.values));

/** The log of a dossier without its sealed parts. `data` goes by `type`. */
export const EventLog = z.strictObject({
  dossier: z.string(),
  items: z.array(
    z.extend(z.pick(RecordedEvent, { sequence: true, previous: true, hash: true }), {
      v: z.literal(1),
      type: EventType,
      at: z.string(),
      by: Actor,
      data: z.union(events.map(({ shape }) => shape.data)),
    }),
  ),
  /** Every link of the chain holds, and the dossier is the fold of this log. */
  intact: z.boolean(),
});
export type EventLog = z.infer<typeof EventLog>;

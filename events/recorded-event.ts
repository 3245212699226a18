import * as z from 'zod/mini';
import { DossierEvent } from './dossier-event.ts';

const Hash = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** An event in its place in a dossier's log. `hash` covers the event and `previous`, so no link can be changed alone. */
export const RecordedEvent = z.strictObject({
  dossier: z.string(),
  /** 1 for the first event, without gaps. */
  sequence: z.int().check(z.positive()),
  previous: Hash,
  hash: Hash,
  event: DossierEvent,
});
export type RecordedEvent = z.infer<typeof RecordedEvent>;

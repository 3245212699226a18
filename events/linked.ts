import * as z from 'zod/mini';
import { event } from './event.ts';

/** How a child of a linked matter ended. */
export const ChildOutcome = z.enum(['done', 'refused', 'withdrawn', 'stopped', 'not-begun']);
export type ChildOutcome = z.infer<typeof ChildOutcome>;

const child = z.string();

/** One form was sent in: which children are part, and the dossier of the first. The answers are sealed with it. */
const LinkedBegun = event('linked-begun', {
  procedure: z.string(),
  edition: z.string(),
  /** Keyed hash of whoever filed it. */
  person: z.string(),
  parts: z.array(child),
  dossier: z.string(),
});

/** What a child needs was there: its own dossier was filed, from what is known. */
const ChildBegun = event('child-begun', { child, dossier: z.string() });

/** The agency has taken it up. */
const ChildAcknowledged = event('child-acknowledged', { child });

/** The agency has not taken it up in time. */
const AcknowledgementLate = event('acknowledgement-late', { child, dueAt: z.string() });

/** It has brought its result, or none. */
const ChildEnded = event('child-ended', { child, outcome: ChildOutcome });

/** Everything that can happen to a linked matter; what happens to a child is in the log of its dossier. */
export const LinkedEvent = z.discriminatedUnion('type', [
  LinkedBegun,
  ChildBegun,
  ChildAcknowledged,
  AcknowledgementLate,
  ChildEnded,
]);
export type LinkedEvent = z.infer<typeof LinkedEvent>;

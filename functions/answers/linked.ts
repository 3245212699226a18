import * as z from 'zod/mini';
import { Dossier } from '../../core/dossier.ts';
import { Text } from '../../core/text.ts';
import { ChildOutcome } from '../../events/linked.ts';
import { DossierSummary } from './dossier.ts';

/** One part of it, as everybody who may see the first one sees it; `dossier` for whoever may see that one. */
const Child = z.strictObject({
  procedure: z.string(),
  code: z.string(),
  name: Text,
  state: z.enum(['waiting', 'begun', 'acknowledged', ...ChildOutcome.options, 'not-part']),
  text: Text,
  since: z.optional(z.string()),
  /** By when its agency should have taken it up, and did not. */
  late: z.optional(z.string()),
  /** By when the linked procedure has its agency be done, by which law; the agency’s own term may end later. */
  limit: z.optional(z.strictObject({ by: z.string(), ground: z.string() })),
  /** What to do where it brought nothing. */
  instead: z.optional(Text),
  dossier: z.optional(
    z.extend(z.omit(DossierSummary, { procedure: true, name: true }), { agency: Text, finance: Dossier.shape.finance }),
  ),
});

/** Several procedures that one form began, and where each of them stands. */
export const LinkedView = z.strictObject({
  code: z.string(),
  procedure: z.string(),
  name: Text,
  state: z.enum(['under-way', 'complete', 'partly', 'none']),
  text: Text,
  begunAt: z.string(),
  changedAt: z.string(),
  children: z.array(Child),
});
export type LinkedView = z.infer<typeof LinkedView>;

import * as z from 'zod/mini';
import { Acting } from '../../events/acting.ts';
import { Draft } from '../../core/draft.ts';

const version = z.int();

/** A form as its owner’s browser may see it. */
export const OpenedDraft = z.extend(z.omit(Draft, { applicant: true, represented: true, filling: true }), {
  version,
  /** For whom it is filled in, where that is not its owner, and by what right. */
  for: z.optional(z.strictObject({ by: Acting.shape.by, name: z.string() })),
});
export type OpenedDraft = z.infer<typeof OpenedDraft>;

export const SavedDraft = z.strictObject({ version, updatedAt: z.string() });
export type SavedDraft = z.infer<typeof SavedDraft>;

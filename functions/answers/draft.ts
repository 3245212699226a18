import * as z from 'zod/mini';
import { Draft } from '../../core/draft.ts';

const version = z.int();

/** A form as its owner’s browser may see it. */
export const OpenedDraft = z.extend(z.omit(Draft, { applicant: true }), { version });
export type OpenedDraft = z.infer<typeof OpenedDraft>;

export const SavedDraft = z.strictObject({ version, updatedAt: z.string() });
export type SavedDraft = z.infer<typeof SavedDraft>;

import * as z from 'zod/mini';
import { Flag } from '../../core/draft.ts';
import { Answers } from '../../core/form/answers.ts';
import { anyText } from '../../core/form/writing.ts';
import type { EndpointKey } from '../endpoints.ts';

const words = z.string().check(z.normalize('NFC'), z.trim(), z.minLength(1), z.maxLength(2000), z.regex(anyText));
const flags = z.array(Flag).check(z.maxLength(50));

export const OpenDraftBody = z.strictObject({ procedure: z.string() });
export const SaveDraftBody = z.strictObject({ answers: Answers, flags });
export const SubmitDossierBody = z.strictObject({
  draft: z.uuid(),
  /** Checked against the procedure’s own form, so that every field error is named at once. */
  answers: z.unknown(),
  flags: z.optional(flags),
  /** “What I declare is true”: never ticked beforehand. */
  declaration: z.literal(true),
});
export const VerificationBody = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('propose') }),
  z.strictObject({
    outcome: z.literal('refuse'),
    reasons: z.array(z.string()).check(z.minLength(1), z.maxLength(20)),
    note: z.optional(words),
  }),
]);
export const ConfirmationBody = z.discriminatedUnion('agree', [
  z.strictObject({ agree: z.literal(true) }),
  z.strictObject({ agree: z.literal(false), note: words }),
]);
export const ApprovalBody = z.discriminatedUnion('approve', [
  z.strictObject({ approve: z.literal(true) }),
  z.strictObject({ approve: z.literal(false), note: words }),
]);

export const ReassignmentBody = z.strictObject({
  /** Staff id of whoever shall have the task. */
  to: z.string().check(z.minLength(1), z.maxLength(100)),
  reason: words,
});

/** What each writing endpoint takes; the rest take no body. */
export const bodies: Readonly<Partial<Record<EndpointKey, z.ZodMiniType>>> = {
  'POST /v1/drafts': OpenDraftBody,
  'PUT /v1/drafts/{id}': SaveDraftBody,
  'POST /v1/dossiers': SubmitDossierBody,
  'POST /v1/dossiers/{code}/verification': VerificationBody,
  'POST /v1/dossiers/{code}/confirmation': ConfirmationBody,
  'POST /v1/dossiers/{code}/approval': ApprovalBody,
  'POST /v1/dossiers/{code}/reassignment': ReassignmentBody,
};

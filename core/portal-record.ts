import * as z from 'zod/mini';
import { canonicalJson } from './canonical-json.ts';
import type { Dossier } from './dossier.ts';
import { isEnd } from './lifecycle.ts';
import type { statuses } from './status.ts';

/**
 * What the National Public Service Portal shows of a dossier. Nothing personal: a dossier is looked up by its code, and
 * no legal text that was found asks for the applicant’s name.
 */
export const PortalRecord = z.strictObject({
  code: z.string(),
  procedure: z.string(),
  unit: z.string(),
  /** The national business status, 1–10. */
  status: z.int(),
  receivedAt: z.string(),
  dueAt: z.string(),
  /** When it was decided, or ended without a decision. */
  finishedAt: z.optional(z.string()),
  returnedAt: z.optional(z.string()),
  /** Number of the result, never the result itself. */
  result: z.optional(z.string()),
});
export type PortalRecord = z.infer<typeof PortalRecord>;

/** As much of a dossier as the portal has to do with. */
export type Told = Pick<
  Dossier,
  'code' | 'procedure' | 'unit' | 'phase' | 'version' | 'submittedAt' | 'dueAt' | 'changedAt' | 'returnedAt' | 'result'
> & { readonly status: keyof typeof statuses };

/** The dossier as the portal is to show it. Only what is in here makes a change worth telling. */
export const portalRecordOf = (dossier: Told): PortalRecord => {
  const { code, procedure, unit, status, phase, submittedAt, dueAt, changedAt, returnedAt, result } = dossier;
  // Nothing happens to a dossier that ended without a result: its last change is its end.
  const finishedAt = result?.issuedAt ?? (isEnd(phase) ? changedAt : undefined);
  return {
    code,
    procedure,
    unit,
    status,
    receivedAt: submittedAt,
    dueAt,
    ...(finishedAt === undefined ? {} : { finishedAt }),
    ...(status === 10 ? { returnedAt: returnedAt ?? changedAt } : {}),
    ...(result === undefined ? {} : { result: result.number }),
  };
};

export const isSameRecord = (one: PortalRecord, other: PortalRecord): boolean =>
  canonicalJson(one) === canonicalJson(other);

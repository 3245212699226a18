import type { LinkedEvent } from '../../events/linked.ts';
import { isPart } from '../../core/linked/child-form.ts';
import type { Linked, LinkedEdition } from '../../core/linked/linked.ts';
import { lookAgainAt } from '../../core/linked/next.ts';
import { firstSubmission, linkedContext, LinkedForm, requireChildren } from '../../core/linked/submissions.ts';
import { afterLinked } from '../../core/linked/matter.ts';
import type { Draft, Flag } from '../../core/draft.ts';
import { submit, type Submission, type Submitted } from '../../core/submit.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Intake } from '../dossiers/intake-store.ts';
import type { Guarded } from '../tables/transaction.ts';
import type { Vault } from '../vault/vault.ts';
import type { LinkedStore } from './linked-store.ts';

export interface BeginTools {
  readonly catalogue: Catalogue;
  readonly vault: Pick<Vault, 'seal'>;
  readonly linked: Pick<LinkedStore, 'writes'>;
}

/** What one form of a linked procedure brings: its first child’s dossier, and the writes of the matter beside it. */
export interface BegunLinked {
  readonly draft: Draft;
  readonly flags: readonly Flag[];
  readonly submitted: Submitted;
  readonly beside: NonNullable<Intake['beside']>;
}

const begunOf = (
  { code: procedure }: Linked,
  edition: LinkedEdition,
  { citizen, at, dossier, parts }: Pick<Submission, 'citizen' | 'at'> & { dossier: string; parts: string[] },
): LinkedEvent => ({
  v: 1,
  type: 'linked-begun',
  at: new Date(at).toISOString(),
  by: { kind: 'citizen', id: citizen.id },
  data: { procedure, edition: edition.id, person: citizen.id, parts, dossier },
});

/**
 * Decides one submission for several procedures: the whole form is checked as the citizen filled it in, then for each
 * later child, and what is the first child’s own becomes its dossier.
 */
export const beginLinked = (
  { catalogue, vault, linked }: BeginTools,
  procedure: Linked,
  edition: LinkedEdition,
  submission: Submission,
): BegunLinked => {
  const { citizen, at } = submission;
  const whole = submit(submission);
  const { answers, prefill } = whole;
  const { applicant, assisted } = submission.draft;
  const form: LinkedForm = { applicant, answers, prefill, ...(assisted === undefined ? {} : { assisted }) };
  requireChildren(edition, catalogue.procedures, { ...form, at: new Date(at).toISOString(), today: dateOf(at) });
  const { draft, flags, ...first } = firstSubmission(edition, catalogue.procedures, {
    draft: { ...submission.draft, prefill },
    answers,
    flags: submission.flags,
    at,
  });
  const parts = edition.children.filter((child) => isPart(child, answers)).map((child) => child.procedure);
  const look = lookAgainAt(
    afterLinked(undefined, begunOf(procedure, edition, { citizen, at, dossier: '', parts })),
    edition,
    {
      time: createWorkingTime(catalogue.calendar),
      at,
    },
  );
  return {
    draft,
    flags,
    submitted: submit({ ...submission, ...first, draft, flags }),
    beside: async (code): Promise<readonly Guarded<'changed-meanwhile'>[]> => {
      const sealed = await vault.seal(citizen.id, linkedContext(code), form);
      const event = { ...begunOf(procedure, edition, { citizen, at, dossier: code, parts }), sealed };
      return linked.writes(undefined, event, new Date(look).toISOString()).writes;
    },
  };
};

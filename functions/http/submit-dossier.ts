import { canonicalHash } from '../../core/canonical-hash.ts';
import type { Draft } from '../../core/draft.ts';
import type { Dossier } from '../../core/dossier.ts';
import { linkedEdition } from '../../core/linked/edition-of.ts';
import { Refusal } from '../../core/refusal.ts';
import { submit } from '../../core/submit.ts';
import type { Receipted } from '../answers/dossier.ts';
import { fileDossier } from '../dossiers/file-dossier.ts';
import type { IntakeStore } from '../dossiers/intake-store.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { bodyAs, idempotencyKeyIn, personOf } from '../edge/request.ts';
import { beginLinked } from '../linked/begin-linked.ts';
import type { LinkedStore } from '../linked/linked-store.ts';
import type { Count } from '../quotas/quotas.ts';
import { SubmitDossierBody } from './bodies.ts';
import { requireStill, type WhoseTools } from '../representation/whose.ts';

export interface SubmitDossierTools extends WhoseTools {
  readonly drafts: DraftStore;
  readonly intake: IntakeStore;
  readonly linked: Pick<LinkedStore, 'writes'>;
  readonly count: Count;
}

const replyOf = (dossier: Dossier): Receipted => {
  const { code, status, phase, dueAt, submittedAt } = dossier;
  return { code, status, phase, dueAt, submittedAt, receipt: `/v1/dossiers/${code}/receipt` };
};

/**
 * Takes a dossier in: a number of the day and one transaction, and no other system on the way to the receipt. Only whoever
 * files for somebody else is asked about once more, and a register that is silent then stops nobody.
 */
export const submitDossier =
  (tools: SubmitDossierTools): Handler<Receipted> =>
  async (request) => {
    const citizen = personOf(request);
    if (citizen.kind !== 'citizen') throw new Refusal('not-allowed');
    if (citizen.level < 2) throw new Refusal('level-2-required');
    const idempotencyKey = idempotencyKeyIn(request);
    const body = bodyAs(request, SubmitDossierBody);
    const requestHash = canonicalHash(body);
    const kept = await tools.drafts.find(citizen.id, body.draft);
    if (kept === undefined) {
      // A submission uses its draft up, so whoever still has one is spared the look for an earlier answer.
      const repeated = await tools.intake.repeated(citizen.id, idempotencyKey, requestHash);
      if (repeated === undefined) throw new Refusal('prefill-expired');
      return { status: 201, headers: etag(repeated.version), body: replyOf(repeated) };
    }
    // A repeat is never counted: whoever lost the answer to the last submission allowed is still given it.
    await tools.count(citizen.id, 'submissions', request.at);
    const draft: Draft = kept.draft;
    const flags = body.flags ?? draft.flags;
    const procedure = tools.catalogue.procedure(draft.procedure);
    await requireStill(tools, request, procedure, draft);
    const submission = {
      procedure,
      province: tools.catalogue.province,
      calendar: tools.catalogue.calendar,
      rules: tools.catalogue.rules,
      draft,
      citizen,
      answers: body.answers,
      flags,
      sources: tools.catalogue.sources,
      at: request.at,
    };
    const linked = tools.catalogue.linkedProcedure(draft.procedure);
    const filed =
      linked === undefined
        ? { draft, flags, submitted: submit(submission) }
        : {
            ...beginLinked(tools, linked, linkedEdition(linked, draft.edition), submission),
            linked: (code: string) => code,
          };
    const dossier = await fileDossier(tools, {
      ...filed,
      person: citizen.id,
      idempotencyKey,
      requestHash,
      at: request.at,
      draftId: draft.id,
    });
    return { status: 201, headers: etag(dossier.version), body: replyOf(dossier) };
  };

import { canonicalHash } from '../../core/canonical-hash.ts';
import type { Draft } from '../../core/draft.ts';
import type { Dossier } from '../../core/dossier.ts';
import { filledAtCounter } from '../../core/at-counter.ts';
import { linkedEdition } from '../../core/linked/edition-of.ts';
import { Refusal } from '../../core/refusal.ts';
import { submit } from '../../core/submit.ts';
import type { Receipted } from '../answers/dossier.ts';
import { fileDossier } from '../dossiers/file-dossier.ts';
import type { Intake, IntakeStore } from '../dossiers/intake-store.ts';
import type { DraftStore } from '../drafts/draft-store.ts';
import { etag, type Handler } from '../edge/reply.ts';
import { bodyAs, idempotencyKeyIn, personOf } from '../edge/request.ts';
import { beginLinked } from '../linked/begin-linked.ts';
import type { LinkedStore } from '../linked/linked-store.ts';
import type { Count } from '../quotas/quotas.ts';
import { cookieNamed, sessionCookie } from '../sessions/cookies.ts';
import { counterHelperIn } from '../sessions/counter-helper.ts';
import type { SpendSession } from '../sessions/session-store.ts';
import { SubmitDossierBody } from './bodies.ts';
import { requireStill, type WhoseTools } from '../representation/whose.ts';

export interface SubmitDossierTools extends WhoseTools {
  readonly drafts: DraftStore;
  readonly intake: IntakeStore;
  readonly linked: Pick<LinkedStore, 'writes'>;
  readonly count: Count;
  readonly spendSession: SpendSession;
}

export const receiptedOf = (dossier: Dossier): Receipted => {
  const { code, status, phase, dueAt, submittedAt } = dossier;
  return { code, status, phase, dueAt, submittedAt, receipt: `/v1/dossiers/${code}/receipt` };
};

type Beside = NonNullable<Intake['beside']>;

/** At a counter one dossier is taken in, and the session is used up in the same instant: of two at once one is refused. */
const withSpent =
  ({ spendSession }: Pick<SubmitDossierTools, 'spendSession'>, beside: Beside, secret: string, at: number) =>
  async (code: string) => [...(await beside(code)), spendSession(secret, code, at)];

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
      return { status: 201, headers: etag(repeated.version), body: receiptedOf(repeated) };
    }
    // What an officer fills in for them is filed with what they have signed on paper, and by that officer.
    if (kept.draft.hardship !== undefined) throw new Refusal('not-allowed');
    if (request.session?.spent !== undefined) throw new Refusal('counter-session-over');
    // A repeat is never counted: whoever lost the answer to the last submission allowed is still given it.
    await tools.count(citizen.id, 'submissions', request.at);
    const helper = counterHelperIn(request);
    const draft: Draft = filledAtCounter(kept.draft, helper);
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
        ? { draft, flags, submitted: submit(submission), beside: async () => [] }
        : {
            ...beginLinked(tools, linked, linkedEdition(linked, draft.edition), submission),
            linked: (code: string) => code,
          };
    const secret = cookieNamed(request.cookies, sessionCookie) ?? '';
    const dossier = await fileDossier(tools, {
      ...filed,
      ...(helper === undefined ? {} : { beside: withSpent(tools, filed.beside, secret, request.at) }),
      person: citizen.id,
      idempotencyKey,
      requestHash,
      at: request.at,
      draftId: draft.id,
    });
    return { status: 201, headers: etag(dossier.version), body: receiptedOf(dossier) };
  };

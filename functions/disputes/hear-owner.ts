import type { DossierEvent } from '../../events/dossier-event.ts';
import { canonicalHash } from '../../core/canonical-hash.ts';
import type { Dispute } from '../../core/dispute/dispute.ts';
import { patched, type OwnerAnswer, type Patch } from '../../core/dispute/facts.ts';
import { isHeardLater, ownerSays } from '../../core/dispute/owner-says.ts';
import { ownersPatch, unfitIn } from '../../core/dispute/put-right.ts';
import type { Dossier } from '../../core/dossier.ts';
import { answerAt, fieldsOf } from '../../core/form/answers.ts';
import { disputeContext, type Particulars } from '../../core/particulars.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import { appendWithDue } from '../dossiers/clock.ts';
import { standsBy } from '../dossiers/stands-by.ts';
import type { OwnersDecision } from '../sources/corrections.ts';
import { headAt, openContested, purposeOf, type DisputeTools } from './dispute-tools.ts';

type Case = NonNullable<Dispute['case']>;

/** What the dossier becomes by the patch: who stands in it, and what does not go together any more. */
const effectOf = async (
  tools: DisputeTools,
  dossier: Dossier,
  particulars: Particulars,
  path: string,
  patch: Patch,
) => {
  if (patch.answer === undefined) return {};
  const edition = tools.catalogue.edition(dossier);
  const facts = patched(particulars, path, patch);
  return {
    stands: await standsBy(tools.vault, dossier, edition, facts),
    unfit: unfitIn(edition.form, facts, dateOf(Date.parse(dossier.submittedAt))),
  };
};

const answered = async (
  tools: DisputeTools,
  dossier: Dossier,
  dispute: Dispute,
  { id }: Case,
  { outcome, value, on, basis, asOf }: OwnersDecision,
): Promise<Dossier> => {
  const { path, source } = dispute;
  const { particulars } = await openContested(tools, dossier, dispute, new Date(asOf).toISOString());
  const { form } = tools.catalogue.edition(dossier);
  const hash = canonicalHash({ path, value, outcome, on });
  const origin = { asOf, evidence: `${source}:${id}`, hash };
  const corrected = value !== undefined;
  const possible: Patch = corrected
    ? ownersPatch(
        form,
        particulars,
        { path, value, origin },
        { today: dateOf(tools.now()), decided: dispute.settled !== undefined },
      )
    : {};
  const differs = corrected && String(value) !== String(answerAt(particulars.answers, path));
  const before = ownerSays(dossier, { corrected, changes: possible.answer !== undefined });
  const late = before === 'dispute-noted' || before === 'review-opened';
  const type = late ? ownerSays(dossier, { corrected, changes: differs }) : before;
  const patch = late ? {} : possible;
  const held = particulars.prefill[path]?.value;
  const said: OwnerAnswer = {
    path,
    ...(held === undefined ? {} : { before: held }),
    ...(corrected ? { value } : {}),
    on,
    basis,
    patch,
  };
  const sealed = await tools.vault.seal(dossier.applicant, disputeContext(dossier.code, dossier.version + 1), said);
  const head = { ...headAt(tools), sealed };
  const data = { path, case: id };
  if (type === 'review-opened') return tools.dossiers.append(dossier, { ...head, type, data });
  if (type === 'dispute-noted') return tools.dossiers.append(dossier, { ...head, type, data: { ...data, outcome } });
  const effect = await effectOf(tools, dossier, particulars, path, patch);
  const event: DossierEvent = { ...head, type, data: { ...data, outcome, ...effect } };
  return type === 'assessment-lapsed' ? appendWithDue(tools, dossier, event) : tools.dossiers.append(dossier, event);
};

/** Asks what became of a case. Undefined while nothing is decided, or the owner cannot be reached. */
export const hearOwner = async (
  tools: DisputeTools,
  dossier: Dossier,
  dispute: Dispute,
  sent: Case,
): Promise<Dossier | undefined> => {
  if (isHeardLater(dossier)) return undefined;
  const { path, source } = dispute;
  const { form } = tools.catalogue.edition(dossier);
  const field = fieldsOf(form).find((placed) => placed.path === path)?.field;
  const corrections = tools.corrections(source);
  if (corrections === undefined || field?.prefill === undefined) return undefined;
  const member = field.prefill.pointer.slice(1);
  const asked = `${sent.id}-${tools.now()}`;
  const heard = await corrections.decision(
    { id: sent.id, kind: field.kind, member, reviewer: sent.reviewer },
    purposeOf(dossier, asked),
  );
  const decision = 'silent' in heard ? undefined : heard.decision;
  return decision === undefined ? undefined : answered(tools, dossier, dispute, sent, decision);
};

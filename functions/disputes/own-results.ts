import { machine } from '../../events/actor.ts';
import { nextIssue } from '../../core/correction.ts';
import { isOpen, type ContestedResult, type ResultClaim } from '../../core/dispute/contested-result.ts';
import type { Dossier } from '../../core/dossier.ts';
import { disputeContext } from '../../core/particulars.ts';
import { valueAt } from '../../core/prefill.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { resultFields } from '../accesses/field-sets.ts';
import { openClaim } from '../dossiers/contested.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import { openNote } from '../dossiers/reader.ts';
import type { HeldResults } from '../issued/held-results.ts';
import { originIn } from '../lookups/origin.ts';
import type { Corrections, OwnersDecision } from '../sources/corrections.ts';
import type { Vault } from '../vault/vault.ts';

interface Tools {
  readonly dossiers: Pick<DossierStore, 'require' | 'append' | 'event'>;
  readonly results: Pick<HeldResults, 'document' | 'about'>;
  readonly accesses: AccessLog;
  readonly vault: Vault;
  readonly now: () => number;
}

/** What a case is called in the dossier of the result, whose people need not learn in which other one it was opened. */
const nameOf = async (vault: Pick<Vault, 'hash'>, id: string): Promise<string> => vault.hash(`case:${id}`);

/** So many wait for a leader at once; further ones are told once some are answered. They all lie in one item of the table. */
const mostOpen = 20;

type Outcome = NonNullable<ContestedResult['outcome']>;

/** The words of the leader who has looked at it. */
const upheld = async (
  { dossiers, vault }: Tools,
  issued: Dossier,
  outcome: Outcome,
): Promise<Pick<OwnersDecision, 'outcome' | 'basis'>> => {
  const recorded = await dossiers.event(issued.code, outcome.event);
  const basis = recorded === undefined ? undefined : await openNote(vault, issued, recorded);
  return { outcome: 'kept', basis: basis ?? '' };
};

/**
 * What the result that stands now says there. Where that is what was called wrong, it was corrected for the sake of
 * something else: nothing has been put right. Undefined when it says nothing there.
 */
const replaced = async (
  { dossiers, results, accesses, vault, now }: Tools,
  issued: Dossier,
  contested: ContestedResult,
  asked: { readonly member: string; readonly requestId: string; readonly procedure: string },
): Promise<Pick<OwnersDecision, 'outcome' | 'value' | 'basis'> | undefined> => {
  const standing = { code: issued.code, place: nextIssue(issued) - 1, dossier: issued };
  for (const { person } of await results.about(standing))
    await accesses.note(person, asked.requestId, {
      at: new Date(now()).toISOString(),
      by: machine,
      unit: issued.unit,
      dossier: issued.code,
      procedure: asked.procedure,
      what: 'dispute:repository',
      purpose: issued.phase,
      fields: [...resultFields],
    });
  const { document } = await results.document(standing);
  const value = valueAt({ ...document, issuedOn: dateOf(Date.parse(document.issuedAt)) }, `/${asked.member}`);
  if (value === undefined) return undefined;
  const { held } = await openClaim(vault, issued, contested, await dossiers.event(issued.code, contested.opened));
  const basis = document.number;
  return String(value) === String(held) ? { outcome: 'kept', basis } : { outcome: 'corrected', value, basis };
};

/**
 * The unit that issued a result is the owner of what it says. It is told by an event in the dossier that the result comes
 * from, which puts that before its leader; the answer is what becomes of it there: another result, or the same with words.
 * A result that was revoked, before it was called wrong or since, answers nothing, nor does anybody keep it: an officer
 * has to see what else shows the fact.
 */
export const createOwnResults = (tools: Tools): Corrections => ({
  send: async ({ id, held, claimed, why, label, evidence, dueAt }, { dossier }) => {
    const { dossiers, vault, now } = tools;
    const origin = originIn(evidence);
    if (origin === undefined || dossier === undefined) throw new Error('no result gave what is called wrong');
    const issued = await dossiers.require(origin.code);
    const { code, unit, version, applicant, validity, contested = [] } = issued;
    const name = await nameOf(vault, id);
    if (validity !== 'revoked' && !contested.some((each) => each.case === name)) {
      if (contested.filter(isOpen).length >= mostOpen) return { silent: 'refused' };
      const claim: ResultClaim = { dossier, label, held, claimed, ...(why === undefined ? {} : { why }) };
      await dossiers.append(issued, {
        v: 1,
        at: new Date(now()).toISOString(),
        by: machine,
        type: 'result-disputed',
        data: { case: name, place: origin.place, dueAt },
        sealed: await vault.seal(applicant, disputeContext(code, version + 1), claim),
      });
    }
    return { reviewer: { dossier: code, unit } };
  },
  decision: async ({ id, member, reviewer }, { requestId, procedure }) => {
    if (reviewer === undefined) return {};
    const issued = await tools.dossiers.require(reviewer.dossier);
    const name = await nameOf(tools.vault, id);
    const contested = issued.contested?.find((each) => each.case === name);
    const outcome = contested?.outcome;
    if (contested === undefined || outcome === undefined || issued.validity === 'revoked') return {};
    const said =
      outcome.as === 'upheld'
        ? await upheld(tools, issued, outcome)
        : await replaced(tools, issued, contested, { member, requestId, procedure });
    if (said === undefined) return { silent: 'malformed' };
    return { decision: { ...said, on: dateOf(Date.parse(outcome.at)), asOf: outcome.at } };
  },
});

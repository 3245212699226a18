import { machine } from '../../events/actor.ts';
import { nextIssue } from '../../core/correction.ts';
import type { ResultClaim } from '../../core/dispute/contested-result.ts';
import { disputeContext } from '../../core/particulars.ts';
import { valueAt } from '../../core/prefill.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { AccessLog } from '../accesses/access-log.ts';
import { resultFields } from '../accesses/field-sets.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import { openNote } from '../dossiers/reader.ts';
import type { HeldResults } from '../issued/held-results.ts';
import { originIn } from '../lookups/origin.ts';
import type { Corrections } from '../sources/corrections.ts';
import type { Vault } from '../vault/vault.ts';

interface Tools {
  readonly dossiers: Pick<DossierStore, 'require' | 'append' | 'event'>;
  readonly results: Pick<HeldResults, 'document' | 'about'>;
  readonly accesses: AccessLog;
  readonly vault: Vault;
  readonly now: () => number;
}

/**
 * The unit that issued a result is the owner of what it says. It is told by an event in the dossier that the result comes
 * from, which puts that before its leader; the answer is what becomes of it there: another result, or the same with words.
 * A result that was revoked answers nothing: an officer has to see what else shows the fact.
 */
export const createOwnResults = ({ dossiers, results, accesses, vault, now }: Tools): Corrections => ({
  send: async ({ id, held, claimed, why, label, evidence, dueAt }) => {
    const origin = originIn(evidence);
    if (origin === undefined) throw new Error('no result gave what is called wrong');
    const issued = await dossiers.require(origin.code);
    const { code, unit, version, applicant, contested = [] } = issued;
    if (!contested.some((each) => each.case === id)) {
      const claim: ResultClaim = { label, held, claimed, ...(why === undefined ? {} : { why }) };
      await dossiers.append(issued, {
        v: 1,
        at: new Date(now()).toISOString(),
        by: machine,
        type: 'result-disputed',
        data: { case: id, place: origin.place, dueAt },
        sealed: await vault.seal(applicant, disputeContext(code, version + 1), claim),
      });
    }
    return { reviewer: { dossier: code, unit } };
  },
  decision: async ({ id, member, reviewer }, { requestId, procedure }) => {
    if (reviewer === undefined) return {};
    const issued = await dossiers.require(reviewer.dossier);
    const { outcome } = issued.contested?.find((each) => each.case === id) ?? {};
    if (outcome === undefined || outcome.as === 'revoked') return {};
    const said = { on: dateOf(Date.parse(outcome.at)), asOf: outcome.at };
    if (outcome.as === 'upheld') {
      const recorded = await dossiers.event(issued.code, outcome.event);
      const basis = recorded === undefined ? undefined : await openNote(vault, issued, recorded);
      return { decision: { outcome: 'kept', basis: basis ?? '', ...said } };
    }
    const standing = { code: issued.code, place: nextIssue(issued) - 1, dossier: issued };
    for (const { person } of await results.about(standing))
      await accesses.note(person, requestId, {
        at: new Date(now()).toISOString(),
        by: machine,
        unit: issued.unit,
        dossier: issued.code,
        procedure,
        what: 'dispute:repository',
        purpose: issued.phase,
        fields: [...resultFields],
      });
    const { document } = await results.document(standing);
    const value = valueAt({ ...document, issuedOn: dateOf(Date.parse(document.issuedAt)) }, `/${member}`);
    return value === undefined
      ? { silent: 'malformed' }
      : { decision: { outcome: 'corrected', value, basis: document.number, ...said } };
  },
});

import type { DossierEvent } from '../../events/dossier-event.ts';
import { requireRight } from '../../core/authorisation.ts';
import type { Dossier } from '../../core/dossier.ts';
import { answerFromOutside as decideAnswer } from '../../core/outside/decide-outside.ts';
import { outsideContext, readOutsideSaid, type OutsideSaid } from '../../core/outside/outside-said.ts';
import { Refusal } from '../../core/refusal.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Catalogue } from '../catalogue.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs, codeIn } from '../edge/request.ts';
import type { Partners } from '../partners/partner-settings.ts';
import { readSignedAnswer } from '../partners/signed-answer.ts';
import { attempted } from '../tables/transaction.ts';
import type { Vault } from '../vault/vault.ts';
import { OutsideDecisionBody } from './bodies.ts';
import { decided } from './decide.ts';

interface OutsideTools {
  readonly catalogue: Catalogue;
  readonly dossiers: DossierStore;
  readonly vault: Vault;
  readonly partners: Partners;
}

/** An acceptance with what it says, and the answer as it was signed; a rejection says nothing but its codes. */
const withValues = async (
  vault: Vault,
  { code, applicant, version }: Dossier,
  event: DossierEvent,
  { said, token }: { readonly said: OutsideSaid; readonly token: string },
): Promise<DossierEvent> => {
  if (said.outcome !== 'accepted') return event;
  const record = { values: said.values, answer: token };
  return { ...event, sealed: await vault.seal(applicant, outsideContext(code, version + 1), record) };
};

/** Takes the answer of whoever decides outside the province, once however often it comes. Its signature says whose it is. */
export const answerFromOutside =
  ({ catalogue, dossiers, vault, partners }: OutsideTools): Handler<Decided> =>
  async (request) => {
    const { answer: token } = bodyAs(request, OutsideDecisionBody);
    const audience = catalogue.province.agency.code;
    const { partner, dossier: about, said } = await readSignedAnswer(partners, { token, audience, at: request.at });
    const code = codeIn(request);
    if (about !== code) throw new Refusal('answer-unproven');
    const dossier = await attempted('an answer from outside could not be kept', async () => {
      const present = await dossiers.require(code);
      requireRight({ kind: 'partner', id: partner }, 'decide-outside', present);
      const edition = catalogue.edition(present);
      const parsed = edition.external === undefined ? undefined : readOutsideSaid(edition.external, said);
      if (parsed === undefined) throw new Refusal('invalid-fields');
      const event = decideAnswer(present, edition, partner, parsed, new Date(request.at).toISOString());
      if (event === undefined) return present;
      const kept = await withValues(vault, present, event, { said: parsed, token });
      try {
        return await dossiers.append(present, kept);
      } catch (error) {
        if (!(error instanceof Refusal) || error.code !== 'changed-meanwhile') throw error;
        return undefined;
      }
    });
    return decided(dossier);
  };

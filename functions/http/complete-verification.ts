import type { DossierEvent } from '../../events/dossier-event.ts';
import { requireAssessment } from '../../core/assessment.ts';
import { proposeResult, refuseDossier } from '../../core/decide.ts';
import type { Dossier } from '../../core/dossier.ts';
import { assessmentContext } from '../../core/particulars.ts';
import type { Decided } from '../answers/dossier.ts';
import { Refusal, type Pointer } from '../../core/refusal.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { UniquePlaces } from '../dossiers/unique-places.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { VerificationBody } from './bodies.ts';
import { caseOf, decided, openToDecide, withNote, type DecideTools } from './decide.ts';

export interface VerificationTools extends DecideTools {
  readonly places: UniquePlaces;
}

const takenBy = (code: string): Pointer => ({
  pointer: '/outcome',
  code: 'taken',
  detail: { vi: `Hồ sơ ${code} có trước.`, en: `Dossier ${code} came first.` },
});

/** The proposal with what the officer has established, sealed to its place in the log. */
const withAssessment = async (
  { catalogue, vault }: VerificationTools,
  dossier: Dossier,
  proposed: DossierEvent,
  raw: unknown,
): Promise<DossierEvent> => {
  const assessed = requireAssessment(catalogue.edition(dossier), raw, dateOf(Date.parse(proposed.at)));
  if (assessed === undefined) return proposed;
  const context = assessmentContext(dossier.code, dossier.version + 1);
  return { ...proposed, sealed: await vault.seal(dossier.applicant, context, assessed) };
};

/**
 * The officer proposes the result, or refuses with reasons and their legal grounds. With the proposal the dossier takes
 * the place of each value that may stand once, also of what the citizen only typed: the officer has looked at it.
 */
export const completeVerification =
  (tools: VerificationTools): Handler<Decided> =>
  async (request) => {
    const body = bodyAs(request, VerificationBody);
    const given = await caseOf(tools, request);
    const { dossier } = given;
    if (body.outcome === 'propose') {
      const edition = tools.catalogue.edition(dossier);
      const proposed = await withAssessment(tools, dossier, proposeResult(given, edition), body.assessed);
      const claim = await tools.places.claim(dossier);
      if ('taken' in claim) throw new Refusal('already-registered', [takenBy(claim.taken.code)]);
      return decided(await tools.dossiers.append(dossier, proposed, claim.writes));
    }
    const particulars = await openToDecide(tools, request, given);
    const refused = refuseDossier(given, tools.catalogue.edition(dossier), body.reasons, particulars);
    return decided(await tools.dossiers.append(dossier, await withNote(tools, dossier, refused, body.note)));
  };

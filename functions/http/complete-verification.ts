import { proposeResult, refuseDossier } from '../../core/decide.ts';
import type { Decided } from '../answers/dossier.ts';
import { Refusal, type Pointer } from '../../core/refusal.ts';
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
      const proposed = proposeResult(given, tools.catalogue.edition(dossier));
      const claim = await tools.places.claim(dossier);
      if ('taken' in claim) throw new Refusal('already-registered', [takenBy(claim.taken.code)]);
      return decided(await tools.dossiers.append(dossier, proposed, claim.writes));
    }
    const particulars = await openToDecide(tools, request, given);
    const refused = refuseDossier(given, tools.catalogue.edition(dossier), body.reasons, particulars);
    return decided(await tools.dossiers.append(dossier, await withNote(tools, dossier, refused, body.note)));
  };

import { handPaperCopy as decide } from '../../core/paper-copy.ts';
import { noteContext, type Handed } from '../../core/particulars.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { PaperHandedBody } from './result-bodies.ts';
import { caseOf, decided, type DecideTools } from './decide.ts';

/** An officer has handed over the result on paper. */
export const handPaperCopy =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const handed: Handed = bodyAs(request, PaperHandedBody);
    const given = await caseOf(tools, request);
    const { dossier } = given;
    const event = decide(given, handed.item);
    if (Object.keys(handed).length === 0) return decided(await tools.dossiers.append(dossier, event));
    const context = noteContext(dossier.code, dossier.version + 1);
    const sealed = await tools.vault.seal(dossier.applicant, context, handed);
    return decided(await tools.dossiers.append(dossier, { ...event, sealed }));
  };

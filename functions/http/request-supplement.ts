import { requestSupplement as decide } from '../../core/supplement.ts';
import { endOf } from '../../core/term.ts';
import type { Decided } from '../answers/dossier.ts';
import { workingTimeOf } from '../dossiers/law-of.ts';
import { agreedIn } from '../dossiers/reader.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { SupplementRequestBody } from './bodies.ts';
import { caseOf, decided, openToDecide, withNote, type DecideTools } from './decide.ts';

/** The officer asks for everything that is missing, in one notice. */
export const requestSupplement =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const { items, note } = bodyAs(request, SupplementRequestBody);
    const given = await caseOf(tools, request);
    const { dossier } = given;
    const edition = tools.catalogue.edition(dossier);
    const log = await tools.dossiers.log(dossier.code);
    const { prefill } = await openToDecide(tools, request, given);
    const time = await workingTimeOf(tools, dossier);
    const answerBy = new Date(endOf(time, edition.supplement.term, request.at)).toISOString();
    const event = decide(given, { edition, prefill, agreed: agreedIn(log), items, answerBy });
    return decided(await tools.dossiers.append(dossier, await withNote(tools, dossier, event, note)));
  };

import { handPaperCopy as decide } from '../../core/paper-copy.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { PaperHandedBody } from './bodies.ts';
import { caseOf, decided, withNote, type DecideTools } from './decide.ts';

/** An officer has handed over the result on paper. */
export const handPaperCopy =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const { note } = bodyAs(request, PaperHandedBody);
    const given = await caseOf(tools, request);
    const event = await withNote(tools, given.dossier, decide(given), note);
    return decided(await tools.dossiers.append(given.dossier, event));
  };

import { closeReview as close } from '../../core/dispute/settle.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { ReviewClosureBody } from './bodies.ts';
import { caseOf, decided, withNote, type DecideTools } from './decide.ts';

/** A leader has looked at what was corrected after the decision and says why the result stays as it is. */
export const closeReview =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const { path, note } = bodyAs(request, ReviewClosureBody);
    const given = await caseOf(tools, request);
    const event = await withNote(tools, given.dossier, close(given, path), note);
    return decided(await tools.dossiers.append(given.dossier, event));
  };

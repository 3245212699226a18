import { answerConfirmation as decide } from '../../core/decide.ts';
import type { Decided } from '../answers/dossier.ts';
import { appendWithDue } from '../dossiers/clock.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { ConfirmationBody } from './bodies.ts';
import { caseOf, decided, withNote, type DecideTools } from './decide.ts';

/** The citizen agrees with the draft certificate, or says what is wrong with it. */
export const answerConfirmation =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const body = bodyAs(request, ConfirmationBody);
    const given = await caseOf(tools, request);
    const event = decide(given, body.agree);
    const noted = await withNote(tools, given.dossier, event, body.agree ? undefined : body.note);
    return decided(await appendWithDue(tools, given.dossier, noted));
  };

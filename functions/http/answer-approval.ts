import { answerApproval as decide } from '../../core/decide.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { ApprovalBody } from './bodies.ts';
import { caseOf, decided, withNote, type DecideTools } from './decide.ts';

/** The leader approves and so orders the signature, or sends the dossier back with a reason. */
export const answerApproval =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const body = bodyAs(request, ApprovalBody);
    const given = await caseOf(tools, request);
    const event = decide(given, body.approve);
    const noted = await withNote(tools, given.dossier, event, body.approve ? undefined : body.note);
    return decided(await tools.dossiers.append(given.dossier, noted));
  };

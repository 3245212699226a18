import { withdrawDossier as decide } from '../../core/ending.ts';
import type { Decided } from '../answers/dossier.ts';
import { appendWithDue } from '../dossiers/clock.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { WithdrawalBody } from './bodies.ts';
import { caseOf, decided, withNote, type DecideTools } from './decide.ts';

/** The applicant takes the dossier back. */
export const withdrawDossier =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const { note } = bodyAs(request, WithdrawalBody);
    const given = await caseOf(tools, request);
    const event = await withNote(tools, given.dossier, decide(given), note);
    return decided(await appendWithDue(tools, given.dossier, event));
  };

import { proposeResult, refuseDossier } from '../../core/decide.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { VerificationBody } from './bodies.ts';
import { caseOf, decided, withNote, type DecideTools } from './decide.ts';

/** The officer proposes the result, or refuses with reasons and their legal grounds. */
export const completeVerification =
  (tools: DecideTools): Handler =>
  async (request) => {
    const body = bodyAs(request, VerificationBody);
    const given = await caseOf(tools, request);
    const { dossier } = given;
    const event =
      body.outcome === 'propose'
        ? proposeResult(given)
        : await withNote(
            tools,
            dossier,
            refuseDossier(given, tools.catalogue.edition(dossier), body.reasons),
            body.note,
          );
    return decided(await tools.dossiers.append(dossier, event));
  };

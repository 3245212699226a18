import { extendTerm as decide } from '../../core/term-changes.ts';
import type { Decided } from '../answers/dossier.ts';
import { appendProlonging } from '../dossiers/clock.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { ReasonBody } from './bodies.ts';
import { caseOf, decided, withNote, type DecideTools } from './decide.ts';

/** The agency takes the time that the law gives for a reason. */
export const extendTerm =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const { code, note } = bodyAs(request, ReasonBody);
    const given = await caseOf(tools, request);
    const { dossier } = given;
    const event = decide(given, tools.catalogue.edition(dossier), code);
    return decided(await appendProlonging(tools, dossier, await withNote(tools, dossier, event, note)));
  };

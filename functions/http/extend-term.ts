import { extendTerm as decide } from '../../core/term-changes.ts';
import type { Decided } from '../answers/dossier.ts';
import { appendWithDue } from '../dossiers/clock.ts';
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
    const event = decide(given, tools.catalogue.edition(given.dossier), code);
    return decided(await appendWithDue(tools, given.dossier, await withNote(tools, given.dossier, event, note)));
  };

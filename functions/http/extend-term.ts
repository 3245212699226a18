import { extendTerm as decide } from '../../core/term-changes.ts';
import type { Decided } from '../answers/dossier.ts';
import { appendWithDue, newEndAfter } from '../dossiers/clock.ts';
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
    const data = { ...event.data, ...(await newEndAfter(tools, dossier, event)) };
    return decided(await appendWithDue(tools, dossier, await withNote(tools, dossier, { ...event, data }, note)));
  };

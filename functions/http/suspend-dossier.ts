import { suspendDossier as decide } from '../../core/suspension.ts';
import { endOf } from '../../core/term.ts';
import type { Decided } from '../answers/dossier.ts';
import { workingTimeOf } from '../dossiers/law-of.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { ReasonBody } from './bodies.ts';
import { caseOf, decided, withNote, type DecideTools } from './decide.ts';

/** The officer pauses a dossier for a reason that its procedure names. */
export const suspendDossier =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const { code, note } = bodyAs(request, ReasonBody);
    const given = await caseOf(tools, request);
    const time = await workingTimeOf(tools, given.dossier);
    const event = decide(given, tools.catalogue.edition(given.dossier), code, (term) =>
      new Date(endOf(time, term, request.at)).toISOString(),
    );
    return decided(await tools.dossiers.append(given.dossier, await withNote(tools, given.dossier, event, note)));
  };

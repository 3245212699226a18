import type { ProcedureMap } from '../answers/figures.ts';
import type { Handler } from '../edge/reply.ts';
import { askedIn } from '../figures/asked.ts';
import { procedureMap } from '../figures/map.ts';
import type { FigureTools } from '../figures/page.ts';

/** What happens at each phase of a procedure. */
export const showProcedureMap =
  (tools: FigureTools): Handler<ProcedureMap> =>
  async (request) => {
    const procedure = tools.catalogue.procedure(request.path['code'] ?? '');
    return { status: 200, body: await procedureMap(tools, procedure, askedIn(tools.catalogue, request), request.at) };
  };

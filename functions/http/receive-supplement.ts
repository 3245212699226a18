import { receiveSupplement as decide } from '../../core/supplement.ts';
import type { Decided } from '../answers/dossier.ts';
import { appendWithDue } from '../dossiers/clock.ts';
import { requestedItems } from '../dossiers/requested-items.ts';
import type { Handler } from '../edge/reply.ts';
import { caseOf, decided, type DecideTools } from './decide.ts';

/** The officer has the papers that were asked for. */
export const receiveSupplement =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const given = await caseOf(tools, request);
    return decided(
      await appendWithDue(tools, given.dossier, decide(given, await requestedItems(tools.dossiers, given.dossier))),
    );
  };

import { releaseTask as decide } from '../../core/task.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { caseOf, decided, type DecideTools } from './decide.ts';

/** Gives a claimed task back to the unit. */
export const releaseTask =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const given = await caseOf(tools, request);
    return decided(await tools.dossiers.append(given.dossier, decide(given)));
  };

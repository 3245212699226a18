import { resumeDossier as decide } from '../../core/decide.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { caseOf, decided, type DecideTools } from './decide.ts';

/** Lets a parked dossier go on. */
export const resumeDossier =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const given = await caseOf(tools, request);
    return decided(await tools.dossiers.append(given.dossier, decide(given)));
  };

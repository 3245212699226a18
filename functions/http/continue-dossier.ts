import { continueDossier as decide } from '../../core/suspension.ts';
import type { Decided } from '../answers/dossier.ts';
import { appendWithDue } from '../dossiers/clock.ts';
import type { Handler } from '../edge/reply.ts';
import { caseOf, decided, type DecideTools } from './decide.ts';

/** The officer takes a paused dossier up again. */
export const continueDossier =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const given = await caseOf(tools, request);
    return decided(await appendWithDue(tools, given.dossier, decide(given)));
  };

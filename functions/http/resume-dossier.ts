import { resumeDossier as decide } from '../../core/decide.ts';
import type { Decided } from '../answers/dossier.ts';
import { appendProlonging } from '../dossiers/clock.ts';
import type { Handler } from '../edge/reply.ts';
import { caseOf, decided, type DecideTools } from './decide.ts';

/** Lets a parked dossier go on; whoever was asked to confirm, and could not, has their whole term again. */
export const resumeDossier =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const given = await caseOf(tools, request);
    return decided(await appendProlonging(tools, given.dossier, decide(given)));
  };

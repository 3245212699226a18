import { claimTask as decide } from '../../core/decide.ts';
import type { DecideTools } from './decide.ts';
import { caseOf, decided } from './decide.ts';
import type { Handler } from '../edge/reply.ts';

/** Takes an open task. */
export const claimTask =
  (tools: DecideTools): Handler =>
  async (request) => {
    const given = await caseOf(tools, request);
    return decided(await tools.dossiers.append(given.dossier, decide(given)));
  };

import { claimTask as decide } from '../../core/task.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { decidedOnce, type DecideTools } from './decide.ts';

/** Takes an open task. */
export const claimTask =
  (tools: DecideTools): Handler<Decided> =>
  async (request) =>
    decidedOnce(tools, request, decide);

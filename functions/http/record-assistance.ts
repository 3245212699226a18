import { recordAssistance as decide } from '../../core/assistance.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { decidedOnce, type DecideTools } from './decide.ts';

/** A member of staff says that they helped the citizen to file. */
export const recordAssistance =
  (tools: DecideTools): Handler<Decided> =>
  async (request) =>
    decidedOnce(tools, request, decide);

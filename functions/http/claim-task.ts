import { claimTask as decide } from '../../core/task.ts';
import { Refusal } from '../../core/refusal.ts';
import { decided, presentCase, requireSeenVersion, type DecideTools } from './decide.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { expectedVersion } from '../edge/request.ts';

/** Takes an open task. Whoever holds it already is told so, and nothing more happens, whatever version they saw. */
export const claimTask =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    expectedVersion(request);
    const given = await presentCase(tools, request);
    const event = decide(given);
    if (event === undefined) return decided(given.dossier);
    requireSeenVersion(request, given.dossier);
    try {
      return decided(await tools.dossiers.append(given.dossier, event));
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'changed-meanwhile') throw error;
      // Perhaps the same claim, sent twice at once, has won.
      const now = await presentCase(tools, request);
      if (decide(now) === undefined) return decided(now.dossier);
      throw error;
    }
  };

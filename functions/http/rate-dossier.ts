import { rate } from '../../core/ratings.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { decided, presentCase, sealedIn, type DecideTools } from './decide.ts';
import { RatingBody } from './rating-bodies.ts';

/**
 * How it went, by whoever filed it or whose matter it is. What they write is sealed; leaders read it in list-rating-words.ts.
 * Sealed is the want of words, too: without anything sealed the few ways to rate could all be tried against the hash of
 * the event.
 */
export const rateDossier =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const { words, ...said } = bodyAs(request, RatingBody);
    // Whatever has happened since they saw it: nothing there changes how it went.
    const given = await presentCase(tools, request);
    const event = rate(given, { ...said, worded: words !== undefined });
    return decided(
      await tools.dossiers.append(given.dossier, await sealedIn(tools, given.dossier, event, words ?? '')),
    );
  };

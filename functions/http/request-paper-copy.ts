import { requestPaperCopy as decide } from '../../core/paper-copy.ts';
import { rulesOn } from '../../core/rules.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Decided } from '../answers/dossier.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { PaperCopyBody } from './result-bodies.ts';
import { caseOf, decided, withNote, type DecideTools } from './decide.ts';

/** Somebody wants their result on paper too. Where it is to be sent is sealed with the event. */
export const requestPaperCopy =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const body = bodyAs(request, PaperCopyBody);
    const given = await caseOf(tools, request);
    const event = decide(given, body.way, rulesOn(tools.catalogue.rules, dateOf(request.at)));
    const address = body.way === 'post' ? body.address : undefined;
    return decided(await tools.dossiers.append(given.dossier, await withNote(tools, given.dossier, event, address)));
  };

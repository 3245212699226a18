import { rescheduleDossier as decide } from '../../core/term-changes.ts';
import type { Decided } from '../answers/dossier.ts';
import { appendProlonging } from '../dossiers/clock.ts';
import { newDayOf } from '../dossiers/new-day.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { ReschedulingBody } from './bodies.ts';
import { caseOf, decided, withNote, type DecideTools } from './decide.ts';

/** The leader apologises and promises a new day. */
export const rescheduleDossier =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const { day, note } = bodyAs(request, ReschedulingBody);
    const given = await caseOf(tools, request);
    const { dossier } = given;
    const log = (await tools.dossiers.log(dossier.code)).slice(0, dossier.version);
    const event = decide(given, newDayOf(tools.catalogue, dossier, log, { day, at: request.at }));
    return decided(await appendProlonging(tools, dossier, await withNote(tools, dossier, event, note), log));
  };

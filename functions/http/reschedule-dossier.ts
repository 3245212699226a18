import { isWorkingDay } from '../../core/calendar.ts';
import { mayReschedule } from '../../core/clock/clock.ts';
import { rulesNamed } from '../../core/rules.ts';
import { rescheduleDossier as decide } from '../../core/term-changes.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Decided } from '../answers/dossier.ts';
import { appendWithDue, newEndAfter, readClock } from '../dossiers/clock.ts';
import { lawOf } from '../dossiers/law-of.ts';
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
    const { calendar, rules } = await lawOf(tools, dossier);
    const clock = await readClock(tools, dossier, request.at);
    const event = decide(given, {
      day,
      ground: rulesNamed(tools.catalogue.rules, rules).rescheduling.ground,
      fits: day > dateOf(clock.due) && day < calendar.until && isWorkingDay(calendar, day),
      inTime: mayReschedule(clock, request.at),
    });
    const data = { ...event.data, ...(await newEndAfter(tools, dossier, event)) };
    return decided(await appendWithDue(tools, dossier, await withNote(tools, dossier, { ...event, data }, note)));
  };

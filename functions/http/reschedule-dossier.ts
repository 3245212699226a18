import { isWorkingDay } from '../../core/calendar.ts';
import { mayReschedule } from '../../core/clock/clock.ts';
import { rulesNamed } from '../../core/rules.ts';
import { rescheduleDossier as decide } from '../../core/term-changes.ts';
import { dateOf, dateOfNumber, dayNumberOf } from '../../core/vietnam-time.ts';
import { createWorkingTime } from '../../core/working-time.ts';
import type { Decided } from '../answers/dossier.ts';
import { appendProlonging, clockIn } from '../dossiers/clock.ts';
import { lawIn } from '../dossiers/law-of.ts';
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
    const { calendar, rules } = lawIn(tools.catalogue, log[0]);
    const clock = clockIn(tools.catalogue, dossier, log, request.at);
    const { ground, mostDays } = rulesNamed(tools.catalogue.rules, rules).rescheduling;
    const event = decide(given, {
      day,
      ground,
      fits: day > dateOf(clock.due) && isWorkingDay(calendar, day),
      latest: dateOfNumber(createWorkingTime(calendar).workingDay(dayNumberOf(clock.due), mostDays)),
      inTime: mayReschedule(clock, request.at),
    });
    return decided(await appendProlonging(tools, dossier, await withNote(tools, dossier, event, note), log));
  };

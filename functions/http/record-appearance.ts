import { appointmentIn, keepAppointment, missAppointment } from '../../core/appear.ts';
import { requireRight } from '../../core/authorisation.ts';
import { atStep, requireOpen } from '../../core/case.ts';
import type { Decided } from '../answers/dossier.ts';
import { appendWithDue } from '../dossiers/clock.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { AppearanceBody } from './bodies.ts';
import { caseOf, decided, type DecideTools } from './decide.ts';

/** An officer writes down that somebody came and what was taken of them, or that they did not come. */
export const recordAppearance =
  (tools: DecideTools): Handler<Decided> =>
  async (request) => {
    const body = bodyAs(request, AppearanceBody);
    const given = await caseOf(tools, request);
    requireRight(given.person, 'record-appearance', given.dossier);
    requireOpen(given);
    atStep(given, 'appointment');
    const appointment = appointmentIn(tools.catalogue.edition(given.dossier));
    const event = body.came ? keepAppointment(given, appointment, body.taken) : missAppointment(given, appointment);
    return decided(await appendWithDue(tools, given.dossier, event));
  };

import { appointmentIn, makeAppointment, requireChoosing } from '../../core/appear.ts';
import type { Decided } from '../answers/dossier.ts';
import { appendWithSlots } from '../dossiers/append-with-slots.ts';
import { lawOf } from '../dossiers/law-of.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { AppointmentBody } from './bodies.ts';
import { counterOf, slotCounterOf } from './counter-of.ts';
import { caseOf, decided } from './decide.ts';
import type { AppointmentTools } from './list-appointments.ts';

/** The citizen chooses when to come; another time frees the one they had. */
export const chooseAppointment =
  (tools: AppointmentTools): Handler<Decided> =>
  async (request) => {
    const body = bodyAs(request, AppointmentBody);
    const given = await caseOf(tools, request);
    requireChoosing(given);
    const { dossier } = given;
    const appointment = appointmentIn(tools.catalogue.edition(dossier));
    const { calendar } = await lawOf(tools, dossier);
    const place = counterOf(tools.catalogue, dossier);
    const { event } = makeAppointment(given, appointment, { calendar, place }, Date.parse(body.at));
    const counter = slotCounterOf(dossier);
    const before = dossier.appointment?.chosen?.at;
    const chosen = await appendWithSlots(tools.dossiers, dossier, event, async () => [
      await tools.slots.take(counter, event.data.at, appointment.places),
      ...(before === undefined ? [] : [await tools.slots.free(counter, before)]),
    ]);
    return decided(chosen);
  };

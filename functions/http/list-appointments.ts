import * as z from 'zod/mini';
import { appointmentIn, requireChoosing, windowOf } from '../../core/appear.ts';
import { slotsFrom } from '../../core/appointments.ts';
import { problemAt } from '../../core/form/check-answers.ts';
import { Refusal } from '../../core/refusal.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Appointments } from '../answers/appointments.ts';
import { lawOf } from '../dossiers/law-of.ts';
import type { SlotPlaces } from '../dossiers/slot-places.ts';
import type { Handler } from '../edge/reply.ts';
import type { Request } from '../edge/request.ts';
import { counterOf, slotCounterOf } from './counter-of.ts';
import { presentCase, type DecideTools } from './decide.ts';

export interface AppointmentTools extends DecideTools {
  readonly slots: SlotPlaces;
}

const dayIn = ({ query, at }: Request): string => {
  const from = z.optional(z.iso.date()).safeParse(query['from']);
  if (!from.success) throw new Refusal('invalid-fields', [problemAt('/from', 'date')]);
  return from.data ?? dateOf(at);
};

/** The times that may be chosen of the next ten working days, without those that are full. */
export const listAppointments =
  (tools: AppointmentTools): Handler<Appointments> =>
  async (request) => {
    const given = await presentCase(tools, request);
    requireChoosing(given);
    const { dossier } = given;
    const from = dayIn(request);
    const appointment = appointmentIn(tools.catalogue.edition(dossier));
    const { calendar } = await lawOf(tools, dossier);
    const window = windowOf(given);
    const slots = slotsFrom(calendar, appointment, from, window).map(({ at, ends }) => ({
      at: new Date(at).toISOString(),
      ends: new Date(ends).toISOString(),
    }));
    const [first, last] = [slots[0]?.at, slots.at(-1)?.at];
    const taken =
      first === undefined || last === undefined
        ? new Map<string, number>()
        : await tools.slots.taken(slotCounterOf(dossier), first, last);
    const items = slots
      .map((slot) => ({ ...slot, left: appointment.places - (taken.get(slot.at) ?? 0) }))
      .filter(({ left }) => left > 0);
    return {
      status: 200,
      body: { place: counterOf(tools.catalogue, dossier), until: new Date(window.until).toISOString(), items },
    };
  };

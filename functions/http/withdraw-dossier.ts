import { withdrawDossier as decide } from '../../core/ending.ts';
import type { Decided } from '../answers/dossier.ts';
import { appendWithSlots } from '../dossiers/append-with-slots.ts';
import { withDue } from '../dossiers/clock.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { WithdrawalBody } from './bodies.ts';
import { slotCounterOf } from './counter-of.ts';
import { caseOf, decided, withNote } from './decide.ts';
import type { AppointmentTools } from './list-appointments.ts';

/** The applicant takes the dossier back. */
export const withdrawDossier =
  (tools: AppointmentTools): Handler<Decided> =>
  async (request) => {
    const { note } = bodyAs(request, WithdrawalBody);
    const given = await caseOf(tools, request);
    const event = await withNote(tools, given.dossier, decide(given), note);
    const chosen = given.dossier.appointment?.chosen?.at;
    const withdrawn = await withDue(tools, given.dossier, event);
    return decided(
      await appendWithSlots(tools.dossiers, given.dossier, withdrawn, async () =>
        chosen === undefined ? [] : [await tools.slots.free(slotCounterOf(given.dossier), chosen)],
      ),
    );
  };

import { ChosenTime, type Taken } from '../events/appointments.ts';
import type { DossierEvent } from '../events/dossier-event.ts';
import { recordedBy, slotAt, type Slot } from './appointments.ts';
import { requireRight } from './authorisation.ts';
import type { Calendar } from './calendar.ts';
import { atStep, headOf, requireOpen, type Case } from './case.ts';
import type { Dossier } from './dossier.ts';
import { problemAt } from './form/check-answers.ts';
import type { Appointment } from './procedure/appointment.ts';
import type { Edition } from './procedure/edition.ts';
import { pointerTo, Refusal } from './refusal.ts';

type Event<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>;

const iso = (instant: number): string => new Date(instant).toISOString();

/** For what its edition has somebody come. */
export const appointmentIn = ({ route }: Pick<Edition, 'route'>): Appointment => {
  const appointment = route.find(({ step }) => step === 'appointment')?.appointment;
  if (appointment === undefined) throw new Error('the edition has nobody come in person');
  return appointment;
};

/** Until when somebody may come, as the dossier was told. */
const untilIn = ({ appointment, task }: Dossier): number => Date.parse(appointment?.until ?? task?.dueAt ?? '');

/** Between when a time may be chosen now. */
export const windowOf = ({ dossier, at }: Pick<Case, 'dossier' | 'at'>) => ({
  now: Date.parse(at),
  until: untilIn(dossier),
});

/** What the counter is, and when it is open. */
interface Counter {
  readonly calendar: Calendar;
  readonly place: ChosenTime['place'];
}

/** Only who may choose a time, while one is waited for. */
export const requireChoosing = (given: Case): void => {
  requireRight(given.person, 'choose-appointment', given.dossier);
  requireOpen(given);
  atStep(given, 'appointment');
};

/** The citizen chooses when to come, or another time than before. Whether it has a place left the store sees to. */
export const makeAppointment = (
  given: Case,
  appointment: Appointment,
  { calendar, place }: Counter,
  at: number,
): { readonly event: Event<'appointment-made'>; readonly slot: Slot } => {
  requireChoosing(given);
  const { dossier } = given;
  const slot = slotAt(calendar, appointment, at, windowOf(given));
  if (slot === undefined) throw new Refusal('no-such-slot', [problemAt('/at', 'invalid')]);
  if (dossier.appointment?.chosen?.at === iso(at)) throw new Refusal('same-slot');
  const by = recordedBy(calendar, slot);
  const more = by > untilIn(dossier) ? { answerBy: iso(by) } : {};
  return {
    slot,
    event: { ...headOf(given), type: 'appointment-made', data: { at: iso(at), ends: iso(slot.ends), place, ...more } },
  };
};

/** They have come, and this was taken of them; also without having chosen a time. */
export const keepAppointment = (
  given: Case,
  { takes }: Appointment,
  taken: readonly Taken[],
): Event<'appointment-kept'> => {
  requireRight(given.person, 'record-appearance', given.dossier);
  requireOpen(given);
  atStep(given, 'appointment');
  const stray = taken.findIndex((what, index) => !takes.includes(what) || taken.indexOf(what) !== index);
  if (stray >= 0) throw new Refusal('invalid-fields', [problemAt(pointerTo(['taken', stray]), 'invalid')]);
  return { ...headOf(given), type: 'appointment-kept', data: { taken: [...taken] } };
};

/** Nobody came. Too often, or when the term is over, it is not waited any longer. */
export const missAppointment = (given: Case, { mostMissed }: Appointment): Event<'appointment-missed'> => {
  requireRight(given.person, 'record-appearance', given.dossier);
  requireOpen(given);
  atStep(given, 'appointment');
  const { appointment } = given.dossier;
  if (appointment?.chosen === undefined) throw new Refusal('no-appointment');
  const { at, ends } = appointment.chosen;
  if (given.at < ends) throw new Refusal('appointment-ahead');
  const isLast = appointment.missed + 1 >= mostMissed || given.at >= appointment.until;
  const answerBy = isLast ? given.at : appointment.until;
  return { ...headOf(given), type: 'appointment-missed', data: { missed: at, answerBy } };
};

import { later } from '../../ui/later.tsx';

/** When to come in person, whose code comes only where somebody has to. */
export const LaterAppointment = later(
  'appointment',
  async () => (await import('./appointment/appointment.tsx')).AppointmentPanel,
);

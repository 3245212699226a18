import { dateOf, timeOf } from '../../core/vietnam-time.ts';

/** ISO 8601 to the second in Vietnam's time zone, as Decree 30/2020 wants the signing time shown. */
export const vietnamTime = (at: Date): string => {
  const instant = at.getTime();
  return `${dateOf(instant)}T${timeOf(instant)}:${at.toISOString().slice(17, 19)}+07:00`;
};

/** The same moment in the date form of PDF (ISO 32000-1, 7.9.4): `D:20261122093005+07'00'`. */
export const pdfTime = (at: Date): string => `D:${vietnamTime(at).replaceAll(/[-T:]/g, '').slice(0, 14)}+07'00'`;

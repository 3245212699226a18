import { isoOf } from '../core/vietnam-time.ts';

/** To the second in Vietnam's time zone, as Decree 30/2020 wants the signing time shown. */
export const vietnamTime = (at: Date): string => isoOf(at.getTime());

/** The same moment in the date form of PDF (ISO 32000-1, 7.9.4): `D:20261122093005+07'00'`. */
export const pdfTime = (at: Date): string => `D:${vietnamTime(at).replaceAll(/[-T:]/g, '').slice(0, 14)}+07'00'`;

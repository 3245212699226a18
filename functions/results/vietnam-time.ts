const offsetHours = 7;
const local = (at: Date): string => new Date(at.getTime() + offsetHours * 3_600_000).toISOString().slice(0, 19);

/** ISO 8601 to the second in Vietnam's time zone, as Decree 30/2020 wants the signing time shown. */
export const vietnamTime = (at: Date): string => `${local(at)}+07:00`;

/** The same moment in the date form of PDF (ISO 32000-1, 7.9.4). */
export const pdfTime = (at: Date): string => `D:${local(at).replaceAll(/[-T:]/g, '')}+07'00'`;

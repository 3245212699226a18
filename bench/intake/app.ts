import type { Server } from 'node:http';
import * as z from 'zod';
import type { Calendar } from '../../core/calendar.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import type { Province } from '../../core/province.ts';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { readHolidays, readProvinces } from '../../provinces/directory.ts';

/**
 * What an answered submission survives. `process`: the end of the process that answered. `power`: the end of the
 * machine’s power, because the log is on the disk before the answer goes out.
 */
export const Promised = z.enum(['process', 'power']);
export type Promised = z.infer<typeof Promised>;

/** What a process under test is told when it starts. */
export const Order = z.object({
  contender: z.enum(['motcua', 'postgresql']),
  promised: Promised,
  /** Where its data may lie; for PostgreSQL the folder of its socket. */
  directory: z.string(),
  /** How many births are drafted beforehand. */
  claims: z.int(),
  /** The instant that the drafts are made for. */
  now: z.int(),
});
export type Order = z.infer<typeof Order>;

export interface Offered {
  readonly procedure: Procedure;
  readonly province: Province;
  readonly calendar: Calendar;
}

/** Birth registration in the first province of the directory: what both contenders take in. */
export const readOffered = async (): Promise<Offered> => {
  const [procedures, [province], years] = await Promise.all([readCatalogue(), readProvinces(), readHolidays()]);
  const procedure = procedures.find(({ slug }) => slug === 'birth-registration');
  if (province === undefined || procedure === undefined) throw new Error('the catalogue lacks birth registration');
  return { procedure, province, calendar: { week: province.week, years } };
};

/** A contender that takes requests. `operations` counts what its store was asked since the last time it was asked. */
export interface Contender {
  readonly server: Server;
  operations(): Record<string, number>;
}

/** Who submits, as the authoriser in front of the API would have found out. */
export const personHeader = 'x-person';

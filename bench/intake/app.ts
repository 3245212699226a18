import type { Server } from 'node:http';
import * as z from 'zod';
import { calendarOf, type Calendar, type HolidayYear } from '../../core/calendar.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import type { Province } from '../../core/province.ts';
import type { Rules } from '../../core/rules.ts';
import type { Source } from '../../core/procedure/source.ts';
import { readCatalogue } from '../../procedures/catalogue.ts';
import { oneStopRules } from '../../procedures/rules/one-stop.ts';
import { readSources } from '../../procedures/sources/sources.ts';
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
  readonly holidays: readonly HolidayYear[];
  readonly calendar: Calendar;
  readonly rules: readonly Rules[];
  readonly sources: readonly Source[];
}

/** Birth registration in the first province of the directory: what both contenders take in. */
export const readOffered = async (): Promise<Offered> => {
  const [procedures, [province], holidays, sources] = await Promise.all([
    readCatalogue(),
    readProvinces(),
    readHolidays(),
    readSources(),
  ]);
  const procedure = procedures.find(({ slug }) => slug === 'birth-registration');
  if (province === undefined || procedure === undefined) throw new Error('the catalogue lacks birth registration');
  const calendar = calendarOf(province.week, holidays);
  return { procedure, province, holidays, calendar, rules: oneStopRules, sources };
};

/** A contender that takes requests. */
export interface Contender {
  readonly server: Server;
  /** From now on an answer survives this. */
  promise(what: Promised): void;
  /** What its store was asked since the last time this was asked. */
  operations(): Record<string, number>;
  /** CPU milliseconds that a store inside this process has used so far. */
  storeMs(): number;
  /** From now on nothing is counted: counting costs time too. */
  plain(): void;
}

/** Counts by name until they are taken. */
export class Tally {
  #counts: Record<string, number> = {};

  add(name: string): void {
    this.#counts[name] = (this.#counts[name] ?? 0) + 1;
  }

  take(): Record<string, number> {
    const counts = this.#counts;
    this.#counts = {};
    return counts;
  }
}

/** CPU milliseconds of this process so far. */
export const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Who submits, as the authoriser in front of the API would have found out. */
export const personHeader = 'x-person';

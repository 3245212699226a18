import * as z from 'zod/mini';
import type { Agency } from '../../core/agency.ts';
import { maySeeFigures } from '../../core/figures/area.ts';
import type { Person } from '../../core/person.ts';
import { agenciesOf } from '../../core/province.ts';
import { Refusal } from '../../core/refusal.ts';
import { addDays, dateOf, numberOfDate } from '../../core/vietnam-time.ts';
import type { Area, Figures } from '../answers/figures.ts';
import type { Catalogue } from '../catalogue.ts';
import { personOf, type Request } from '../edge/request.ts';
import type { DayRow, Days } from '../views/read-figures.ts';

const usualDays = 30;
const mostDays = 366;
/** Longer periods are shown by week. */
const mostByDay = 35;

export type Period = Figures['period'];

/** Which figures are wanted. */
export interface Asked {
  readonly period: Period;
  readonly area: Area;
  readonly agencies: readonly Agency[];
  readonly areas: readonly Area[];
  readonly only: Figures['only'];
  readonly today: string;
}

const Day = z.iso.date();

export const periodIn = ({ query, at }: Request): Period => {
  const to = Day.safeParse(query['to'] ?? dateOf(at)).data;
  const from = to === undefined ? undefined : Day.safeParse(query['from'] ?? addDays(to, 1 - usualDays)).data;
  if (from === undefined || to === undefined) throw new Refusal('bad-period');
  const days = numberOfDate(to) - numberOfDate(from) + 1;
  if (days < 1 || days > mostDays) throw new Refusal('bad-period');
  return { from, to, by: days > mostByDay ? 'week' : 'day' };
};

const areaOf = ({ code, name, kind }: Agency, { province }: Catalogue): Area => {
  if (code === province.agency.code)
    return { code, name: { vi: `Toàn tỉnh: ${name.vi}`, en: `Whole province: ${name.en}` }, kind: 'province' };
  return { code, name, kind: kind === 'committee' ? 'commune' : 'agency' };
};

/** Refuses figures of others: for whoever may not see them an agency is not there. */
export const areaIn = (
  catalogue: Catalogue,
  person: Person,
  wanted?: string,
): Pick<Asked, 'area' | 'areas' | 'agencies'> => {
  if (person.kind !== 'staff') throw new Refusal('not-allowed');
  const agencies = agenciesOf(catalogue.province);
  const seen = agencies
    .filter(({ code }) => maySeeFigures(person, agencies, code))
    .map((agency) => areaOf(agency, catalogue));
  const area = wanted === undefined ? seen[0] : seen.find(({ code }) => code === wanted);
  if (area === undefined) throw new Refusal('not-found');
  return { area, areas: seen, agencies };
};

const Channel = z.enum(['online', 'counter', 'post']);

export const askedIn = (catalogue: Catalogue, request: Request): Asked => {
  const { area, procedure, channel, edition } = request.query;
  if (channel !== undefined && !Channel.safeParse(channel).success) throw new Refusal('not-found');
  return {
    period: periodIn(request),
    ...areaIn(catalogue, personOf(request), area),
    only: {
      ...(procedure === undefined ? {} : { procedure: catalogue.procedure(procedure).code }),
      ...(channel === undefined ? {} : { channel }),
      ...(edition === undefined ? {} : { edition }),
    },
    today: dateOf(request.at),
  };
};

type Kinds = Figures['only'];
/** Whether something is of the procedure, channel and edition that are wanted, if any are. */
export const isWanted = ({ procedure, channel, edition }: Kinds, row: Omit<DayRow, 'day' | 'counts'>): boolean =>
  [undefined, row.procedure].includes(procedure) &&
  [undefined, row.channel].includes(channel) &&
  [undefined, row.edition].includes(edition);

export const isNarrowed = (only: Kinds): boolean => Object.keys(only).length > 0;
export const isIn = ({ from, to }: Days, day: string): boolean => from <= day && day <= to;

import { runsInto, unsureYears, type UnsureYear } from '../../core/holidays-ahead.ts';
import { projectedYear } from '../../core/projected-year.ts';
import { editionOn, isOffered } from '../../core/procedure/procedure.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import { createWorkingTime, type WorkingTime } from '../../core/working-time.ts';
import type { HolidayList } from '../answers/administration.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';

type Unsure = HolidayList['unsure'][number];

const unsureView = (catalogue: Catalogue, time: WorkingTime, { year, because }: UnsureYear, today: string): Unsure => {
  const reached = catalogue.procedures
    .filter((procedure) => isOffered(procedure, today))
    .map((procedure) => {
      const { code, name } = procedure;
      return { code, name, on: runsInto(time, editionOn(procedure, today).term, year, today) };
    })
    .toSorted((one, other) => (one.on < other.on ? -1 : 1));
  const [first] = reached;
  const days = because === 'missing' ? projectedYear(year).off.map(({ date, vi }) => ({ date, vi })) : [];
  return {
    year,
    because,
    days,
    already: reached.filter(({ on }) => on === today).length,
    ...(first === undefined ? {} : { first }),
  };
};

/** The days off of each year as the functions reckon with them, and which years dossiers run into that nobody is sure of. */
export const listHolidays =
  ({ catalogue }: { readonly catalogue: Catalogue }): Handler<HolidayList> =>
  async (request) => {
    const today = dateOf(request.at);
    const time = createWorkingTime(catalogue.calendar);
    const unsure = unsureYears(catalogue.holidays, today).map((year) => unsureView(catalogue, time, year, today));
    const years = catalogue.holidays.toSorted((one, other) => one.year - other.year);
    return { status: 200, body: { today, years, unsure } };
  };

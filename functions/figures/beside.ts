import type { Agency } from '../../core/agency.ts';
import { areasOf } from '../../core/figures/area.ts';
import { lateSince, urgencyOf } from '../../core/urgency.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { Catalogue } from '../catalogue.ts';
import type { GuardRefusals, RefusedRow } from '../guard/guard-refusals.ts';
import type { OpenDossier } from '../views/open-dossiers.ts';
import type { FigureRows } from '../views/read-figures.ts';
import { isIn, isWanted, type Asked } from './asked.ts';

interface StandsInTime {
  readonly isLate: boolean;
  readonly isDueSoon: boolean;
  /** The instant that has passed, or by which it is due. */
  readonly from: number;
}

/** How an open dossier stands in time, by the one rule of all lists and figures. */
export const standingOf = (catalogue: Pick<Catalogue, 'edition'>, dossier: OpenDossier, at: number): StandsInTime => {
  const { route } = catalogue.edition(dossier);
  const urgency = urgencyOf(dossier, route, at);
  const from = lateSince(dossier, route, at) ?? Date.parse(dossier.dueAt);
  return { isLate: urgency === 'overdue', isDueSoon: urgency === 'today' || urgency === 'soon', from };
};

/** Units that stand below an area, or are it. */
export const unitsIn = (agencies: readonly Agency[], area: string): string[] =>
  agencies.flatMap(({ code }) => (areasOf(agencies, code).includes(area) ? [code] : []));

/** Open dossiers of an area. */
export const openIn = async (
  rows: Pick<FigureRows, 'open'>,
  { agencies, area, only }: Asked,
): Promise<OpenDossier[]> => {
  const open = await rows.open(unitsIn(agencies, area.code));
  return open.filter((each) => isWanted(only, each));
};

const monthsIn = ({ period: { from, to } }: Asked): string[] => {
  const months: string[] = [];
  for (let month = from.slice(0, 7); month <= to.slice(0, 7);) {
    months.push(month);
    const next = new Date(`${month}-01T00:00:00Z`);
    next.setUTCMonth(next.getUTCMonth() + 1);
    month = next.toISOString().slice(0, 7);
  }
  return months;
};

/** What the guard refused to ask for; of which channel or edition nobody knows. */
export const refusedIn = async (
  refused: Pick<GuardRefusals, 'of'>,
  asked: Asked,
): Promise<{ day: string; row: RefusedRow }[]> => {
  const { agencies, area, only, period } = asked;
  const units = new Set(unitsIn(agencies, area.code));
  const [single] = units;
  const months = await Promise.all(
    monthsIn(asked).map(async (month) => refused.of(month, units.size === 1 ? single : undefined)),
  );
  return months
    .flat()
    .map((row) => ({ row, day: dateOf(Date.parse(row.at)) }))
    .filter(
      ({ row, day: on }) =>
        units.has(row.unit) && isIn(period, on) && [undefined, row.procedure].includes(only.procedure),
    );
};

import type { Agency } from '../../core/agency.ts';
import { areasOf } from '../../core/figures/area.ts';
import { day } from '../../core/vietnam-time.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { GuardRefusals, RefusedRow } from '../guard/guard-refusals.ts';
import type { FigureRows, OpenDossier } from '../views/read-figures.ts';
import { isIn, isWanted, type Asked } from './asked.ts';

const soonDays = 3;

/** Whoever is waited for then, it is not the agency; or it has decided already. */
const others = ['supplement', 'payment', 'suspended', 'appointment', 'confirm', 'return'];

export const isLate = ({ phase, dueAt }: OpenDossier, at: number): boolean =>
  !others.includes(phase) && Date.parse(dueAt) < at;
export const isDueSoon = (dossier: OpenDossier, at: number): boolean =>
  !others.includes(dossier.phase) && !isLate(dossier, at) && Date.parse(dossier.dueAt) < at + soonDays * day;

/** Units that stand below an area, or are it. */
export const unitsIn = (agencies: readonly Agency[], area: string): string[] =>
  agencies.flatMap(({ code }) => (areasOf(agencies, code).includes(area) ? [code] : []));

/** Open dossiers of an area. */
export const openIn = async (
  rows: Pick<FigureRows, 'open'>,
  { agencies, area, only }: Asked,
): Promise<OpenDossier[]> => {
  const units = new Set(unitsIn(agencies, area.code));
  const [single] = units;
  const open = await rows.open(units.size === 1 ? single : undefined);
  return open.filter((each) => units.has(each.unit) && isWanted(only, each));
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

import { Pause, type Stage } from '../../events/step.ts';
import { fewest } from '../../core/figures/fewest.ts';
import { spreadError } from '../../core/figures/spread.ts';
import { together } from '../../core/figures/tally.ts';
import { isPause } from '../../core/lifecycle.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';
import type { ProcedureMap } from '../answers/figures.ts';
import { isWanted, type Asked } from './asked.ts';
import { openIn, standingOf } from './beside.ts';
import { outcomeNames, phaseNames } from './names.ts';
import type { FigureTools } from './page.ts';
import { rounded, timesIn } from './tiles.ts';

/** Each phase of a procedure: who is in it now, and how long those who ended in the period were. */
export const procedureMap = async (
  { catalogue, rows }: FigureTools,
  procedure: Procedure,
  given: Asked,
  at: number,
): Promise<ProcedureMap> => {
  const asked = { ...given, only: { ...given.only, procedure: procedure.code } };
  const [days, open] = await Promise.all([rows.of(asked.area.code, asked.period), openIn(rows, asked)]);
  const counts = together(days.filter((row) => isWanted(asked.only, row)).map((row) => row.counts));
  const of = (name: string): number => counts[name] ?? 0;
  // Dossiers of earlier editions go their own way still.
  const steps = new Set(procedure.editions.flatMap(({ route }) => route.map(({ step }) => step)));
  const phases: readonly Stage[] = [...steps, ...Pause.options];
  return {
    procedure: procedure.code,
    name: procedure.name,
    period: asked.period,
    area: asked.area,
    error: rounded(spreadError),
    phases: phases.map((phase) => {
      const here = open.filter((each) => each.phase === phase);
      const times = timesIn(counts, `p.${phase}`);
      const enough = times.n >= fewest;
      const isCounted = !isPause(phase) && phase !== 'return';
      return {
        phase,
        name: phaseNames[phase],
        now: here.length,
        lateNow: here.filter((each) => standingOf(catalogue, each, at).isLate).length,
        entered: times.n,
        counted: isCounted ? ('working' as const) : ('clock' as const),
        times,
        late: enough && isCounted ? rounded(of(`p.${phase}.late`) / times.n) : null,
        enough,
      };
    }),
    moves: Object.entries(counts).flatMap(([name, n]) => {
      const [from, to] = name.startsWith('m.') ? name.slice(2).split('>') : [];
      return from === undefined || to === undefined || n === 0 ? [] : [{ from, to, n }];
    }),
    ends: (['closed', 'refused', 'withdrawn', 'stopped'] as const).map((outcome) => ({
      outcome,
      name: outcomeNames[outcome],
      n: of(`end.${outcome}`),
    })),
  };
};

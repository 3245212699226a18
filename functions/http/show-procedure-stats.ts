import { definitions } from '../../core/figures/definitions.ts';
import { fewest } from '../../core/figures/fewest.ts';
import { figureIn, ratingOf, scoresIn } from '../../core/figures/reading.ts';
import type { Counts } from '../../core/figures/spread.ts';
import { together } from '../../core/figures/tally.ts';
import { addDays, dateOf } from '../../core/vietnam-time.ts';
import type { ProcedureStats } from '../answers/figures.ts';
import type { Handler } from '../edge/reply.ts';
import type { FigureTools } from '../figures/page.ts';
import { rounded, timesIn } from '../figures/tiles.ts';

/** The same figures as leaders read, and the same smallest number of dossiers behind them. */
const decidedIn = (counts: Counts): ProcedureStats['decided'] => {
  const onTime = definitions.find(({ id }) => id === 'on-time');
  const share = onTime === undefined ? undefined : figureIn(onTime, counts);
  if (share?.value === undefined) return { n: 0, median: null, onTime: null };
  return { n: share.n, median: timesIn(counts, 'work').median, onTime: rounded(share.value) };
};

/** How last month went, for whoever thinks of filing. Of less than ten nothing is said. */
export const showProcedureStats =
  ({ catalogue, rows }: Pick<FigureTools, 'catalogue' | 'rows'>): Handler<ProcedureStats> =>
  async (request) => {
    const { code } = catalogue.procedure(request.path['code'] ?? '');
    const to = addDays(`${dateOf(request.at).slice(0, 7)}-01`, -1);
    const month = to.slice(0, 7);
    const days = await rows.of(catalogue.province.agency.code, { from: `${month}-01`, to });
    const its = days.filter(({ procedure }) => procedure === code);
    const counts = together(its.map((row) => row.counts));
    // At a counter an officer fills it in: that says nothing of how long people take.
    const own = together(its.flatMap((row) => (row.channel === 'counter' ? [] : [row.counts])));
    const [{ n, median }, rated] = [timesIn(own, 'fill'), ratingOf(scoresIn(counts), [4, 5])];
    return {
      status: 200,
      headers: { 'cache-control': 'public, max-age=3600' },
      body: {
        procedure: code,
        month,
        n: n < fewest ? 0 : n,
        median,
        decided: decidedIn(counts),
        satisfied: rated.value === undefined ? null : rounded(rated.value),
        rated: rated.enough ? rated.n : 0,
      },
    };
  };

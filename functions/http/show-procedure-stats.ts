import { fewest } from '../../core/figures/definitions.ts';
import { ratingOf, scoresIn } from '../../core/figures/reading.ts';
import { together } from '../../core/figures/tally.ts';
import { addDays, dateOf } from '../../core/vietnam-time.ts';
import type { ProcedureStats } from '../answers/figures.ts';
import type { Handler } from '../edge/reply.ts';
import type { FigureTools } from '../figures/page.ts';
import { rounded, timesIn } from '../figures/tiles.ts';

/** How last month went, for whoever thinks of filing. Of less than ten nothing is said. */
export const showProcedureStats =
  ({ catalogue, rows }: Pick<FigureTools, 'catalogue' | 'rows'>): Handler<ProcedureStats> =>
  async (request) => {
    const { code } = catalogue.procedure(request.path['code'] ?? '');
    const to = addDays(`${dateOf(request.at).slice(0, 7)}-01`, -1);
    const month = to.slice(0, 7);
    const days = await rows.of(catalogue.province.agency.code, { from: `${month}-01`, to });
    const counts = together(days.flatMap((row) => (row.procedure === code ? [row.counts] : [])));
    const [n, rated] = [counts['in'] ?? 0, ratingOf(scoresIn(counts), [4, 5])];
    return {
      status: 200,
      headers: { 'cache-control': 'public, max-age=3600' },
      body: {
        procedure: code,
        month,
        n: n < fewest ? 0 : n,
        median: timesIn(counts, 'fill').median,
        satisfied: rated.value === undefined ? null : rounded(rated.value),
        rated: rated.enough ? rated.n : 0,
      },
    };
  };

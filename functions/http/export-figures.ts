import type { FigureExport } from '../answers/figures.ts';
import type { Handler } from '../edge/reply.ts';
import { askedIn } from '../figures/asked.ts';
import { csvOf, linesOf } from '../figures/lines.ts';
import { figuresPage, type FigureTools } from '../figures/page.ts';

/** All figures of a page with their definitions, for a spreadsheet or another program. */
export const exportFigures =
  (tools: FigureTools): Handler<FigureExport> =>
  async (request) => {
    const page = await figuresPage(tools, askedIn(tools.catalogue, request), request.at);
    const { period, area } = page;
    const lines = linesOf(page);
    if (request.query['as'] !== 'csv') return { status: 200, body: { period, area, lines } };
    return {
      status: 200,
      raw: csvOf(lines),
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="figures-${area.code}-${period.from}-${period.to}.csv"`,
      },
    };
  };

import type { FigureDossiers } from '../answers/figures.ts';
import type { Handler } from '../edge/reply.ts';
import { askedIn } from '../figures/asked.ts';
import { figureDossiers } from '../figures/dossiers.ts';
import { limitIn } from '../paging/cursor.ts';
import type { FigureTools } from '../figures/page.ts';

/** The dossiers behind a figure, by their codes; to open one is an act of its own, with its own right and row. */
export const listFigureDossiers =
  (tools: FigureTools): Handler<FigureDossiers> =>
  async (request) => {
    const { cursor, only, source } = request.query;
    const wanted = {
      tile: request.path['tile'] ?? '',
      against: only === 'against',
      source,
      cursor,
      limit: limitIn(request),
      at: request.at,
    };
    return { status: 200, body: await figureDossiers(tools, askedIn(tools.catalogue, request), wanted) };
  };

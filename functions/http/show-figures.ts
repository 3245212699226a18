import type { Figures } from '../answers/figures.ts';
import type { Handler } from '../edge/reply.ts';
import { askedIn } from '../figures/asked.ts';
import { figuresPage, type FigureTools } from '../figures/page.ts';

/** The figures a leader governs by. They name nobody, so that no reading is noted. */
export const showFigures =
  (tools: FigureTools): Handler<Figures> =>
  async (request) => ({ status: 200, body: await figuresPage(tools, askedIn(tools.catalogue, request), request.at) });

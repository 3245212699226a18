import { editionOn } from '../../core/procedure/procedure.ts';
import { dateOf } from '../../core/vietnam-time.ts';
import type { RepresentedList } from '../answers/representation.ts';
import type { Handler } from '../edge/reply.ts';
import type { Request } from '../edge/request.ts';
import { actsOf, askingFor } from '../representation/acts.ts';
import { choicesOf } from '../representation/choices.ts';
import { tokenOf } from '../representation/token.ts';
import type { WhoseTools } from '../representation/whose.ts';

/** For whom the caller may file this procedure, as the registers and mandates of the platform say now. */
export const listRepresented =
  (tools: WhoseTools): Handler<RepresentedList> =>
  async (request: Request) => {
    const procedure = tools.catalogue.procedure(request.path['code'] ?? '');
    const edition = editionOn(procedure, dateOf(request.at));
    const acts = await actsOf(tools, request, procedure.code);
    const asking = askingFor(tools, request, procedure);
    const { choices, silent } = await choicesOf(tools.representation, edition, acts, asking);
    const items = await Promise.all(
      choices.map(async ({ until, ...choice }) => ({
        id: await tokenOf(tools.vault, acts, choice),
        by: choice.by,
        name: choice.name,
        ...(choice.born === undefined ? {} : { born: choice.born }),
        ...(until === undefined ? {} : { until }),
        source: choice.source,
        asOf: choice.asOf,
      })),
    );
    return { status: 200, body: { items, silent: [...silent] } };
  };

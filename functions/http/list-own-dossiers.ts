import type { OwnDossiers } from '../answers/lists.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import { partBody, spanIn } from '../paging/cursor.ts';
import { summaryOf } from './dossier-view.ts';
import type { ListTools } from './list-tools.ts';

/** The citizen’s dossiers, the newest first, part by part. */
export const listOwnDossiers =
  (tools: ListTools): Handler<OwnDossiers> =>
  async (request) => {
    const { id } = personOf(request);
    const list = `own ${id}`;
    const { items, ...more } = await tools.views.ofCitizen(id, await spanIn(tools.vault, request, list));
    const shown = items.map((dossier) => summaryOf(tools.catalogue, dossier));
    return { status: 200, body: await partBody(tools.vault, list, { items: shown, ...more }) };
  };

import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import type { Vault } from '../vault/vault.ts';
import { partBody, spanIn } from '../views/cursor.ts';
import type { Views } from '../views/views.ts';
import { summaryOf } from './dossier-view.ts';

export interface ListTools {
  readonly catalogue: Catalogue;
  readonly views: Views;
  readonly vault: Vault;
}

/** The citizen’s dossiers, the newest first, part by part. */
export const listOwnDossiers =
  (tools: ListTools): Handler =>
  async (request) => {
    const { id } = personOf(request);
    const list = `own ${id}`;
    const { items, ...more } = await tools.views.ofCitizen(id, await spanIn(tools.vault, request, list));
    const shown = items.map((dossier) => summaryOf(tools.catalogue, dossier));
    return { status: 200, body: await partBody(tools.vault, list, { items: shown, ...more }) };
  };

import type { Catalogue } from '../catalogue.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf } from '../edge/request.ts';
import type { Views } from '../views/views.ts';
import { summaryOf } from './dossier-view.ts';

/** The citizen’s dossiers, the newest first. */
export const listOwnDossiers =
  (tools: { readonly catalogue: Catalogue; readonly views: Views }): Handler =>
  async (request) => {
    const dossiers = await tools.views.ofCitizen(personOf(request).id);
    return { status: 200, body: { items: dossiers.map((dossier) => summaryOf(tools.catalogue, dossier)) } };
  };

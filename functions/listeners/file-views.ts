import type { Announced } from '../../events/announced.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import type { Views } from '../views/views.ts';

/** Files a changed dossier under its present lists. Reads the dossier itself, so order and repeats do not matter. */
export const fileViews =
  (tools: { readonly dossiers: DossierStore; readonly views: Views }) =>
  async ({ dossier: code }: Announced): Promise<string> => {
    await tools.views.file(await tools.dossiers.require(code));
    return 'filed';
  };

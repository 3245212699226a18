import type { Announced } from '../../events/announced.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import type { Filing } from '../views/filing.ts';

/** Files a changed dossier under its present lists. Reads the dossier itself, so order and repeats do not matter. */
export const fileViews =
  (tools: { readonly dossiers: DossierStore; readonly file: Filing }) =>
  async ({ dossier: code }: Announced): Promise<string> => {
    await tools.file(await tools.dossiers.require(code));
    return 'filed';
  };

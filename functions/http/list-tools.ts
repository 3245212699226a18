import type { Catalogue } from '../catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import type { Views } from '../views/views.ts';

/** What lists of dossiers are told with. */
export interface ListTools {
  readonly catalogue: Catalogue;
  readonly views: Views;
  readonly vault: Vault;
}

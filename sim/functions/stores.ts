import { createAccessLog } from '../../functions/accesses/access-log.ts';
import { repositoryIn } from '../../functions/issued/repository-in.ts';
import { createDossierStore } from '../../functions/dossiers/dossier-store.ts';
import { createUniquePlaces } from '../../functions/dossiers/unique-places.ts';
import { createStaffDirectory } from '../../functions/staff/staff-directory.ts';
import { createPaperList } from '../../functions/papers/paper-list.ts';
import { createCarriedResults } from '../../functions/wallet/carried.ts';
import { createMandateStore } from '../../functions/representation/mandate-store.ts';
import { silentRegisters } from '../../functions/representation/registers.ts';
import { syncReader } from '../../functions/sync/sync-store.ts';
import { createVault } from '../../functions/vault/vault.ts';
import { createViews } from '../../functions/views/views.ts';
import { keyIds, tables } from '../building/names.ts';
import type { Clients } from '../runtime/clients.ts';
import type { Outside } from './outside.ts';

/** What most functions are made of, as each entry in `functions/entries` makes it for itself. */
export const storesOn = ({ dynamodb, kms }: Pick<Clients, 'dynamodb' | 'kms'>) => ({
  dossiers: createDossierStore(dynamodb, tables.dossiers),
  places: createUniquePlaces(dynamodb, tables.dossiers),
  accesses: createAccessLog(dynamodb, tables.accesses),
  views: createViews(dynamodb, tables.views),
  staff: createStaffDirectory(dynamodb, tables.staff),
  vault: createVault({ dynamodb, kms, table: tables.keys, keyId: keyIds.vault }),
});

/** Where no register says for whom somebody may file, nobody files for anybody else. */
export const representationOn = (
  { dynamodb, kms, ask }: Pick<Clients, 'dynamodb' | 'kms' | 'ask'>,
  { rights }: Pick<Outside, 'rights'>,
) => ({
  registers: rights?.(ask) ?? silentRegisters,
  mandates: createMandateStore(dynamodb, tables.dossiers, storesOn({ dynamodb, kms }).vault),
});

/** What the province has issued, as a source. */
export const repositoryOn = (clients: Pick<Clients, 'dynamodb' | 'kms'>, now: () => number) =>
  repositoryIn(clients.dynamodb, tables.dossiers, storesOn(clients).vault, now);

export const readingOn = (clients: Pick<Clients, 'dynamodb' | 'kms'>) => ({
  ...storesOn(clients),
  papers: createPaperList(clients.dynamodb, tables.dossiers),
  carried: createCarriedResults(clients.dynamodb, tables.dossiers),
  readSync: syncReader(clients.dynamodb, tables.dossiers),
});

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { createAccessLog } from '../accesses/access-log.ts';
import { comparing } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { compareAgain } from '../comparing/compare-again.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { createUniquePlaces } from '../dossiers/unique-places.ts';
import { createWatch } from '../edge/watch.ts';
import { repositoryIn } from '../issued/repository-in.ts';
import { consume } from '../listeners/queue-consumer.ts';
import { createSources } from '../lookups/create-sources.ts';
import { readSettings } from '../settings.ts';
import { createVault } from '../vault/vault.ts';

const settings = readSettings(comparing);
const dynamodb = new DynamoDBClient({});
const vault = createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY });

const catalogue = readCatalogue(settings.CATALOGUE);

export const handler = consume(
  createWatch('comparing'),
  Date.now,
  compareAgain({
    catalogue,
    dossiers: createDossierStore(dynamodb, settings.DOSSIERS),
    places: createUniquePlaces(dynamodb, settings.DOSSIERS),
    accesses: createAccessLog(dynamodb, settings.ACCESSES, 'comparing'),
    vault,
    sources: createSources(settings, catalogue.sources, repositoryIn(dynamodb, settings.DOSSIERS, vault)),
    now: Date.now,
  }),
);

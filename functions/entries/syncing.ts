import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { syncing } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierRecords } from '../dossiers/dossier-records.ts';
import { createWatch } from '../edge/watch.ts';
import { consume } from '../listeners/queue-consumer.ts';
import { readSecret } from '../read-secret.ts';
import { readSettings } from '../settings.ts';
import { createNationalPortal } from '../sync/national-portal.ts';
import { createSyncStore } from '../sync/sync-store.ts';
import { synchronise } from '../sync/synchronise.ts';

const settings = readSettings(syncing);
const dynamodb = new DynamoDBClient({});
const secrets = new SecretsManagerClient({});
const offered = readCatalogue(settings.CATALOGUE);

export const handler = consume(
  createWatch('syncing'),
  Date.now,
  synchronise({
    dossiers: createDossierRecords(dynamodb, settings.DOSSIERS),
    syncs: createSyncStore(dynamodb, settings.DOSSIERS, settings.VIEWS),
    portal: createNationalPortal({
      url: settings.NATIONAL_PORTAL_URL,
      username: settings.NATIONAL_PORTAL_USERNAME,
      password: async () => readSecret(secrets, settings.NATIONAL_PORTAL_SECRET),
      destination: offered.province.integrations.nationalPortal.destination,
      timeoutMs: 5_000,
      offered,
      now: Date.now,
    }),
    now: Date.now,
  }),
);

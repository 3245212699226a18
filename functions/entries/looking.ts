import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { createAlertStore } from '../accesses/alert-store.ts';
import { looking } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierRecords } from '../dossiers/dossier-records.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { lookingEndpoints } from '../endpoints/looking.ts';
import { listAccesses } from '../http/list-accesses.ts';
import { listAlerts } from '../http/list-alerts.ts';
import { listOwnSources } from '../http/list-own-sources.ts';
import { lookUp } from '../http/look-up.ts';
import { seeAlert } from '../http/see-alert.ts';
import { showOwnData } from '../http/show-own-data.ts';
import { askOne } from '../lookups/ask-one.ts';
import { createSources } from '../lookups/create-sources.ts';
import type { Repository } from '../lookups/repository.ts';
import { counted, createQuotas } from '../quotas/quotas.ts';
import { readSettings } from '../settings.ts';
import { createVault } from '../vault/vault.ts';

const settings = readSettings(looking);
const dynamodb = new DynamoDBClient({});
const catalogue = readCatalogue(settings.CATALOGUE);
const watch = createWatch('looking');
const vault = createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY });

// What the province itself has issued is read in its dossiers, never looked up by people.
const repository: Repository = { result: async () => ({ status: 'missing' }) };
const sources = createSources(settings, catalogue.sources, repository);
const tools = {
  catalogue,
  sources,
  dossiers: createDossierRecords(dynamodb, settings.DOSSIERS),
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'looking'),
  alerts: createAlertStore(dynamodb, settings.ACCESSES, vault),
  vault,
  askOne: askOne(sources, catalogue.province),
  watch,
};
const count = createQuotas(dynamodb, settings.QUOTAS, catalogue.province.limits);

export const handler = edge(
  lookingEndpoints,
  {
    'GET /v1/me/access-log': listAccesses(tools),
    'GET /v1/me/data': listOwnSources(tools),
    'POST /v1/me/data': counted(count, 'lookups', showOwnData(tools)),
    'POST /v1/lookups': counted(count, 'lookups', lookUp(tools)),
    'GET /v1/access-alerts': listAlerts(tools),
    'POST /v1/access-alerts/{id}/seen': seeAlert(tools),
  },
  watch,
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

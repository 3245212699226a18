import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { requesting } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { createUniquePlaces } from '../dossiers/unique-places.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { requestingEndpoints } from '../endpoints/requesting.ts';
import { guarded } from '../guard/guarded.ts';
import { createGuardRefusals } from '../guard/guard-refusals.ts';
import { listGuardRefusals } from '../http/list-guard-refusals.ts';
import { requestSupplement } from '../http/request-supplement.ts';
import { repositoryIn } from '../issued/repository-in.ts';
import { createSources } from '../lookups/create-sources.ts';
import { readSettings } from '../settings.ts';
import { createVault } from '../vault/vault.ts';

const settings = readSettings(requesting);
const dynamodb = new DynamoDBClient({});
const vault = createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY });
const catalogue = readCatalogue(settings.CATALOGUE);
const refused = createGuardRefusals(dynamodb, settings.DOSSIERS);

const tools = {
  catalogue,
  dossiers: createDossierStore(dynamodb, settings.DOSSIERS),
  places: createUniquePlaces(dynamodb, settings.DOSSIERS),
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'requesting'),
  vault,
  sources: createSources(settings, catalogue.sources, repositoryIn(dynamodb, settings.DOSSIERS, vault)),
  refused,
};

export const handler = edge(
  requestingEndpoints,
  {
    'POST /v1/dossiers/{code}/supplement-request': guarded(refused, requestSupplement(tools)),
    'GET /v1/guard-refusals': listGuardRefusals(tools),
  },
  createWatch('requesting'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

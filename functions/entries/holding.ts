import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { holding } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { holdingEndpoints } from '../endpoints/holding.ts';
import { listOwnResults } from '../http/list-own-results.ts';
import { showOrganisations } from '../http/show-organisations.ts';
import { showOwnResult } from '../http/show-own-result.ts';
import { heldResultsIn } from '../issued/repository-in.ts';
import { waysTo } from '../lookups/ways-to.ts';
import { createQuotas } from '../quotas/quotas.ts';
import { createOrganisations } from '../representation/organisations.ts';
import { readSettings } from '../settings.ts';
import { createSessionStore } from '../sessions/session-store.ts';
import { createBusinesses } from '../sources/businesses.ts';
import { createVault } from '../vault/vault.ts';
import { createCarriedResults } from '../wallet/carried.ts';

const settings = readSettings(holding);
const dynamodb = new DynamoDBClient({});
const vault = createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY });

const catalogue = readCatalogue(settings.CATALOGUE);
const tools = {
  catalogue,
  vault,
  count: createQuotas(dynamodb, settings.QUOTAS, catalogue.province.limits),
  organisationsOf: createOrganisations(createBusinesses(waysTo(catalogue.sources, settings.SOURCES)('business'))),
  results: heldResultsIn(dynamodb, settings.DOSSIERS, vault),
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'holding'),
  sessions: createSessionStore(dynamodb, settings.SESSIONS),
  carried: createCarriedResults(dynamodb, settings.DOSSIERS),
  // A signed address must not carry the checksum of a body that is not there.
  s3: new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
  bucket: settings.RESULTS,
};

export const handler = edge(
  holdingEndpoints,
  {
    'POST /v1/me/organisations': showOrganisations(tools),
    'GET /v1/results': listOwnResults(tools),
    'GET /v1/results/{code}': showOwnResult(tools),
  },
  createWatch('holding'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { revising } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { revisingEndpoints } from '../endpoints/revising.ts';
import { guarded } from '../guard/guarded.ts';
import { createGuardRefusals } from '../guard/guard-refusals.ts';
import { correctResult } from '../http/correct-result.ts';
import { handPaperCopy } from '../http/hand-paper-copy.ts';
import { rateDossier } from '../http/rate-dossier.ts';
import { requestPaperCopy } from '../http/request-paper-copy.ts';
import { revokeResult } from '../http/revoke-result.ts';
import { readSettings } from '../settings.ts';
import { createVault } from '../vault/vault.ts';

const settings = readSettings(revising);
const dynamodb = new DynamoDBClient({});

const tools = {
  catalogue: readCatalogue(settings.CATALOGUE),
  dossiers: createDossierStore(dynamodb, settings.DOSSIERS),
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'revising'),
  vault: createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY }),
  table: settings.DOSSIERS,
};

const refused = createGuardRefusals(dynamodb, settings.DOSSIERS);

export const handler = edge(
  revisingEndpoints,
  {
    'POST /v1/dossiers/{code}/result-revocation': guarded(refused, revokeResult(tools)),
    'POST /v1/dossiers/{code}/result-correction': guarded(refused, correctResult(tools)),
    'POST /v1/dossiers/{code}/paper-copy': requestPaperCopy(tools),
    'POST /v1/dossiers/{code}/rating': rateDossier(tools),
    'POST /v1/dossiers/{code}/paper-copy-handing': guarded(refused, handPaperCopy(tools)),
  },
  createWatch('revising'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

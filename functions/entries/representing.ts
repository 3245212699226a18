import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { representing } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { representingEndpoints } from '../endpoints/representing.ts';
import { giveMandate } from '../http/give-mandate.ts';
import { listMandates } from '../http/list-mandates.ts';
import { listRepresented } from '../http/list-represented.ts';
import { revokeMandate } from '../http/revoke-mandate.ts';
import { waysTo } from '../lookups/ways-to.ts';
import { counted, createQuotas } from '../quotas/quotas.ts';
import { createMandateStore } from '../representation/mandate-store.ts';
import { createRegisters } from '../representation/registers-in.ts';
import { readSettings } from '../settings.ts';
import { createVault } from '../vault/vault.ts';

const settings = readSettings(representing);
const dynamodb = new DynamoDBClient({});
const vault = createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY });
const catalogue = readCatalogue(settings.CATALOGUE);
const mandates = createMandateStore(dynamodb, settings.DOSSIERS, vault);
const count = createQuotas(dynamodb, settings.QUOTAS, catalogue.province.limits);
const tools = {
  catalogue,
  vault,
  mandates,
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'representing'),
  dossiers: createDossierStore(dynamodb, settings.DOSSIERS),
  representation: { mandates, registers: createRegisters(waysTo(catalogue.sources, settings.SOURCES)) },
};

export const handler = edge(
  representingEndpoints,
  {
    'GET /v1/procedures/{code}/represented': counted(count, 'openings', listRepresented(tools)),
    'GET /v1/me/mandates': listMandates(tools),
    'POST /v1/me/mandates': counted(count, 'savings', giveMandate(tools)),
    'POST /v1/me/mandates/{id}/revocation': revokeMandate(tools),
  },
  createWatch('representing'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

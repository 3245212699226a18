import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { intake } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createIntakeStore } from '../dossiers/intake-store.ts';
import { createDraftStore } from '../drafts/draft-store.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { intakeEndpoints } from '../endpoints/intake.ts';
import { submitDossier } from '../http/submit-dossier.ts';
import { createLinkedStore } from '../linked/linked-store.ts';
import { waysTo } from '../lookups/ways-to.ts';
import { createQuotas } from '../quotas/quotas.ts';
import { createMandateStore } from '../representation/mandate-store.ts';
import { createRegisters } from '../representation/registers-in.ts';
import { createSpending } from '../sessions/session-store.ts';
import { readSettings } from '../settings.ts';
import { createVault } from '../vault/vault.ts';

const settings = readSettings(intake);
const dynamodb = new DynamoDBClient({});
const vault = createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY });

const catalogue = readCatalogue(settings.CATALOGUE);
const tools = {
  catalogue,
  representation: {
    mandates: createMandateStore(dynamodb, settings.DOSSIERS, vault),
    registers: createRegisters(waysTo(catalogue.sources, settings.SOURCES)),
  },
  drafts: createDraftStore(dynamodb, settings.DRAFTS, vault),
  intake: createIntakeStore(dynamodb, settings.DOSSIERS, settings.DRAFTS),
  spendSession: createSpending(settings.SESSIONS),
  linked: createLinkedStore(dynamodb, settings.DOSSIERS),
  vault,
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'intake'),
  count: createQuotas(dynamodb, settings.QUOTAS, catalogue.province.limits),
};

export const handler = edge(
  intakeEndpoints,
  { 'POST /v1/dossiers': submitDossier(tools) },
  createWatch('intake'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

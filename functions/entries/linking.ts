import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { createAccessLog } from '../accesses/access-log.ts';
import { linking } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierRecords } from '../dossiers/dossier-records.ts';
import { createIntakeStore } from '../dossiers/intake-store.ts';
import { createWatch } from '../edge/watch.ts';
import { createIssues } from '../issued/issues.ts';
import { nationalPortalConducts } from '../linked/conductor.ts';
import { followLinked } from '../linked/follow-linked.ts';
import { createLinkedStore } from '../linked/linked-store.ts';
import { createOwnConductor } from '../linked/own-conductor.ts';
import { consume } from '../listeners/queue-consumer.ts';
import { readSettings } from '../settings.ts';
import { createVault } from '../vault/vault.ts';

const settings = readSettings(linking);
const dynamodb = new DynamoDBClient({});
const tools = {
  catalogue: readCatalogue(settings.CATALOGUE),
  dossiers: createDossierRecords(dynamodb, settings.DOSSIERS),
  linked: createLinkedStore(dynamodb, settings.DOSSIERS),
  intake: createIntakeStore(dynamodb, settings.DOSSIERS, settings.DRAFTS),
  issues: createIssues(dynamodb, settings.DOSSIERS),
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'linking'),
  vault: createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY }),
  now: Date.now,
};

export const handler = consume(
  createWatch('linking'),
  Date.now,
  followLinked({
    ...tools,
    conductors: { province: createOwnConductor(tools), 'national-portal': nationalPortalConducts },
  }),
);

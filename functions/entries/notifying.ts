import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { notifying } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierRecords } from '../dossiers/dossier-records.ts';
import { createWatch } from '../edge/watch.ts';
import { consume } from '../listeners/queue-consumer.ts';
import { sendNotice } from '../notices/send-notice.ts';
import { createVneidMessages } from '../notices/vneid-messages.ts';
import { createPaperList } from '../papers/paper-list.ts';
import { readSecret } from '../read-secret.ts';
import { readSettings } from '../settings.ts';
import { createVault } from '../vault/vault.ts';

const settings = readSettings(notifying);
const dynamodb = new DynamoDBClient({});
const secrets = new SecretsManagerClient({});
const { province } = readCatalogue(settings.CATALOGUE);

export const handler = consume(
  createWatch('notifying'),
  Date.now,
  sendNotice({
    dossiers: createDossierRecords(dynamodb, settings.DOSSIERS),
    accesses: createAccessLog(dynamodb, settings.ACCESSES, 'notifying'),
    vault: createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY }),
    papers: createPaperList(dynamodb, settings.DOSSIERS),
    messages: createVneidMessages({
      url: settings.MESSAGES_URL,
      username: settings.MESSAGES_USERNAME,
      password: async () => readSecret(secrets, settings.MESSAGES_SECRET),
      destination: province.integrations.messages.destination,
      agency: province.agency.code,
      // Ten messages that each take all of it still leave time for the rest.
      timeoutMs: 2_000,
      now: Date.now,
    }),
    origin: settings.ORIGIN,
    now: Date.now,
  }),
);

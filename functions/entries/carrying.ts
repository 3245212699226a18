import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { carrying } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierRecords } from '../dossiers/dossier-records.ts';
import { createWatch } from '../edge/watch.ts';
import { createIssues } from '../issued/issues.ts';
import { consume } from '../listeners/queue-consumer.ts';
import { readSecret } from '../read-secret.ts';
import { readSettings } from '../settings.ts';
import { createStaffDirectory } from '../staff/staff-directory.ts';
import { createVault } from '../vault/vault.ts';
import { createCarriedResults } from '../wallet/carried.ts';
import { carryResult } from '../wallet/carry-result.ts';
import { createKmsIssuer } from '../wallet/kms-issuer.ts';
import { createVneidWallet } from '../wallet/vneid-wallet.ts';

const settings = readSettings(carrying);
const dynamodb = new DynamoDBClient({});
const kms = new KMSClient({});
const secrets = new SecretsManagerClient({});
const catalogue = readCatalogue(settings.CATALOGUE);

export const handler = consume(
  createWatch('carrying'),
  Date.now,
  carryResult({
    catalogue,
    dossiers: createDossierRecords(dynamodb, settings.DOSSIERS),
    accesses: createAccessLog(dynamodb, settings.ACCESSES, 'carrying'),
    vault: createVault({ dynamodb, kms, table: settings.KEYS, keyId: settings.VAULT_KEY }),
    issues: createIssues(dynamodb, settings.DOSSIERS),
    carried: createCarriedResults(dynamodb, settings.DOSSIERS),
    wallet: createVneidWallet({
      url: settings.WALLET_URL,
      username: settings.WALLET_USERNAME,
      password: async () => readSecret(secrets, settings.WALLET_SECRET),
      destination: catalogue.province.integrations.wallet.destination,
      timeoutMs: 3_000,
    }),
    issuer: createKmsIssuer({
      kms,
      keyId: settings.ISSUER_KEY,
      staff: createStaffDirectory(dynamodb, settings.STAFF),
      address: settings.ORIGIN,
      now: Date.now,
    }),
    now: Date.now,
  }),
);

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { presenting } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierRecords } from '../dossiers/dossier-records.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { presentingEndpoints } from '../endpoints/presenting.ts';
import { exportResult } from '../http/export-result.ts';
import { presentResult } from '../http/present-result.ts';
import { readSecret } from '../read-secret.ts';
import { createKmsSigner } from '../results/kms-signer.ts';
import type { Signer } from '../results/signer.ts';
import { readSettings } from '../settings.ts';
import { chainAt } from '../staff/chain-at.ts';
import { createStaffDirectory } from '../staff/staff-directory.ts';
import { createVault } from '../vault/vault.ts';
import { createKmsIssuer } from '../wallet/kms-issuer.ts';
import { createVneidWallet } from '../wallet/vneid-wallet.ts';
import { rootsIn } from '../roots.ts';

const settings = readSettings(presenting);
const dynamodb = new DynamoDBClient({});
const kms = new KMSClient({});
const secrets = new SecretsManagerClient({});
const catalogue = readCatalogue(settings.CATALOGUE);
const { province } = catalogue;
const staff = createStaffDirectory(dynamodb, settings.STAFF);

const sealOf = async (unit: string): Promise<Signer> => {
  const [certificate, ...chain] = chainAt((await staff.seal(unit))?.certificates, Date.now());
  return createKmsSigner({ client: kms, keyId: settings.SEAL_KEY, certificate, chain });
};

const tools = {
  catalogue,
  province,
  dossiers: createDossierRecords(dynamodb, settings.DOSSIERS),
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'presenting'),
  vault: createVault({ dynamodb, kms, table: settings.KEYS, keyId: settings.VAULT_KEY }),
  s3: new S3Client({}),
  results: settings.RESULTS,
  roots: rootsIn(settings.ROOTS),
  wallet: createVneidWallet({
    url: settings.WALLET_URL,
    username: settings.WALLET_USERNAME,
    password: async () => readSecret(secrets, settings.WALLET_SECRET),
    destination: province.integrations.wallet.destination,
    timeoutMs: 5_000,
  }),
  issuer: createKmsIssuer({ kms, keyId: settings.ISSUER_KEY, staff, address: settings.ORIGIN, now: Date.now }),
  sealOf,
  now: Date.now,
};

export const handler = edge(
  presentingEndpoints,
  {
    'POST /v1/dossiers/{code}/wallet': presentResult(tools),
    'POST /v1/dossiers/{code}/result-xml': exportResult(tools),
  },
  createWatch('presenting'),
  createFrontDoor(secrets, settings.DOOR_SECRET),
);

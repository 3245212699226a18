import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { presenting } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { presentingEndpoints } from '../endpoints/presenting.ts';
import { exportResult } from '../http/export-result.ts';
import { presentResult } from '../http/present-result.ts';
import { readSecret } from '../read-secret.ts';
import { x5cOf } from '../results/compact-jws.ts';
import { createKmsSigner } from '../results/kms-signer.ts';
import { rawSignature } from '../results/ecdsa-signature.ts';
import type { Signer } from '../results/signer.ts';
import { readSettings } from '../settings.ts';
import { chainAt } from '../staff/chain-at.ts';
import { createStaffDirectory, type UnitSeal } from '../staff/staff-directory.ts';
import { createVault } from '../vault/vault.ts';
import { createVneidWallet } from '../wallet/vneid-wallet.ts';
import { rootsIn } from '../roots.ts';

const settings = readSettings(presenting);
const dynamodb = new DynamoDBClient({});
const kms = new KMSClient({});
const secrets = new SecretsManagerClient({});
const { province } = readCatalogue(settings.CATALOGUE);
const staff = createStaffDirectory(dynamodb, settings.STAFF);

const signerOf = (keyId: string, owner: UnitSeal | undefined): Signer => {
  const [certificate, ...chain] = chainAt(owner?.certificates, Date.now());
  return createKmsSigner({ client: kms, keyId, certificate, chain });
};

const tools = {
  province,
  dossiers: createDossierStore(dynamodb, settings.DOSSIERS),
  accesses: createAccessLog(dynamodb, settings.ACCESSES),
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
  issuer: async () => {
    const signer = signerOf(settings.ISSUER_KEY, await staff.issuer());
    return {
      address: settings.ORIGIN,
      chain: x5cOf(signer),
      sign: async (bytes: Uint8Array) => rawSignature(await signer.sign(bytes)),
    };
  },
  sealOf: async (unit: string) => signerOf(settings.SEAL_KEY, await staff.seal(unit)),
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

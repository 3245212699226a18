import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { digitising } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createReadingStore } from '../digitisation/reading-store.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { digitisingEndpoints } from '../endpoints/digitising.ts';
import { confirmFile } from '../http/confirm-file.ts';
import { showCopy } from '../http/show-copy.ts';
import { showFilePage } from '../http/show-file-page.ts';
import { showReading } from '../http/show-reading.ts';
import { readSettings } from '../settings.ts';
import { createVault } from '../vault/vault.ts';

const settings = readSettings(digitising);
const dynamodb = new DynamoDBClient({});
const s3 = new S3Client({});

const tools = {
  catalogue: readCatalogue(settings.CATALOGUE),
  dossiers: createDossierStore(dynamodb, settings.DOSSIERS),
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'digitising'),
  vault: createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY }),
  readings: createReadingStore(s3, settings.PAPERS),
  s3,
  results: settings.RESULTS,
};

export const handler = edge(
  digitisingEndpoints,
  {
    'GET /v1/dossiers/{code}/files/{file}/reading': showReading(tools),
    'GET /v1/dossiers/{code}/files/{file}/pages/{page}': showFilePage(tools),
    'POST /v1/dossiers/{code}/files/{file}/confirmation': confirmFile(tools),
    'GET /v1/dossiers/{code}/files/{file}/copy': showCopy(tools),
  },
  createWatch('digitising'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

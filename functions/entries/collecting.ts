import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { rootsIn } from '../roots.ts';
import { createAccessLog } from '../accesses/access-log.ts';
import { collecting } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { collectingEndpoints } from '../endpoints/collecting.ts';
import { attachSignedResult } from '../http/attach-signed-result.ts';
import { giveSignatures } from '../http/give-signatures.ts';
import { listSignatures } from '../http/list-signatures.ts';
import { showUnsignedResult } from '../http/show-unsigned-result.ts';
import { createSigningStore } from '../papers/signing-store.ts';
import { readSettings } from '../settings.ts';
import { createStaffDirectory } from '../staff/staff-directory.ts';
import { itemReader } from '../tables/read-item.ts';
import { createViews } from '../views/views.ts';

const settings = readSettings(collecting);
const dynamodb = new DynamoDBClient({});
// A signed address must not carry the checksum of a body that is not there.
const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });

const tools = {
  catalogue: readCatalogue(settings.CATALOGUE),
  dossiers: createDossierStore(dynamodb, settings.DOSSIERS),
  table: settings.DOSSIERS,
  read: itemReader(dynamodb, settings.DOSSIERS),
  views: createViews(dynamodb, settings.VIEWS),
  staff: createStaffDirectory(dynamodb, settings.STAFF),
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'collecting'),
  signing: createSigningStore(s3, settings.PAPERS),
  s3,
  papers: settings.PAPERS,
  roots: rootsIn(settings.ROOTS),
  device: settings.SIGNING_DEVICE_URL,
};

export const handler = edge(
  collectingEndpoints,
  {
    'GET /v1/signatures': listSignatures(tools),
    'POST /v1/signatures': giveSignatures(tools),
    'GET /v1/dossiers/{code}/unsigned-result': showUnsignedResult(tools),
    'PUT /v1/dossiers/{code}/signed-result': attachSignedResult(tools),
  },
  createWatch('collecting'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

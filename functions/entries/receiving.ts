import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { receiving } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createHelpStore } from '../assisting/help-store.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { createIntakeStore } from '../dossiers/intake-store.ts';
import { createDraftStore } from '../drafts/draft-store.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { receivingEndpoints } from '../endpoints/receiving.ts';
import { createQuarantine } from '../files/quarantine.ts';
import { createUploadTickets } from '../files/upload-tickets.ts';
import { guarded } from '../guard/guarded.ts';
import { createGuardRefusals } from '../guard/guard-refusals.ts';
import { announceDeclaration } from '../http/announce-declaration.ts';
import { announceFile } from '../http/announce-file.ts';
import { listFiles } from '../http/list-files.ts';
import { receiveFile } from '../http/receive-file.ts';
import { showDeclaration } from '../http/show-declaration.ts';
import { showFile } from '../http/show-file.ts';
import { submitOnBehalf } from '../http/submit-on-behalf.ts';
import { createQuotas } from '../quotas/quotas.ts';
import { readSettings } from '../settings.ts';
import { createVault } from '../vault/vault.ts';
import { rootsIn } from '../roots.ts';

const settings = readSettings(receiving);
const dynamodb = new DynamoDBClient({});
const catalogue = readCatalogue(settings.CATALOGUE);
// A signed address must not carry the checksum of a body that is not there.
const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });

const vault = createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY });
const tools = {
  catalogue,
  drafts: createDraftStore(dynamodb, settings.DRAFTS, vault),
  helps: createHelpStore(dynamodb, settings.DRAFTS),
  intake: createIntakeStore(dynamodb, settings.DOSSIERS, settings.DRAFTS),
  dossiers: createDossierStore(dynamodb, settings.DOSSIERS),
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'receiving'),
  vault,
  count: createQuotas(dynamodb, settings.QUOTAS, catalogue.province.limits),
  tickets: createUploadTickets(dynamodb, settings.DRAFTS),
  quarantine: createQuarantine(s3, settings.QUARANTINE),
  s3,
  papers: settings.PAPERS,
  roots: () => rootsIn(settings.ROOTS),
};

export const handler = edge(
  receivingEndpoints,
  {
    'POST /v1/dossiers/{code}/files': guarded(createGuardRefusals(dynamodb, settings.DOSSIERS), announceFile(tools)),
    'POST /v1/dossiers/{code}/files/{file}/received': receiveFile(tools),
    'GET /v1/on-behalf/{id}/declaration': showDeclaration(tools),
    'POST /v1/on-behalf/{id}/declaration': announceDeclaration(tools),
    'POST /v1/on-behalf/{id}/submission': submitOnBehalf(tools),
    'GET /v1/dossiers/{code}/files': listFiles(tools),
    'GET /v1/dossiers/{code}/files/{file}': showFile(tools),
  },
  createWatch('receiving'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

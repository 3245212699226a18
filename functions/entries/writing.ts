import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import type { SQSEvent } from 'aws-lambda';
import { createAccessLog } from '../accesses/access-log.ts';
import { writing } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createCodesOfDay } from '../dossiers/codes-of-day.ts';
import { createDossierRecords } from '../dossiers/dossier-records.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import type { HttpEvent } from '../edge/request.ts';
import { createWatch } from '../edge/watch.ts';
import { writingEndpoints } from '../endpoints/writing.ts';
import { previewPaper } from '../http/preview-paper.ts';
import { showRegister } from '../http/show-register.ts';
import { consume } from '../listeners/queue-consumer.ts';
import { writeFormsOf } from '../listeners/write-forms.ts';
import { createPaperList } from '../papers/paper-list.ts';
import { createPaperNumbers } from '../papers/paper-numbers.ts';
import { createFormSeal } from '../papers/seal-form.ts';
import { counted, createQuotas } from '../quotas/quotas.ts';
import { createRenderer } from '../results/render.ts';
import { createTimestampClient } from '../results/timestamp.ts';
import { readSettings } from '../settings.ts';
import { createStaffDirectory } from '../staff/staff-directory.ts';
import { createVault } from '../vault/vault.ts';

const settings = readSettings(writing);
const dynamodb = new DynamoDBClient({});
const kms = new KMSClient({});
const watch = createWatch('writing');
const staff = createStaffDirectory(dynamodb, settings.STAFF);
const renderer = createRenderer({ templates: settings.TEMPLATES, fonts: settings.FONTS });

const tools = {
  catalogue: readCatalogue(settings.CATALOGUE),
  dossiers: createDossierRecords(dynamodb, settings.DOSSIERS),
  codesOfDay: createCodesOfDay(dynamodb, settings.DOSSIERS),
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'writing'),
  staff,
  vault: createVault({ dynamodb, kms, table: settings.KEYS, keyId: settings.VAULT_KEY }),
  numbers: createPaperNumbers(dynamodb, settings.DOSSIERS),
  papers: createPaperList(dynamodb, settings.DOSSIERS),
  renderer,
  seal: createFormSeal({
    staff,
    renderer,
    kms,
    keyId: settings.SEAL_KEY,
    timestamp: createTimestampClient(settings.TIMESTAMP_URL, fetch),
    now: Date.now,
  }),
  // A signed address must not carry the checksum of a body that is not there.
  s3: new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
  bucket: settings.PAPERS,
  now: Date.now,
};

const count = createQuotas(dynamodb, settings.QUOTAS, tools.catalogue.province.limits);
const onHttp = edge(
  writingEndpoints,
  {
    'GET /v1/register': showRegister(tools),
    'POST /v1/dossiers/{code}/paper-preview': counted(count, 'previews', previewPaper(tools)),
  },
  watch,
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);
const onBus = consume(watch, Date.now, writeFormsOf(tools));

const isHttp = (event: HttpEvent | SQSEvent): event is HttpEvent => 'routeKey' in event;

/** Called by the bus through its queue, and by staff over HTTP. */
export const handler = async (event: HttpEvent | SQSEvent, context: import('aws-lambda').Context): Promise<unknown> =>
  isHttp(event) ? onHttp(event, context) : onBus(event);

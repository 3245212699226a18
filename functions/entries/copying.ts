import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { createAccessLog } from '../accesses/access-log.ts';
import { copying } from '../capability-settings.ts';
import { copyFile } from '../digitisation/copy-file.ts';
import { createReadingStore } from '../digitisation/reading-store.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { createWatch } from '../edge/watch.ts';
import { consume } from '../listeners/queue-consumer.ts';
import { createRenderer } from '../results/render.ts';
import { createTimestampClient } from '../results/timestamp.ts';
import { readSettings } from '../settings.ts';
import { createStaffDirectory } from '../staff/staff-directory.ts';

const settings = readSettings(copying);
const dynamodb = new DynamoDBClient({});
const s3 = new S3Client({});

export const handler = consume(
  createWatch('copying'),
  Date.now,
  copyFile({
    dossiers: createDossierStore(dynamodb, settings.DOSSIERS),
    accesses: createAccessLog(dynamodb, settings.ACCESSES, 'copying'),
    staff: createStaffDirectory(dynamodb, settings.STAFF),
    readings: createReadingStore(s3, settings.PAPERS),
    renderer: createRenderer({ templates: settings.TEMPLATES, fonts: settings.FONTS }),
    kms: new KMSClient({}),
    sealKey: settings.SEAL_KEY,
    timestamp: createTimestampClient(settings.TIMESTAMP_URL, fetch),
    s3,
    results: settings.RESULTS,
    now: Date.now,
  }),
);

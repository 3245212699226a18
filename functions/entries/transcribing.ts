import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { createAccessLog } from '../accesses/access-log.ts';
import { transcribing } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createCodeReader } from '../digitisation/codes.ts';
import { createReader } from '../digitisation/reader.ts';
import { createReadingStore } from '../digitisation/reading-store.ts';
import { createSources } from '../digitisation/source-file.ts';
import { transcribeFile } from '../digitisation/transcribe-file.ts';
import { createDossierRecords } from '../dossiers/dossier-records.ts';
import { createWatch } from '../edge/watch.ts';
import { consume } from '../listeners/queue-consumer.ts';
import { readSettings } from '../settings.ts';

const settings = readSettings(transcribing);
const watch = createWatch('transcribing');
const dynamodb = new DynamoDBClient({});

export const handler = consume(
  watch,
  Date.now,
  transcribeFile({
    catalogue: readCatalogue(settings.CATALOGUE),
    dossiers: createDossierRecords(dynamodb, settings.DOSSIERS),
    accesses: createAccessLog(dynamodb, settings.ACCESSES, 'transcribing'),
    readings: createReadingStore(new S3Client({}), settings.PAPERS),
    open: createSources(settings.READING_MODELS),
    reader: createReader(settings.READING_MODELS),
    codes: createCodeReader(settings.READING_MODELS),
    watch,
    now: Date.now,
  }),
);

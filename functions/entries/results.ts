import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { results } from '../capability-settings.ts';
import { createDossierRecords } from '../dossiers/dossier-records.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { resultsEndpoints } from '../endpoints/results.ts';
import { showOfficialForm, showReceipt, showResult } from '../http/show-paper.ts';
import { createPaperList } from '../papers/paper-list.ts';
import { readSettings } from '../settings.ts';

const settings = readSettings(results);
const dynamodb = new DynamoDBClient({});

const tools = {
  dossiers: createDossierRecords(dynamodb, settings.DOSSIERS),
  list: createPaperList(dynamodb, settings.DOSSIERS),
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'results'),
  // A signed address must not carry the checksum of a body that is not there.
  s3: new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
  results: settings.RESULTS,
  papers: settings.PAPERS,
};

export const handler = edge(
  resultsEndpoints,
  {
    'GET /v1/dossiers/{code}/receipt': showReceipt(tools),
    'GET /v1/dossiers/{code}/result': showResult(tools),
    'GET /v1/dossiers/{code}/papers/{form}': showOfficialForm(tools),
  },
  createWatch('results'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

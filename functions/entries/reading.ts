import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { createAccessLog } from '../accesses/access-log.ts';
import { reading } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierRecords } from '../dossiers/dossier-records.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { readingEndpoints } from '../endpoints/reading.ts';
import { countInbox } from '../http/count-inbox.ts';
import { listColleagues } from '../http/list-colleagues.ts';
import { listDiscrepancies } from '../http/list-discrepancies.ts';
import { listEvents } from '../http/list-events.ts';
import { listLate } from '../http/list-late.ts';
import { listOwnDossiers } from '../http/list-own-dossiers.ts';
import { listParked } from '../http/list-parked.ts';
import { listRatingWords } from '../http/list-rating-words.ts';
import { listUnsynchronised } from '../http/list-unsynchronised.ts';
import { showClock } from '../http/show-clock.ts';
import { showDossier } from '../http/show-dossier.ts';
import { showInbox } from '../http/show-inbox.ts';
import { showQuestion } from '../http/show-question.ts';
import { showLinked } from '../http/show-linked.ts';
import { createLinkedStore } from '../linked/linked-store.ts';
import { createPaperList } from '../papers/paper-list.ts';
import { counted, createQuotas } from '../quotas/quotas.ts';
import { readSettings } from '../settings.ts';
import { createStaffDirectory } from '../staff/staff-directory.ts';
import { syncReader } from '../sync/sync-store.ts';
import { createVault } from '../vault/vault.ts';
import { createReadOpen } from '../views/open-dossiers.ts';
import { createFigureRows } from '../views/read-figures.ts';
import { createViews } from '../views/views.ts';
import { createCarriedResults } from '../wallet/carried.ts';

const settings = readSettings(reading);
const dynamodb = new DynamoDBClient({});

const tools = {
  catalogue: readCatalogue(settings.CATALOGUE),
  dossiers: createDossierRecords(dynamodb, settings.DOSSIERS),
  linked: createLinkedStore(dynamodb, settings.DOSSIERS),
  views: createViews(dynamodb, settings.VIEWS),
  open: createReadOpen(dynamodb, settings.VIEWS),
  rows: createFigureRows(dynamodb, settings.VIEWS),
  staff: createStaffDirectory(dynamodb, settings.STAFF),
  accesses: createAccessLog(dynamodb, settings.ACCESSES, 'reading'),
  papers: createPaperList(dynamodb, settings.DOSSIERS),
  carried: createCarriedResults(dynamodb, settings.DOSSIERS),
  readSync: syncReader(dynamodb, settings.DOSSIERS),
  vault: createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY }),
};

const count = createQuotas(dynamodb, settings.QUOTAS, tools.catalogue.province.limits);

export const handler = edge(
  readingEndpoints,
  {
    'GET /v1/me/dossiers': listOwnDossiers(tools),
    'GET /v1/dossiers/{code}': showDossier(tools),
    'GET /v1/dossiers/{code}/events': listEvents(tools),
    'GET /v1/dossiers/{code}/clock': showClock(tools),
    'GET /v1/dossiers/{code}/question': showQuestion(tools),
    'GET /v1/linked/{code}': showLinked(tools),
    'GET /v1/inbox': showInbox(tools),
    'GET /v1/inbox/counts': countInbox(tools),
    'GET /v1/late-dossiers': listLate(tools),
    'GET /v1/discrepancies': listDiscrepancies(tools),
    'GET /v1/rating-words': counted(count, 'figures', listRatingWords(tools)),
    'GET /v1/colleagues': listColleagues(tools),
    'GET /v1/parked': listParked(tools),
    'GET /v1/unsynchronised': listUnsynchronised(tools),
  },
  createWatch('reading'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

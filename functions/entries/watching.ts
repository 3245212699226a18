import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import * as z from 'zod/mini';
import { watching } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import type { HttpEvent } from '../edge/request.ts';
import { createWatch } from '../edge/watch.ts';
import { watchingEndpoints } from '../endpoints/watching.ts';
import { work } from '../edge/work.ts';
import { guarded } from '../guard/guarded.ts';
import { createGuardRefusals } from '../guard/guard-refusals.ts';
import { exportFigures } from '../http/export-figures.ts';
import { listFigureDossiers } from '../http/list-figure-dossiers.ts';
import { listQueues } from '../http/list-queues.ts';
import { recordOutage } from '../http/record-outage.ts';
import { showDataQuality } from '../http/show-data-quality.ts';
import { showFigures } from '../http/show-figures.ts';
import { showProcedureMap } from '../http/show-procedure-map.ts';
import { showProcedureStats } from '../http/show-procedure-stats.ts';
import { synchroniseAgain } from '../http/synchronise-again.ts';
import { mattersToLookAt } from '../linked/linked-store.ts';
import { createLookAgain } from '../linked/look-again.ts';
import { counted, createQuotas } from '../quotas/quotas.ts';
import { readSettings } from '../settings.ts';
import { createFigureRows } from '../views/read-figures.ts';
import { createViews } from '../views/views.ts';
import { Consumer, listDeadLetters, redriveDeadLetters } from '../watching/dead-letters.ts';
import { sweep } from '../watching/sweep.ts';

const settings = readSettings(watching);
const dynamodb = new DynamoDBClient({});
const catalogue = readCatalogue(settings.CATALOGUE);
const watch = createWatch('watching');
const dossiers = createDossierStore(dynamodb, settings.DOSSIERS);
const views = createViews(dynamodb, settings.VIEWS);
const letters = {
  sqs: new SQSClient({}),
  consumers: z.array(Consumer).parse(JSON.parse(settings.QUEUES)),
  undelivered: settings.UNDELIVERED,
};

const refused = createGuardRefusals(dynamodb, settings.DOSSIERS);
const count = createQuotas(dynamodb, settings.QUOTAS, catalogue.province.limits);
const figures = { catalogue, rows: createFigureRows(dynamodb, settings.VIEWS), refused };

const onHttp = edge(
  watchingEndpoints,
  {
    'GET /v1/data-quality': showDataQuality({ catalogue, views }),
    'GET /v1/figures': counted(count, 'figures', showFigures(figures)),
    'GET /v1/figures/export': counted(count, 'figures', exportFigures(figures)),
    'GET /v1/figures/{tile}/dossiers': counted(count, 'figures', listFigureDossiers(figures)),
    'GET /v1/procedures/{code}/map': counted(count, 'figures', showProcedureMap(figures)),
    'GET /v1/procedures/{code}/stats': showProcedureStats(figures),
    'GET /v1/dead-letters': listDeadLetters(letters),
    'GET /v1/queues': listQueues(letters),
    'POST /v1/dead-letters/redrive': redriveDeadLetters(letters),
    'POST /v1/outages': guarded(refused, recordOutage({ catalogue, dossiers, views, watch, now: Date.now })),
    'POST /v1/dossiers/{code}/synchronisation': synchroniseAgain({ ...letters, dossiers }),
  },
  watch,
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);
const onSchedule = work(
  watch,
  Date.now,
  sweep({
    catalogue,
    states: new SFNClient({}),
    dossiers,
    views,
    machinePrefix: settings.MACHINE_PREFIX,
    slugOf: (procedure) => catalogue.procedure(procedure).slug,
    slugs: catalogue.procedures.map(({ slug }) => slug),
    watch,
    linked: {
      due: (before) => mattersToLookAt(dynamodb, settings.DOSSIERS, before),
      lookAgain: createLookAgain({ ...letters, now: Date.now }),
    },
    now: Date.now,
  }),
);

const isHttp = (event: object): event is HttpEvent => 'routeKey' in event;

/** Called by the schedule, and by operators over HTTP. */
export const handler = async (event: object, context: import('aws-lambda').Context): Promise<unknown> =>
  isHttp(event) ? onHttp(event, context) : onSchedule(event);

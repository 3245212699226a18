import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SFNClient } from '@aws-sdk/client-sfn';
import { moving } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { createWatch } from '../edge/watch.ts';
import { moveOn } from '../listeners/move-on.ts';
import { consume } from '../listeners/queue-consumer.ts';
import { readSettings } from '../settings.ts';

const settings = readSettings(moving);
const catalogue = readCatalogue(settings.CATALOGUE);

export const handler = consume(
  createWatch('moving'),
  Date.now,
  moveOn({
    states: new SFNClient({}),
    dossiers: createDossierStore(new DynamoDBClient({}), settings.DOSSIERS),
    machinePrefix: settings.MACHINE_PREFIX,
    slugOf: (procedure) => catalogue.procedure(procedure).slug,
    now: Date.now,
  }),
);

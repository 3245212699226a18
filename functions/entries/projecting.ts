import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDossierRecords } from '../dossiers/dossier-records.ts';
import { createWatch } from '../edge/watch.ts';
import { countForms, createFormRecords } from '../listeners/count-form.ts';
import { fileViews } from '../listeners/file-views.ts';
import { consume } from '../listeners/queue-consumer.ts';
import { projecting } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { readSettings } from '../settings.ts';
import { createFigureCount } from '../views/figures.ts';
import { createFiling } from '../views/filing.ts';
import { createFormCount } from '../views/form-figures.ts';
import { createQualityCount } from '../views/quality.ts';

const settings = readSettings(projecting);
const dynamodb = new DynamoDBClient({});
const catalogue = readCatalogue(settings.CATALOGUE);

export const handler = consume(
  createWatch('projecting'),
  Date.now,
  fileViews({
    catalogue,
    dossiers: createDossierRecords(dynamodb, settings.DOSSIERS),
    file: createFiling(dynamodb, settings.VIEWS),
    countQuality: createQualityCount(dynamodb, settings.VIEWS),
    countFigures: createFigureCount(dynamodb, settings.VIEWS, catalogue),
  }),
  countForms({
    forms: createFormRecords(dynamodb, settings.DOSSIERS),
    count: createFormCount(dynamodb, settings.VIEWS, catalogue.province.agency.code),
  }),
);

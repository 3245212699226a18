import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { catalogueEndpoints } from '../endpoints/catalogue.ts';
import { readCatalogue } from '../catalogue.ts';
import { listAccounts } from '../http/list-accounts.ts';
import { listEditions } from '../http/list-editions.ts';
import { listHolidays } from '../http/list-holidays.ts';
import { listProcedures } from '../http/list-procedures.ts';
import { listRatingReasons } from '../http/list-rating-reasons.ts';
import { reckonDue } from '../http/reckon-due.ts';
import { refuseUnknown } from '../http/refuse-unknown.ts';
import { searchNational } from '../http/search-national.ts';
import { showEditions } from '../http/show-editions.ts';
import { showForm } from '../http/show-form.ts';
import { showOpenapi } from '../http/show-openapi.ts';
import { showProcedure } from '../http/show-procedure.ts';
import { catalogue } from '../capability-settings.ts';
import { readSettings } from '../settings.ts';
import { simulatedIn } from '../simulated-reports.ts';

const settings = readSettings(catalogue);
const tools = { catalogue: readCatalogue(settings.CATALOGUE), simulated: simulatedIn(settings.SIMULATED) };

export const handler = edge(
  catalogueEndpoints,
  {
    'GET /v1/openapi.json': showOpenapi(settings.OPENAPI),
    'GET /v1/procedures': listProcedures(tools),
    'GET /v1/procedures/{code}': showProcedure(tools),
    'GET /v1/procedures/{code}/form': showForm(tools),
    'GET /v1/national-procedures': searchNational(tools, settings.NATIONAL),
    'GET /v1/rating-reasons': listRatingReasons,
    'GET /v1/administration/procedures': listEditions(tools),
    'GET /v1/administration/procedures/{code}': showEditions(tools),
    'GET /v1/administration/holidays': listHolidays(tools),
    'GET /v1/administration/due': reckonDue(tools),
    'GET /v1/administration/accounts': listAccounts(tools),
    $default: refuseUnknown,
  },
  createWatch('catalogue'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

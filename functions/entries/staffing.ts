import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { staffing } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { createDossierStore } from '../dossiers/dossier-store.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { staffingEndpoints } from '../endpoints/staffing.ts';
import { delegateSigning } from '../http/delegate-signing.ts';
import { endService } from '../http/end-service.ts';
import { listCertificates } from '../http/list-certificates.ts';
import { revokeDelegation } from '../http/revoke-delegation.ts';
import { showStaff } from '../http/show-staff.ts';
import { readSettings } from '../settings.ts';
import { createStaffChanges } from '../staff/staff-changes.ts';
import { createStaffDirectory } from '../staff/staff-directory.ts';
import { createViews } from '../views/views.ts';

const settings = readSettings(staffing);
const dynamodb = new DynamoDBClient({});

const tools = {
  catalogue: readCatalogue(settings.CATALOGUE),
  dossiers: createDossierStore(dynamodb, settings.DOSSIERS),
  views: createViews(dynamodb, settings.VIEWS),
  staff: createStaffDirectory(dynamodb, settings.STAFF),
  changes: createStaffChanges(dynamodb, settings.STAFF),
};

export const handler = edge(
  staffingEndpoints,
  {
    'GET /v1/staff': showStaff(tools),
    'GET /v1/certificates': listCertificates(tools),
    'POST /v1/staff/{id}/departure': endService(tools),
    'POST /v1/staff/{id}/delegation': delegateSigning(tools),
    'POST /v1/staff/{id}/revocation': revokeDelegation(tools),
  },
  createWatch('staffing'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

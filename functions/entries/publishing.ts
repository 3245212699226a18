import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { readRoots } from '../../verification/trust-roots.ts';
import { publishing } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { publishingEndpoints } from '../endpoints/publishing.ts';
import { showTrust } from '../http/show-trust.ts';
import { readSettings } from '../settings.ts';
import { createStaffDirectory } from '../staff/staff-directory.ts';

const settings = readSettings(publishing);
const dynamodb = new DynamoDBClient({});

export const handler = edge(
  publishingEndpoints,
  {
    'GET /v1/trust': showTrust({
      catalogue: readCatalogue(settings.CATALOGUE),
      staff: createStaffDirectory(dynamodb, settings.STAFF),
      roots: readRoots(Buffer.from(settings.ROOTS, 'base64').toString('utf8')),
      origin: settings.ORIGIN,
      statusLists: async () => ['/v1/status-lists/1'],
    }),
  },
  createWatch('publishing'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

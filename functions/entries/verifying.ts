import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { rootsIn } from '../roots.ts';
import { verifying } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { verifyingEndpoints } from '../endpoints/verifying.ts';
import { judgeFile } from '../http/judge-file.ts';
import { readSettings } from '../settings.ts';
import { itemReader } from '../tables/read-item.ts';

const settings = readSettings(verifying);

export const handler = edge(
  verifyingEndpoints,
  {
    'POST /v1/verifications': judgeFile({
      catalogue: readCatalogue(settings.CATALOGUE),
      read: itemReader(new DynamoDBClient({}), settings.DOSSIERS),
      roots: rootsIn(settings.ROOTS),
    }),
  },
  createWatch('verifying'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

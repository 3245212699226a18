import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { publishing } from '../capability-settings.ts';
import { readCatalogue } from '../catalogue.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { publishingEndpoints } from '../endpoints/publishing.ts';
import { showStatusList } from '../http/show-status-list.ts';
import { showTrust } from '../http/show-trust.ts';
import { createKmsSigner } from '../results/kms-signer.ts';
import { rootsPem } from '../roots.ts';
import { readSettings } from '../settings.ts';
import { chainAt } from '../staff/chain-at.ts';
import { createStaffDirectory } from '../staff/staff-directory.ts';
import { createStatusLists } from '../status/status-lists.ts';

const settings = readSettings(publishing);
const dynamodb = new DynamoDBClient({});
const kms = new KMSClient({});
const staff = createStaffDirectory(dynamodb, settings.STAFF);
const lists = createStatusLists(dynamodb, settings.DOSSIERS);

export const handler = edge(
  publishingEndpoints,
  {
    'GET /v1/trust': showTrust({
      catalogue: readCatalogue(settings.CATALOGUE),
      staff,
      roots: rootsPem(settings.ROOTS),
      origin: settings.ORIGIN,
      statusLists: async () => lists.addresses(),
    }),
    'GET /v1/status-lists/{list}': showStatusList({
      lists,
      signer: async (at) => {
        const [certificate, ...chain] = chainAt((await staff.issuer())?.certificates, at);
        return createKmsSigner({ client: kms, keyId: settings.ISSUER_KEY, certificate, chain });
      },
      origin: settings.ORIGIN,
    }),
  },
  createWatch('publishing'),
  createFrontDoor(new SecretsManagerClient({}), settings.DOOR_SECRET),
);

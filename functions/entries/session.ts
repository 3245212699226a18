import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { session } from '../capability-settings.ts';
import { edge } from '../edge/edge.ts';
import { createFrontDoor } from '../edge/front-door.ts';
import { createWatch } from '../edge/watch.ts';
import { sessionEndpoints } from '../endpoints/session.ts';
import { createCounterCodes } from '../counter/counter-codes.ts';
import { beginCounterLogin } from '../http/begin-counter-login.ts';
import { beginLogin } from '../http/begin-login.ts';
import { finishLogin } from '../http/finish-login.ts';
import { logout } from '../http/logout.ts';
import { showSession } from '../http/show-session.ts';
import { readSecret } from '../read-secret.ts';
import { createIdentityProvider } from '../sessions/identity-provider.ts';
import { withPresentStaff } from '../sessions/present-staff.ts';
import { createSessionStore } from '../sessions/session-store.ts';
import { readSettings } from '../settings.ts';
import { createStaffDirectory } from '../staff/staff-directory.ts';
import { createVault } from '../vault/vault.ts';

const settings = readSettings(session);
const dynamodb = new DynamoDBClient({});
const secrets = new SecretsManagerClient({});

const staff = createStaffDirectory(dynamodb, settings.STAFF);

const tools = {
  origin: settings.ORIGIN,
  idleMinutes: {
    citizen: Number(settings.CITIZEN_IDLE_MINUTES),
    shared: Number(settings.SHARED_IDLE_MINUTES),
    staff: Number(settings.STAFF_IDLE_MINUTES),
  },
  sessions: withPresentStaff(createSessionStore(dynamodb, settings.SESSIONS), staff),
  staff,
  counterCodes: createCounterCodes(dynamodb, settings.SESSIONS),
  vault: createVault({ dynamodb, kms: new KMSClient({}), table: settings.KEYS, keyId: settings.VAULT_KEY }),
  providers: {
    citizen: createIdentityProvider({
      issuer: settings.VNEID_ISSUER,
      clientId: settings.VNEID_CLIENT_ID,
      secret: async () => readSecret(secrets, settings.VNEID_SECRET),
    }),
    staff: createIdentityProvider({
      issuer: settings.STAFF_ISSUER,
      clientId: settings.STAFF_CLIENT_ID,
      secret: async () => readSecret(secrets, settings.STAFF_SECRET),
    }),
  },
};

export const handler = edge(
  sessionEndpoints,
  {
    'GET /auth/login': beginLogin(tools),
    'GET /auth/callback': finishLogin(tools),
    'POST /auth/counter': beginCounterLogin(tools),
    'POST /auth/logout': logout(tools),
    'GET /auth/session': showSession(tools),
  },
  createWatch('session'),
  createFrontDoor(secrets, settings.DOOR_SECRET),
);

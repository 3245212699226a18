import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { Refusal } from '../../../core/refusal.ts';
import { createCounterCodes } from '../../../functions/counter/counter-codes.ts';
import type { Facts } from '../../../functions/edge/watch.ts';
import { beginCounterLogin } from '../../../functions/http/begin-counter-login.ts';
import { beginLogin } from '../../../functions/http/begin-login.ts';
import { finishLogin } from '../../../functions/http/finish-login.ts';
import { logout } from '../../../functions/http/logout.ts';
import { openCounterSession } from '../../../functions/http/open-counter-session.ts';
import { showSession } from '../../../functions/http/show-session.ts';
import type { Identity, IdentityProvider } from '../../../functions/sessions/identity-provider.ts';
import { createSessionStore } from '../../../functions/sessions/session-store.ts';
import { createStaffDirectory, staffKey } from '../../../functions/staff/staff-directory.ts';
import { motherId, officer, saturday } from '../../core/samples.ts';
import { askOf } from '../ask.ts';
import { catalogue } from '../catalogue-file.ts';
import { openLand } from '../land.ts';

const origin = 'https://dvc.example';
export const citizen: Identity = { subject: 's-1', name: 'Nông Thị Mai', citizenId: motherId, level: 2 };
const member = {
  id: officer.id,
  name: 'Hoàng Văn Cán',
  title: 'Công chức tư pháp – hộ tịch',
  unit: officer.unit,
  roles: ['officer'],
};

/** The functions of signing in, with an identity provider that answers as told. */
export const openDoor = async (identity: Identity | Error = citizen) => {
  const land = await openLand();
  const sessions = createSessionStore(land.dynamodb, 'sessions');
  await land.dynamodb.send(
    new PutItemCommand({ TableName: 'staff', Item: marshall({ pk: staffKey(officer.id), ...member }) }),
  );
  const provider: IdentityProvider = {
    begin: async (redirectUri, state) => new URL(`https://id.example/auth?state=${state}&redirect_uri=${redirectUri}`),
    finish: async () => {
      if (identity instanceof Error) throw new Refusal('sign-in-failed', [], { cause: identity });
      return identity;
    },
  };
  const tools = {
    origin,
    idleMinutes: { citizen: 30, shared: 10, staff: 60 },
    sessions,
    providers: { citizen: provider, staff: provider },
    staff: createStaffDirectory(land.dynamodb, 'staff'),
    vault: land.vault(),
    counterCodes: createCounterCodes(land.dynamodb, 'sessions'),
    catalogue,
  };
  const routes = {
    'GET /auth/login': beginLogin(tools),
    'GET /auth/callback': finishLogin(tools),
    'POST /auth/counter': beginCounterLogin(tools),
    'POST /v1/counter-sessions': openCounterSession(tools),
    'POST /auth/logout': logout(tools),
    'GET /auth/session': showSession(tools),
  };
  const lines: Facts[] = [];
  let now = saturday;
  const ask = askOf(
    routes,
    () => now,
    (_what, facts) => void lines.push(facts),
  );
  const begin = async (query: Record<string, string> = {}) => {
    const { location, cookies } = await ask('GET /auth/login', { query });
    return { state: new URL(location).searchParams.get('state') ?? '', cookie: cookies[0]?.split(';')[0] ?? '' };
  };
  const finish = async (query: Record<string, string> = {}, earlier: string[] = []) => {
    const { state, cookie } = await begin(query);
    return ask('GET /auth/callback', { query: { state, code: 'c' }, cookies: [cookie, ...earlier] });
  };
  return { ...land, sessions, lines, ask, begin, finish, at: (instant: number) => void (now = instant) };
};

/** The session’s cookie among those an answer sets. */
export const sessionCookieOf = (cookies: readonly string[]): string =>
  cookies.find((cookie) => cookie.startsWith('__Host-sid='))?.split(';')[0] ?? '';

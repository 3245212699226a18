import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { Refusal } from '../../core/refusal.ts';
import { AdvisedRefusal } from '../edge/advised-refusal.ts';
import type { Handler } from '../edge/reply.ts';
import { dropCookie, loginCookie, loginCookiesIn, setCookie } from '../sessions/cookies.ts';
import type { IdentityProvider } from '../sessions/identity-provider.ts';
import { loginSeconds, type Login, type SessionStore } from '../sessions/session-store.ts';

export interface LoginTools {
  readonly sessions: SessionStore;
  readonly providers: Readonly<Record<Login['audience'], IdentityProvider>>;
  /** The one origin of portal and API. */
  readonly origin: string;
}

export const callbackAddress = (origin: string): string => `${origin}/auth/callback`;

/** Refuses a sign-in and says where the same one can be begun again. */
export const refuseLogin = (
  { audience, returnTo, shared, counter }: Pick<Login, 'audience' | 'returnTo' | 'shared' | 'counter'>,
  error: unknown,
): never => {
  if (!(error instanceof Refusal)) throw error;
  // Its code is used up: the officer makes another one.
  if (counter !== undefined) throw new AdvisedRefusal(error.code, { again: '/quay' }, { cause: error.cause });
  const again = `/auth/login?${new URLSearchParams({ audience, return: returnTo, ...(shared && { shared: 'yes' }) }).toString()}`;
  throw new AdvisedRefusal(error.code, { again }, { cause: error.cause });
};

/** A path of our own pages; anything else leads home, so that nobody can send people elsewhere. */
const ownPath = z.string().check(z.regex(/^\/(?![/\\])[\x21-\x7e]*$/), z.maxLength(500));
/** Sign-ins that one browser may have under way; beyond it the oldest gives way. */
const mostLogins = 4;

/** A sign-in that nobody has begun before. */
export const newLogin = (audience: Login['audience'], returnTo: string, at: number): Login => ({
  audience,
  returnTo,
  verifier: randomBytes(32).toString('base64url'),
  nonce: randomBytes(16).toString('base64url'),
  until: at + loginSeconds * 1000,
});

/** Where this browser goes to sign in, and the cookies by which it is known when it comes back. */
export const sentAway = async (
  tools: Pick<LoginTools, 'providers' | 'origin'>,
  login: Login,
  cookies: readonly string[],
): Promise<{ readonly state: string; readonly address: string; readonly cookies: readonly string[] }> => {
  const state = randomBytes(24).toString('base64url');
  const { href } = await tools.providers[login.audience].begin(callbackAddress(tools.origin), state, login);
  const others = loginCookiesIn(cookies).slice(0, 1 - mostLogins);
  return {
    state,
    address: href,
    cookies: [setCookie(loginCookie(state), state, loginSeconds), ...others.map(dropCookie)],
  };
};

/** Sends the browser to the identity provider. */
export const beginLogin =
  (tools: LoginTools): Handler =>
  async (request) => {
    const audience = z.enum(['citizen', 'staff']).safeParse(request.query['audience'] ?? 'citizen').data;
    if (audience === undefined) throw new Refusal('sign-in-failed');
    const login: Login = {
      ...newLogin(audience, ownPath.safeParse(request.query['return']).data ?? '/', request.at),
      ...(audience === 'citizen' && request.query['shared'] === 'yes' ? { shared: true } : {}),
    };
    const away = await sentAway(tools, login, request.cookies).catch((error: unknown) => refuseLogin(login, error));
    await tools.sessions.keepLogin(away.state, login);
    return {
      status: 302,
      headers: { location: away.address, 'cache-control': 'no-store' },
      cookies: away.cookies,
    };
  };

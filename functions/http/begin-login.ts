import { randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import { Refusal } from '../../core/refusal.ts';
import { AdvisedRefusal } from '../edge/advised-refusal.ts';
import type { Handler } from '../edge/reply.ts';
import { dropCookie, loginCookie, loginCookiesIn, setCookie } from '../sessions/cookies.ts';
import type { IdentityProvider } from '../sessions/identity-provider.ts';
import type { Login, SessionStore } from '../sessions/session-store.ts';

export interface LoginTools {
  readonly sessions: SessionStore;
  readonly providers: Readonly<Record<Login['audience'], IdentityProvider>>;
  /** The one origin of portal and API. */
  readonly origin: string;
}

export const callbackAddress = (origin: string): string => `${origin}/auth/callback`;

/** Refuses a sign-in and says where the same one can be begun again. */
export const refuseLogin = (
  { audience, returnTo, shared }: Pick<Login, 'audience' | 'returnTo' | 'shared'>,
  error: unknown,
): never => {
  if (!(error instanceof Refusal)) throw error;
  const again = `/auth/login?${new URLSearchParams({ audience, return: returnTo, ...(shared && { shared: 'yes' }) }).toString()}`;
  throw new AdvisedRefusal(error.code, { again }, { cause: error.cause });
};

/** A path of our own pages; anything else leads home, so that nobody can send people elsewhere. */
const ownPath = z.string().check(z.regex(/^\/(?![/\\])[\x21-\x7e]*$/), z.maxLength(500));
const tenMinutes = 600;
/** Sign-ins that one browser may have under way; beyond it the oldest gives way. */
const mostLogins = 4;

/** Sends the browser to the identity provider. */
export const beginLogin =
  (tools: LoginTools): Handler =>
  async (request) => {
    const audience = z.enum(['citizen', 'staff']).safeParse(request.query['audience'] ?? 'citizen').data;
    if (audience === undefined) throw new Refusal('sign-in-failed');
    const state = randomBytes(24).toString('base64url');
    const login: Login = {
      audience,
      returnTo: ownPath.safeParse(request.query['return']).data ?? '/',
      verifier: randomBytes(32).toString('base64url'),
      nonce: randomBytes(16).toString('base64url'),
      until: request.at + tenMinutes * 1000,
      ...(audience === 'citizen' && request.query['shared'] === 'yes' ? { shared: true } : {}),
    };
    const address = await tools.providers[audience]
      .begin(callbackAddress(tools.origin), state, login)
      .catch((error: unknown) => refuseLogin(login, error));
    await tools.sessions.keepLogin(state, login);
    return {
      status: 302,
      headers: { location: address.href, 'cache-control': 'no-store' },
      cookies: [
        setCookie(loginCookie(state), state, tenMinutes),
        ...loginCookiesIn(request.cookies)
          .slice(0, 1 - mostLogins)
          .map(dropCookie),
      ],
    };
  };

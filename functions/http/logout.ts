import type { Handler } from '../edge/reply.ts';
import { cookieNamed, dropCookie, sessionCookie } from '../sessions/cookies.ts';
import type { SessionStore } from '../sessions/session-store.ts';

/** Ends the session at once, on the server. */
export const logout =
  (tools: { readonly sessions: SessionStore }): Handler =>
  async (request) => {
    const secret = cookieNamed(request.cookies, sessionCookie);
    if (secret !== undefined) await tools.sessions.end(secret);
    return { status: 204, cookies: [dropCookie(sessionCookie)] };
  };

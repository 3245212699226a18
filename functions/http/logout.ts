import type { Handler } from '../edge/reply.ts';
import { cookieNamed, dropCookie, sessionCookie } from '../sessions/cookies.ts';
import type { SessionStore } from '../sessions/session-store.ts';

/**
 * Where others use the machine too, or nobody knows any more whether they do, the browser forgets all that pages have left
 * there (Clear Site Data, W3C).
 */
const forgetting = { 'clear-site-data': '"cache", "storage"' };

/** Ends the session at once, on the server. */
export const logout =
  (tools: { readonly sessions: SessionStore }): Handler =>
  async (request) => {
    const secret = cookieNamed(request.cookies, sessionCookie);
    const session = secret === undefined ? undefined : await tools.sessions.find(secret, request.at);
    if (secret !== undefined) await tools.sessions.end(secret);
    const isOwn = secret === undefined || (typeof session === 'object' && session.shared !== true);
    return { status: 204, cookies: [dropCookie(sessionCookie)], ...(!isOwn && { headers: forgetting }) };
  };

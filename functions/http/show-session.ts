import type { Handler } from '../edge/reply.ts';
import { cookieNamed, sessionCookie } from '../sessions/cookies.ts';
import type { SessionStore } from '../sessions/session-store.ts';

/** Who is signed in, for the page to greet; never an identifier. */
export const showSession =
  (tools: { readonly sessions: SessionStore }): Handler =>
  async (request) => {
    const secret = cookieNamed(request.cookies, sessionCookie);
    const session = secret === undefined ? undefined : await tools.sessions.find(secret, request.at);
    if (session === undefined) return { status: 200, body: { signedIn: false } };
    const { kind, id, name, level, unit, roles } = session.context;
    const body =
      kind === 'citizen'
        ? { audience: 'citizen', level: Number(level) }
        : { audience: 'staff', staffId: id, unit, roles: (roles ?? '').split(' ').filter(Boolean) };
    return { status: 200, body: { signedIn: true, name, until: new Date(session.until).toISOString(), ...body } };
  };

import type { Handler } from '../edge/reply.ts';
import { cookieNamed, sessionCookie } from '../sessions/cookies.ts';
import { openOwnDetails } from '../sessions/own-details.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { Vault } from '../vault/vault.ts';

/** Who is signed in, for the page to greet; never an identifier. */
export const showSession =
  (tools: { readonly sessions: SessionStore; readonly vault: Vault }): Handler =>
  async (request) => {
    const secret = cookieNamed(request.cookies, sessionCookie);
    const session = secret === undefined ? undefined : await tools.sessions.find(secret, request.at);
    if (session === undefined || session === 'idle') return { status: 200, body: { signedIn: false } };
    const { kind, id, level, unit, roles } = session.context;
    const { name } = kind === 'citizen' ? await openOwnDetails(tools.vault, session.context) : session.context;
    const body =
      kind === 'citizen'
        ? { audience: 'citizen', level: Number(level) }
        : { audience: 'staff', staffId: id, unit, roles: (roles ?? '').split(' ').filter(Boolean) };
    return { status: 200, body: { signedIn: true, name, until: new Date(session.until).toISOString(), ...body } };
  };

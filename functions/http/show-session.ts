import { createHash } from 'node:crypto';
import type { SessionState } from '../answers/session.ts';
import type { Handler } from '../edge/reply.ts';
import { personIn } from '../edge/request.ts';
import { cookieNamed, sessionCookie } from '../sessions/cookies.ts';
import { openOwnDetails } from '../sessions/own-details.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { Vault } from '../vault/vault.ts';

/** Who is signed in, for the page to greet; never an identifier. */
export const showSession =
  (tools: { readonly sessions: SessionStore; readonly vault: Vault }): Handler<SessionState> =>
  async (request) => {
    const secret = cookieNamed(request.cookies, sessionCookie);
    const session = secret === undefined ? undefined : await tools.sessions.find(secret, request.at);
    if (session === undefined || session === 'idle') return { status: 200, body: { signedIn: false } };
    const person = personIn(session.context);
    const until = new Date(session.until).toISOString();
    if (person.kind === 'citizen') {
      const { name } = await openOwnDetails(tools.vault, session.context);
      const { shared, idle } = session;
      const who = createHash('sha256').update(person.id).digest('base64url').slice(0, 16);
      const known = { signedIn: true, name, until, audience: 'citizen', level: person.level, who } as const;
      return { status: 200, body: { ...known, ...(shared && { shared: { minutes: idle / 60_000 } }) } };
    }
    const { id: staffId, unit, roles } = person;
    const { name } = session.context;
    return { status: 200, body: { signedIn: true, name, until, audience: 'staff', staffId, unit, roles } };
  };

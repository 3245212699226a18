import { createHash } from 'node:crypto';
import type { SessionState } from '../answers/session.ts';
import type { Handler } from '../edge/reply.ts';
import { personIn } from '../edge/request.ts';
import { isByItself } from '../sessions/authorise.ts';
import { cookieNamed, sessionCookie } from '../sessions/cookies.ts';
import { openOwnDetails } from '../sessions/own-details.ts';
import type { SessionStore } from '../sessions/session-store.ts';
import type { Vault } from '../vault/vault.ts';

const nobody = { status: 200, body: { signedIn: false } } as const;

/**
 * Who is signed in, for the page to greet; never an identifier. No authoriser stands before it: that somebody is there,
 * which a page says by asking, is noted here.
 */
export const showSession =
  (tools: { readonly sessions: SessionStore; readonly vault: Vault }): Handler<SessionState> =>
  async (request) => {
    const secret = cookieNamed(request.cookies, sessionCookie);
    const session = secret === undefined ? undefined : await tools.sessions.find(secret, request.at);
    if (secret === undefined || session === undefined || session === 'idle') return nobody;
    if (!isByItself(request.headers) && !(await tools.sessions.note(secret, session, request.at))) return nobody;
    const person = personIn(session.context);
    const until = new Date(session.until).toISOString();
    if (person.kind === 'citizen') {
      const { name } = await openOwnDetails(tools.vault, session.context);
      const { shared, idle, counter, spent } = session;
      const who = createHash('sha256').update(person.id).digest('base64url').slice(0, 16);
      const known = { signedIn: true, name, until, audience: 'citizen', level: person.level, who } as const;
      const opened = counter && { name: counter.name, agency: counter.agency, ...(spent && { spent: spent.code }) };
      return {
        status: 200,
        body: {
          ...known,
          ...(shared && { shared: { minutes: idle / 60_000 } }),
          ...(opened && { counter: opened }),
        },
      };
    }
    const { id: staffId, unit, roles } = person;
    const { name } = session.context;
    return { status: 200, body: { signedIn: true, name, until, audience: 'staff', staffId, unit, roles } };
  };

import { namedForMs } from '../../core/represented.ts';
import { Refusal } from '../../core/refusal.ts';
import type { NamedOrganisations } from '../answers/results.ts';
import type { Handler } from '../edge/reply.ts';
import type { Request } from '../edge/request.ts';
import { representedNow, type OrganisationTools } from '../issued/represented-now.ts';
import { cookieNamed, sessionCookie } from '../sessions/cookies.ts';
import type { SessionStore } from '../sessions/session-store.ts';

export interface ShowOrganisationsTools extends OrganisationTools {
  readonly sessions: Pick<SessionStore, 'find' | 'change'>;
}

/** Keeps in the session whom the register named: every function reads it there, and none of them asks once more. */
const keepNamed = async (
  { sessions }: ShowOrganisationsTools,
  { cookies, at }: Request,
  represents: { readonly subjects: readonly string[]; readonly until: string },
): Promise<void> => {
  const secret = cookieNamed(cookies, sessionCookie);
  const session = secret === undefined ? undefined : await sessions.find(secret, at);
  if (secret === undefined || session === undefined || session === 'idle') throw new Refusal('not-signed-in');
  const context = { ...session.context, represents: JSON.stringify(represents) };
  if (!(await sessions.change(secret, { ...session, context }))) throw new Refusal('not-signed-in');
};

/**
 * Asks the business register which organisations the caller represents today. For ten minutes their dossiers are the
 * caller’s to read and act in; whoever is not named any more loses them. While the register is silent nothing is shown.
 */
export const showOrganisations =
  (tools: ShowOrganisationsTools): Handler<NamedOrganisations> =>
  async (request) => {
    const named = await representedNow(tools, request);
    const until = new Date(request.at + namedForMs).toISOString();
    await keepNamed(tools, request, { subjects: named.map(({ subject }) => subject), until });
    return { status: 200, body: { items: named.map(({ name }) => ({ name })), until } };
  };

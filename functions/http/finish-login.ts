import { counterMinutes, requireAnother } from '../../core/at-counter.ts';
import { Refusal } from '../../core/refusal.ts';
import type { SessionContext } from '../edge/request.ts';
import type { Handler } from '../edge/reply.ts';
import {
  cookieNamed,
  dropCookie,
  loginCookie,
  sessionCookie,
  setCookie,
  setPassingCookie,
} from '../sessions/cookies.ts';
import { sealOwnDetails } from '../sessions/own-details.ts';
import type { Identity } from '../sessions/identity-provider.ts';
import { staffContext } from '../sessions/present-staff.ts';
import type { Login } from '../sessions/session-store.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import type { Vault } from '../vault/vault.ts';
import { callbackAddress, refuseLogin, type LoginTools } from './begin-login.ts';

export interface FinishLoginTools extends LoginTools {
  /** Minutes without a request after which a session ends. */
  readonly idleMinutes: Readonly<Record<Login['audience'] | 'shared', number>>;
  readonly vault: Vault;
  readonly staff: StaffDirectory;
}

/** A working day; a citizen’s session is as long, and ends earlier by signing out or doing nothing. */
const sessionSeconds = 8 * 3600;

const contextOf = async (
  tools: FinishLoginTools,
  login: Login,
  identity: Identity,
  at: number,
): Promise<SessionContext> => {
  const { name, citizenId, staffId, level = 1 } = identity;
  if (login.audience === 'citizen') {
    if (citizenId === undefined || name === undefined) throw new Refusal('sign-in-failed');
    const id = await tools.vault.hash(citizenId);
    if (login.counter !== undefined) requireAnother(login.counter, id);
    return {
      kind: 'citizen',
      id,
      level: String(level),
      signedInAt: new Date(at).toISOString(),
      sealed: await sealOwnDetails(tools.vault, id, { citizenId, name }),
    };
  }
  const member = staffId === undefined ? undefined : await tools.staff.member(staffId);
  if (member === undefined || member.left !== undefined) throw new Refusal('unknown-staff');
  // Without it nobody could be kept from a dossier that names them.
  if (citizenId === undefined) throw new Refusal('nameless-staff');
  return staffContext(member, await tools.vault.hash(citizenId), at);
};

/** Takes the person back from the identity provider and begins a session of a new number. */
export const finishLogin =
  (tools: FinishLoginTools): Handler =>
  async (request) => {
    const state = request.query['state'] ?? '';
    // The state must be the one this very browser was sent away with.
    if (state === '' || cookieNamed(request.cookies, loginCookie(state)) !== state) throw new Refusal('sign-in-failed');
    const login = await tools.sessions.takeLogin(state, request.at);
    if (login === undefined) throw new Refusal('sign-in-failed');
    const answer = new URL(callbackAddress(tools.origin));
    answer.search = new URLSearchParams(request.query).toString();
    const context = await tools.providers[login.audience]
      .finish(answer, state, login)
      .then(async (identity) => contextOf(tools, login, identity, request.at))
      .catch((error: unknown) => refuseLogin(login, error));
    const earlier = cookieNamed(request.cookies, sessionCookie);
    if (earlier !== undefined) await tools.sessions.end(earlier);
    const { shared, counter } = login;
    const seconds = counter === undefined ? sessionSeconds : counterMinutes * 60;
    const secret = await tools.sessions.begin({
      context,
      until: request.at + seconds * 1000,
      idle: tools.idleMinutes[shared ? 'shared' : login.audience] * 60_000,
      seen: request.at,
      shared,
      counter,
    });
    const cookie = shared ? setPassingCookie(sessionCookie, secret) : setCookie(sessionCookie, secret, sessionSeconds);
    return {
      status: 302,
      headers: { location: login.returnTo, 'cache-control': 'no-store' },
      cookies: [cookie, dropCookie(loginCookie(state))],
    };
  };

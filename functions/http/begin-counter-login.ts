import { Refusal } from '../../core/refusal.ts';
import type { CounterSignIn } from '../answers/session.ts';
import { counterCodeToHash, type CounterCodes } from '../counter/counter-codes.ts';
import type { Handler } from '../edge/reply.ts';
import { bodyAs } from '../edge/request.ts';
import { cookieNamed, sessionCookie } from '../sessions/cookies.ts';
import type { Login } from '../sessions/session-store.ts';
import type { StaffDirectory } from '../staff/staff-directory.ts';
import type { Vault } from '../vault/vault.ts';
import { newLogin, sentAway, type LoginTools } from './begin-login.ts';
import { CounterSignInBody } from './bodies.ts';

export interface CounterLoginTools extends LoginTools {
  readonly counterCodes: Pick<CounterCodes, 'take'>;
  readonly staff: StaffDirectory;
  readonly vault: Pick<Vault, 'hash'>;
}

/** Whose browser it is. A citizen signing in where an officer works would sign the officer out, and be found by them. */
const requireOwnBrowser = async ({ sessions }: LoginTools, cookies: readonly string[], at: number): Promise<void> => {
  const secret = cookieNamed(cookies, sessionCookie);
  const there = secret === undefined ? undefined : await sessions.find(secret, at);
  if (typeof there === 'object' && there.context.kind === 'staff') throw new Refusal('counter-own-browser');
};

/**
 * Begins the ordinary sign-in of VNeID on a machine of the counter’s. The code counts once, as long as the officer serves
 * where it was made, and is asked for in a body: no other site can send somebody here, and it stands in no address.
 */
export const beginCounterLogin =
  (tools: CounterLoginTools): Handler<CounterSignIn> =>
  async (request) => {
    const { code } = bodyAs(request, CounterSignInBody);
    await requireOwnBrowser(tools, request.cookies, request.at);
    const login: Login = { ...newLogin('citizen', '/', request.at), shared: true };
    // Whether VNeID is there is known before the code is used up.
    const away = await sentAway(tools, login, request.cookies);
    const counter = await tools.counterCodes.take(await tools.vault.hash(counterCodeToHash(code)), request.at);
    const officer = counter === undefined ? undefined : await tools.staff.member(counter.by);
    const serves =
      officer?.left === undefined && officer?.unit === counter?.unit && officer?.roles.includes('officer') === true;
    if (counter === undefined || !serves) throw new Refusal('counter-code-wrong');
    await tools.sessions.keepLogin(away.state, { ...login, counter });
    return { status: 200, body: { address: away.address }, cookies: away.cookies };
  };

import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerWithContextResult } from 'aws-lambda';
import type { EndedContext, SessionContext } from '../edge/request.ts';
import { cookieNamed, sessionCookie } from './cookies.ts';
import { afterwardsRoutes, counterRoutes } from './counter-routes.ts';
import type { Session, SessionStore } from './session-store.ts';

type Answer = APIGatewaySimpleAuthorizerWithContextResult<Partial<SessionContext> | EndedContext>;

/** No session is not an error here: the edge answers 401 in words, by the endpoint table, and lets nobody pass. */
const nobody: Answer = { isAuthorized: true, context: {} };
const idle: Answer = { isAuthorized: true, context: { ended: 'idle' } };
const beyond: Answer = { isAuthorized: true, context: { ended: 'beyond' } };
const usedUp: Answer = { isAuthorized: true, context: { ended: 'counter' } };

const isLeft = ({ routeKey, pathParameters }: APIGatewayRequestAuthorizerEventV2, spent: string): boolean =>
  afterwardsRoutes.has(routeKey) && (pathParameters?.['code'] ?? spent) === spent;

/** What goes with each request of somebody who signed in at a counter. */
const atCounter = ({ counter, spent }: Session): Partial<SessionContext> =>
  counter === undefined
    ? {}
    : {
        counter: JSON.stringify({ by: counter.by, citizen: counter.citizen }),
        ...(spent === undefined ? {} : { spent: spent.code }),
      };

/**
 * An open page asks by itself for whatever is newer than it shows: nobody need be sitting there. It says so in a header
 * of its own as well, since CloudFront supports no `If-None-Match` where it forwards cookies (CloudFront Developer
 * Guide, “Cache content based on cookies”).
 */
export const isByItself = (headers: Readonly<Record<string, string | undefined>> = {}): boolean =>
  headers['x-motcua-by-itself'] !== undefined || headers['if-none-match'] !== undefined;

/** Finds out who sends a cookie. What they may do is decided behind it. */
export const authorise =
  (tools: { readonly sessions: SessionStore; readonly now: () => number }) =>
  async (event: APIGatewayRequestAuthorizerEventV2): Promise<Answer> => {
    const cookies = event.cookies ?? (event.headers?.['cookie'] ?? '').split(';');
    const secret = cookieNamed(cookies, sessionCookie);
    if (secret === undefined) return nobody;
    const at = tools.now();
    const session = await tools.sessions.find(secret, at);
    if (session === 'idle') return idle;
    if (session === undefined) return nobody;
    if (session.spent !== undefined && !isLeft(event, session.spent.code)) return usedUp;
    if (session.counter !== undefined && session.spent === undefined && !counterRoutes.has(event.routeKey))
      return beyond;
    if (!isByItself(event.headers) && !(await tools.sessions.note(secret, session, at))) return nobody;
    return { isAuthorized: true, context: { ...session.context, ...atCounter(session) } };
  };

import type { APIGatewayRequestAuthorizerEventV2, APIGatewaySimpleAuthorizerWithContextResult } from 'aws-lambda';
import type { SessionContext } from '../edge/request.ts';
import { cookieNamed, sessionCookie } from './cookies.ts';
import type { SessionStore } from './session-store.ts';

type Answer = APIGatewaySimpleAuthorizerWithContextResult<Partial<SessionContext>>;

/** No session is not an error here: the edge answers 401 in words, by the endpoint table, and lets nobody pass. */
const nobody: Answer = { isAuthorized: true, context: {} };

/** Finds out who sends a cookie. What they may do is decided behind it. */
export const authorise =
  (tools: { readonly sessions: SessionStore; readonly now: () => number }) =>
  async (event: APIGatewayRequestAuthorizerEventV2): Promise<Answer> => {
    const cookies = event.cookies ?? (event.headers?.['cookie'] ?? '').split(';');
    const secret = cookieNamed(cookies, sessionCookie);
    const session = secret === undefined ? undefined : await tools.sessions.find(secret, tools.now());
    return session === undefined ? nobody : { isAuthorized: true, context: session.context };
  };

import * as z from 'zod';
import type { Clock } from '../cloud/clock.ts';
import type { Invocation } from '../cloud/states/hands.ts';
import type { Authorizer } from './api-template.ts';
import type { RequestEvent } from './http-event.ts';
import { message, type WebResponse } from './web.ts';

export interface HttpApiPlace {
  readonly account: string;
  readonly clock: Clock;
  /** Calls a function for the API; `source` is the part of the caller's ARN after the API's id. */
  invoke(functionArn: string, event: unknown, source: string): Promise<Invocation>;
}

export type Decision = { readonly context: Readonly<Record<string, unknown>> | undefined } | WebResponse;

const SimpleResponse = z.object({
  isAuthorized: z.boolean(),
  context: z.record(z.string(), z.unknown()).nullish(),
});

const identityOf = (source: string, event: RequestEvent): string | undefined => {
  const [, kind, name = ''] = /^\$(request\.header|request\.querystring|context)\.(.+)$/.exec(source) ?? [];
  if (kind === 'request.header' && name.toLowerCase() === 'cookie') return event.cookies?.join('; ');
  if (kind === 'request.header') return event.headers[name.toLowerCase()];
  if (kind === 'request.querystring') return new URLSearchParams(event.rawQueryString).get(name) ?? undefined;
  if (kind === 'context' && name === 'routeKey') return event.routeKey;
  throw new Error(`the identity source ${source} is not emulated`);
};

/**
 * Asks REQUEST authorizers with simple responses. A request without one of the identity sources is refused without
 * asking; a decision is kept by the values of the sources, for every route that uses the authorizer.
 */
export const createAuthorize = (
  place: HttpApiPlace,
): ((authorizer: Authorizer, event: RequestEvent, routePath: string) => Promise<Decision>) => {
  const kept = new Map<string, { until: number; decision: Decision }>();

  const ask = async (
    authorizer: Authorizer,
    event: RequestEvent,
    identitySource: readonly string[],
    routePath: string,
  ) => {
    const { apiId } = event.requestContext;
    const routeArn = `arn:aws:execute-api:local:${place.account}:${apiId}/$default/${routePath}`;
    const question = { ...event, type: 'REQUEST', routeArn, identitySource };
    const answer = await place.invoke(authorizer.functionArn, question, `authorizers/${authorizer.id}`);
    const parsed = 'error' in answer ? undefined : SimpleResponse.safeParse(answer.payload).data;
    if (!parsed) return message(500, 'Internal Server Error');
    return parsed.isAuthorized ? { context: parsed.context ?? {} } : message(403, 'Forbidden');
  };

  return async (authorizer, event, routePath) => {
    const found = authorizer.identitySources.map((source) => identityOf(source, event));
    const identity = found.flatMap((value) => value ?? []);
    if (identity.length < found.length) return message(401, 'Unauthorized');
    const key = JSON.stringify([authorizer.id, ...identity]);
    const earlier = kept.get(key);
    if (earlier && earlier.until > place.clock.now()) return earlier.decision;
    const decision = await ask(authorizer, event, identity, routePath);
    const lasting = !('status' in decision) || decision.status === 403;
    if (authorizer.ttl > 0 && found.length > 0 && lasting)
      kept.set(key, { until: place.clock.now() + authorizer.ttl * 1000, decision });
    return decision;
  };
};

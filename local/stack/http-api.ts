import * as z from 'zod';
import type { Clock } from '../cloud/clock.ts';
import type { Invocation } from '../cloud/states/hands.ts';
import type { ApiSpec, Authorizer, Route, Throttle } from './api-template.ts';
import { bodyOf, requestEvent, webResponse, type RequestEvent } from './http-event.ts';
import { message, type Site, type WebRequest, type WebResponse } from './web.ts';

export interface HttpApiPlace {
  readonly account: string;
  readonly clock: Clock;
  /** Calls a function for the API; `source` is the part of the caller's ARN after the API's id. */
  invoke(functionArn: string, event: unknown, source: string): Promise<Invocation>;
}

/** API Gateway waits so long for a function, in milliseconds of real time (HTTP API quotas). */
const patience = 30_000;

interface Matcher {
  readonly route: Route;
  readonly pattern: RegExp;
  readonly allows: () => boolean;
}

/** A token bucket, as API Gateway's default route throttling. */
const createLimit = (clock: Clock, { rate, burst }: Throttle): (() => boolean) => {
  let tokens = burst;
  let filled = clock.now();
  return () => {
    const now = clock.now();
    tokens = Math.min(burst, tokens + ((now - filled) / 1000) * rate);
    filled = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
};

/** The route that takes what no other takes. */
const otherwise = '$default';

/**
 * Routes are tried in the order of their keys. Literal segments win over variables at the first segment that differs:
 * `{` sorts behind every letter, and `~` behind everything.
 */
const placeOf = ({ key }: Route): string => (key === otherwise ? '~' : key);

/** Matches `GET /v1/dossiers/A1` against a route key such as `GET /v1/dossiers/{code}`. */
const patternOf = (key: string): RegExp => {
  if (key === otherwise) return /^/;
  if (!/^[A-Z]+ (\/([\w.-]+|\{\w+\}))+$/.test(key)) throw new Error(`the route key ${key} is not emulated`);
  return new RegExp(`^${key.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);
};

/** Undefined after `ms` of real time. */
const within = async <T>(ms: number, work: Promise<T>): Promise<T | undefined> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
};

const SimpleResponse = z.object({ isAuthorized: z.boolean(), context: z.record(z.string(), z.unknown()).default({}) });

/** One HTTP API (API Gateway v2): routing, throttling, a Lambda authorizer and payload format 2.0. */
export const createHttpApi = (spec: ApiSpec, place: HttpApiPlace): Site => {
  const matchers = spec.routes
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
    .map((route): Matcher => ({
      route,
      pattern: patternOf(route.key),
      allows: createLimit(place.clock, route.throttle),
    }));

  /** What the authorizer says of the caller, or the answer that refuses. */
  const authorize = async (
    { id, functionArn }: Authorizer,
    event: RequestEvent,
    path: string,
  ): Promise<{ context: object } | WebResponse> => {
    const routeArn = `arn:aws:execute-api:local:${place.account}:${spec.id}/$default/${path}`;
    const question = { ...event, type: 'REQUEST', routeArn };
    const answer = await place.invoke(functionArn, question, `authorizers/${id}`);
    const { data } = SimpleResponse.safeParse('error' in answer ? undefined : answer.payload);
    if (!data) return message(500, 'Internal Server Error');
    return data.isAuthorized ? { context: data.context } : message(403, 'Forbidden');
  };

  return async (request: WebRequest) => {
    const asked = `${request.method} ${request.path}`;
    const matcher = matchers.find(({ pattern }) => pattern.test(asked));
    if (!matcher) return message(404, 'Not Found');
    if (!matcher.allows()) return message(429, 'Too Many Requests');
    if (request.body === undefined) return message(413, 'Request Entity Too Large');
    const { key: routeKey, functionArn, authorizer } = matcher.route;
    const found = Object.entries(matcher.pattern.exec(asked)?.groups ?? {});
    const event = requestEvent(request, {
      account: place.account,
      apiId: spec.id,
      domainName: spec.domainName,
      pathParameters: Object.fromEntries(found.map(([name, value]) => [name, decodeURIComponent(value)])),
      routeKey,
      now: place.clock.now(),
    });
    const path = routeKey.replace(' ', '');
    const decision = authorizer ? await authorize(authorizer, event, path) : undefined;
    if (decision && 'status' in decision) return decision;
    const known = decision && { authorizer: { lambda: decision.context } };
    const whole = { ...event, requestContext: { ...event.requestContext, ...known }, ...bodyOf(request) };
    const result = await within(patience, place.invoke(functionArn, whole, `$default/${path}`));
    if (result === undefined) return message(503, 'Service Unavailable');
    const response = 'error' in result ? undefined : webResponse(result.payload);
    return response ?? message(500, 'Internal Server Error');
  };
};

import type { Clock } from '../cloud/clock.ts';
import type { ApiSpec, Cors, Route, Throttle } from './api-template.ts';
import { createAuthorize, type HttpApiPlace } from './authorize.ts';
import { bodyOf, requestEvent, webResponse } from './http-event.ts';
import { message, type Site, type WebRequest, type WebResponse } from './web.ts';

interface Matcher {
  readonly route: Route;
  readonly method: string;
  readonly path: RegExp | undefined;
  readonly names: readonly string[];
  /** Smaller wins: literal segments before variables before greedy ones, at the first segment that differs. */
  readonly rank: readonly number[];
}

const matcherOf = (route: Route): Matcher => {
  if (route.key === '$default') return { route, method: 'ANY', path: undefined, names: [], rank: [3] };
  const [method = '', path = ''] = route.key.split(' ');
  const names: string[] = [];
  const rank: number[] = [];
  const sources = path.split('/').map((segment) => {
    const [, name, greedy] = /^\{(\w+)(\+?)\}$/.exec(segment) ?? [];
    if (name !== undefined) names.push(name);
    rank.push(name === undefined ? 0 : greedy === '+' ? 2 : 1);
    if (name === undefined) return segment.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return greedy === '+' ? '(.+)' : '([^/]+)';
  });
  return {
    route,
    method,
    path: new RegExp(`^${sources.join('/')}$`),
    names,
    rank: [...rank, method === 'ANY' ? 1 : 0],
  };
};

const byRank = (one: Matcher, other: Matcher): number => {
  const length = Math.max(one.rank.length, other.rank.length);
  for (let index = 0; index < length; index++) {
    const difference = (one.rank[index] ?? 0) - (other.rank[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** A token bucket per route, as API Gateway's default route throttling. */
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

const corsHeaders = (cors: Cors | undefined, origin: string | undefined): Record<string, string> => {
  const all = cors?.AllowOrigins.includes('*') ?? false;
  if (!cors || origin === undefined || (!all && !cors.AllowOrigins.includes(origin))) return {};
  return {
    'access-control-allow-origin': all && !cors.AllowCredentials ? '*' : origin,
    ...(cors.AllowCredentials ? { 'access-control-allow-credentials': 'true' } : {}),
    ...(cors.ExposeHeaders.length > 0 ? { 'access-control-expose-headers': cors.ExposeHeaders.join(',') } : {}),
  };
};

const preflight = (cors: Cors, origin: string | undefined): WebResponse => {
  const allowed = corsHeaders(cors, origin);
  const more = {
    'access-control-allow-methods': cors.AllowMethods.join(','),
    'access-control-allow-headers': cors.AllowHeaders.join(','),
    ...(cors.MaxAge === undefined ? {} : { 'access-control-max-age': String(cors.MaxAge) }),
  };
  return { status: 204, headers: Object.keys(allowed).length > 0 ? { ...allowed, ...more } : {}, body: '' };
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

/** One HTTP API (API Gateway v2): routing, throttling, authorizers and payload format 2.0. */
export const createHttpApi = (spec: ApiSpec, place: HttpApiPlace): Site => {
  const matchers = spec.routes.map(matcherOf).toSorted(byRank);
  const limits = new Map(
    spec.routes.flatMap(({ key, throttle }) => (throttle ? [[key, createLimit(place.clock, throttle)] as const] : [])),
  );
  const authorize = createAuthorize(place);

  const answer = async (request: WebRequest): Promise<WebResponse> => {
    const fits = ({ method, path }: Matcher): boolean =>
      (method === 'ANY' || method === request.method) && (path?.test(request.path) ?? true);
    const matcher = matchers.find(fits);
    if (!matcher) return message(404, 'Not Found');
    const { route } = matcher;
    if (limits.get(route.key)?.() === false) return message(429, 'Too Many Requests');
    if (request.body === undefined) return message(413, 'Request Entity Too Large');
    const values = matcher.path?.exec(request.path)?.slice(1) ?? [];
    const pathParameters = Object.fromEntries(
      matcher.names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]),
    );
    const { account, clock } = place;
    const { id: apiId, domainName } = spec;
    const event = requestEvent(request, {
      account,
      apiId,
      domainName,
      pathParameters,
      routeKey: route.key,
      now: clock.now(),
    });
    const routePath = route.key === '$default' ? '$default' : `${request.method}${route.key.replace(/^\S+ /, '')}`;
    const decision = route.authorizer ? await authorize(route.authorizer, event, routePath) : { context: undefined };
    if ('status' in decision) return decision;
    const { context } = decision;
    const requestContext = { ...event.requestContext, ...(context ? { authorizer: { lambda: context } } : {}) };
    const whole = { ...event, requestContext, ...bodyOf(request) };
    const result = await within(route.timeout, place.invoke(route.functionArn, whole, `$default/${routePath}`));
    if (result === undefined) return message(503, 'Service Unavailable');
    const response = 'error' in result ? undefined : webResponse(result.payload);
    return response ?? message(500, 'Internal Server Error');
  };

  return async (request) => {
    const { origin } = request.headers;
    if (spec.cors && request.method === 'OPTIONS' && origin !== undefined) return preflight(spec.cors, origin);
    const response = await answer(request);
    return { ...response, headers: { ...response.headers, ...corsHeaders(spec.cors, origin) } };
  };
};

import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { WebRequest, WebResponse } from './web.ts';

export interface EventPlace {
  readonly account: string;
  readonly apiId: string;
  readonly domainName: string;
  readonly routeKey: string;
  readonly pathParameters: Readonly<Record<string, string>>;
  readonly now: number;
}

const readable = /^(text\/|application\/(json|javascript|xml|x-www-form-urlencoded|[\w.+-]+\+(json|xml))\b)/;

/** As in access logs: `12/Mar/2020:19:03:58 +0000`. */
const logTime = (now: number): string => {
  const [, day, month, year, time] = new Date(now).toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
};

/** Repeated query parameters are joined with commas, as payload format 2.0 does. */
const queryOf = (query: string): Record<string, string> => {
  const joined: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query))
    joined[name] = name in joined ? `${joined[name]},${value}` : value;
  return joined;
};

const nonEmpty = (name: string, value: object): object => (Object.keys(value).length > 0 ? { [name]: value } : {});

/** The event of payload format 2.0, without the body; an authorizer receives this much. Cookies are not among the headers. */
export const requestEvent = (request: WebRequest, place: EventPlace) => ({
  version: '2.0',
  routeKey: place.routeKey,
  rawPath: request.path,
  rawQueryString: request.query,
  headers: request.headers,
  ...(request.cookies.length > 0 ? { cookies: request.cookies } : {}),
  ...nonEmpty('queryStringParameters', queryOf(request.query)),
  ...nonEmpty('pathParameters', place.pathParameters),
  requestContext: {
    accountId: place.account,
    apiId: place.apiId,
    domainName: place.domainName,
    domainPrefix: place.apiId,
    http: {
      method: request.method,
      path: request.path,
      protocol: 'HTTP/1.1',
      sourceIp: request.sourceIp,
      userAgent: request.headers['user-agent'] ?? '',
    },
    requestId: randomUUID(),
    routeKey: place.routeKey,
    stage: '$default',
    time: logTime(place.now),
    timeEpoch: place.now,
  },
});
export type RequestEvent = ReturnType<typeof requestEvent>;

/** Bodies that are not text travel as base64. */
export const bodyOf = (request: WebRequest): { body?: string; isBase64Encoded: boolean } => {
  if (request.body === undefined || request.body.length === 0) return { isBase64Encoded: false };
  const isBase64Encoded = !readable.test(request.headers['content-type'] ?? 'text/plain');
  return { body: request.body.toString(isBase64Encoded ? 'base64' : 'utf8'), isBase64Encoded };
};

const Answer = z.object({
  statusCode: z.number().int().min(100).max(599),
  headers: z.record(z.string(), z.string()).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** Undefined when the function's answer has a wrong shape. */
export const webResponse = (payload: unknown): WebResponse | undefined => {
  const { success, data } = Answer.safeParse(payload);
  if (!success) return undefined;
  const named = Object.entries(data.headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const body = Buffer.from(data.body, data.isBase64Encoded ? 'base64' : 'utf8');
  const headers = { 'content-type': 'text/plain;charset=UTF-8', ...Object.fromEntries(named) };
  return { status: data.statusCode, headers, cookies: data.cookies, body };
};

import { endpoints, type EndpointKey } from '../../functions/endpoints.ts';
import type { SessionContext } from '../../functions/edge/request.ts';
import { sessionCookie } from '../../functions/sessions/cookies.ts';
import { requestEvent } from '../../local/stack/http-event.ts';
import * as z from 'zod';
import { place } from '../building/names.ts';
import type { Faults } from '../faults.ts';
import type { Agenda } from '../time/agenda.ts';
import type { Runtime } from './runtime.ts';

export interface Asked {
  readonly session: SessionContext;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
}

const Reply = z.object({
  statusCode: z.number(),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.string().default('{}'),
});

/** What comes back; a line that broke answers nothing. */
export interface Answered {
  readonly status: number;
  readonly etag: string | undefined;
  readonly body: unknown;
}
export type Browser = (route: EndpointKey, asked: Asked) => Promise<Answered | undefined>;

const lost = undefined;

/** The line between people and the API: requests and answers get lost on it, for good or for a while. */
export const createBrowser = (
  agenda: Agenda,
  faults: Faults,
  runtime: Runtime,
  named: ReadonlyMap<string, string>,
): Browser => {
  /** What the authoriser tells of somebody. */
  const contextOf = (session: SessionContext): SessionContext => {
    const represents = named.get(session.id);
    return represents === undefined ? session : { ...session, represents };
  };
  const invoke = async (route: EndpointKey, { session, path = {}, query = {}, headers = {}, body }: Asked) => {
    const [method = '', pattern = ''] = route.split(' ');
    const request = {
      method,
      path: pattern.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => path[name] ?? ''),
      query: new URLSearchParams(query).toString(),
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json', ...headers },
      cookies: [`${sessionCookie}=${session.id}`],
      sourceIp: '127.0.0.1',
      body: undefined,
    };
    const event = requestEvent(request, {
      account: place.account,
      apiId: 'simulation',
      domainName: 'simulation.invalid',
      routeKey: route,
      pathParameters: path,
      now: agenda.now(),
    });
    const requestContext = { ...event.requestContext, authorizer: { lambda: contextOf(session) } };
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await runtime.invoke(endpoints[route].capability, {
      ...event,
      ...sent,
      requestContext,
      isBase64Encoded: false,
    });
    if ('error' in answer) return { status: 502, etag: undefined, body: {} };
    const { statusCode, headers: told, body: text } = Reply.parse(answer.payload);
    const parsed: unknown = JSON.parse(text);
    return { status: statusCode, etag: told['etag'], body: parsed };
  };
  return async (route, asked) => {
    if (faults.happens(0.03)) {
      await agenda.rest(10_000);
      return lost;
    }
    const answered = await invoke(route, asked);
    if (!faults.happens(0.04)) return answered;
    await agenda.rest(10_000);
    return lost;
  };
};

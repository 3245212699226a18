import middy from '@middy/core';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { Refusal } from '../../core/refusal.ts';
import { endpoints, type EndpointKey } from '../endpoints.ts';
import { account, type Underway } from './account.ts';
import type { Door } from './front-door.ts';
import { httpOf, type Handler } from './reply.ts';
import { personOf, requestOf, type HttpEvent, type Request } from './request.ts';
import type { Watch } from './watch.ts';

/** The handlers of one function, by row of the endpoint table. */
export type Routes = Readonly<Partial<Record<EndpointKey, Handler>>>;

const isRoute = (routes: Routes, key: string): key is EndpointKey => Object.hasOwn(routes, key);

/** The endpoint table’s audience, enforced before any handler runs: deny by default. */
const requireAudience = (key: EndpointKey, request: Request): void => {
  const { audience, level2 = false }: { audience: readonly string[]; level2?: boolean } = endpoints[key];
  if (audience.includes('public')) return;
  const person = personOf(request);
  const belongs = person.kind === 'citizen' ? ['citizen'] : person.roles;
  if (!belongs.some((role) => audience.includes(role))) throw new Refusal('not-allowed');
  if (level2 && person.kind === 'citizen' && person.level < 2) throw new Refusal('level-2-required');
};

/** A Lambda function for HTTP: let in by the door, read, let the handler decide and write, answer. */
export const edge = (routes: Routes, watch: Watch, door: Door, now: () => number = Date.now) =>
  middy<HttpEvent, APIGatewayProxyStructuredResultV2, unknown, Context, Underway>()
    .use(account(watch, now))
    .handler(async (event: HttpEvent) => {
      // Here and not as a middleware: middy watches the time that is left around the handler only.
      await door(event);
      const request = requestOf(event, now());
      const key = event.routeKey;
      const handler = isRoute(routes, key) ? routes[key] : undefined;
      if (handler === undefined || !isRoute(routes, key)) throw new Refusal('not-found');
      requireAudience(key, request);
      return httpOf(await handler(request));
    });

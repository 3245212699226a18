import middy from '@middy/core';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { Refusal } from '../../core/refusal.ts';
import type { EndpointKey } from '../endpoints.ts';
import type { Endpoint, Rows } from '../endpoints/endpoint.ts';
import { account, type Underway } from './account.ts';
import type { Door } from './front-door.ts';
import type { Refusals } from './problem.ts';
import { packed } from './packed.ts';
import { httpOf, type Handler } from './reply.ts';
import { personOf, requestOf, type HttpEvent, type Request } from './request.ts';
import type { Watch } from './watch.ts';

/** Handlers by their rows of the endpoint table. */
export type Routes = Readonly<Partial<Record<EndpointKey, Handler>>>;

/** A row’s audience, enforced before any handler runs: deny by default. */
const requireAudience = ({ audience, level2 }: Endpoint, request: Request): void => {
  if (audience.includes('public') || audience.includes('partner')) return;
  const person = personOf(request);
  const belongs: readonly string[] = person.kind === 'citizen' ? ['citizen'] : person.roles;
  if (!audience.some((who) => belongs.includes(who))) throw new Refusal('not-allowed');
  if (level2 === true && person.kind === 'citizen' && person.level < 2) throw new Refusal('level-2-required');
};

const own = <Value>(table: Readonly<Partial<Record<string, Value>>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** Their sentences are a file of their own, read when the function first refuses something. */
const readRefusals = async (): Promise<Refusals> => (await import('../../core/refusals.ts')).refusals;

/** Like `edge`, where some of the rows have no handler: for tests and the simulation. */
export const edgeOfSome = (
  rows: Rows,
  handlers: Readonly<Partial<Record<string, Handler>>>,
  watch: Watch,
  door: Door,
  now: () => number = Date.now,
  answers: () => Promise<Refusals> = readRefusals,
) =>
  middy<HttpEvent, APIGatewayProxyStructuredResultV2, unknown, Context, Underway>()
    .use(account(watch, now, answers))
    .handler(async (event: HttpEvent) => {
      // Here and not as a middleware: middy watches the time that is left around the handler only.
      await door(event);
      const row = own(rows, event.routeKey);
      const request = requestOf(event, now(), row);
      const handler = own(handlers, event.routeKey);
      if (row === undefined || handler === undefined) throw new Refusal('not-found');
      requireAudience(row, request);
      return packed(httpOf(await handler(request)), event.headers['accept-encoding']);
    });

/** A Lambda function for HTTP: let in by the door, read, let the handler of the row decide and write, answer. */
export const edge = <Key extends string>(
  rows: Rows<Key>,
  handlers: Readonly<Record<NoInfer<Key>, Handler>>,
  watch: Watch,
  door: Door,
) => edgeOfSome(rows, handlers, watch, door);

import { edge, type Routes } from '../../functions/edge/edge.ts';
import type { HttpEvent } from '../../functions/edge/request.ts';
import type { Watch } from '../../functions/edge/watch.ts';
import type { EndpointKey } from '../../functions/endpoints.ts';
import * as z from 'zod/mini';

const Answer = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.optional(z.string()),
});
const Body = z.looseObject({ code: z.optional(z.string()), errors: z.optional(z.array(z.unknown())) });

/** A request as an attacker forms it. */
export interface Attack {
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const person = { kind: 'citizen', id: 'c', name: 'An', level: '2' };

const eventOf = (route: EndpointKey, { headers = {}, path = {}, body }: Attack): HttpEvent => ({
  version: '2.0',
  routeKey: route,
  rawPath: '',
  rawQueryString: '',
  headers: { ...headers },
  pathParameters: { ...path },
  isBase64Encoded: false,
  ...(body === undefined ? {} : { body }),
  requestContext: {
    accountId: '',
    apiId: '',
    domainName: '',
    domainPrefix: '',
    http: { method: route.split(' ')[0] ?? '', path: '', protocol: 'HTTP/1.1', sourceIp: '', userAgent: '' },
    requestId: 'request',
    routeKey: route,
    stage: '$default',
    time: '',
    timeEpoch: 0,
    authorizer: { lambda: person },
  },
});

/** What a function answers to an attack: the code of the refusal, or `200` when it is let through. */
export const answerTo = async (routes: Routes, route: EndpointKey, attack: Attack) => {
  const faults: string[] = [];
  const watch: Watch = { done: () => undefined, fault: (what) => faults.push(what) };
  const context = { functionVersion: '', invokedFunctionArn: '', memoryLimitInMB: '', awsRequestId: '' };
  const more = { callbackWaitsForEmptyEventLoop: false, functionName: '', logGroupName: '', logStreamName: '' };
  const doing = { getRemainingTimeInMillis: () => 1, done: () => undefined, fail: () => undefined };
  const handled = edge(
    routes,
    watch,
    async () => undefined,
  )(eventOf(route, attack), {
    ...context,
    ...more,
    ...doing,
    succeed: () => undefined,
  });
  const { statusCode, headers, body = '{}' } = Answer.parse(await handled);
  const { code, errors = [] } = Body.parse(JSON.parse(body));
  return { said: code ?? String(statusCode), headers, errors, bytes: body.length, faults };
};

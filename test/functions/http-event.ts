import type { Context } from 'aws-lambda';
import type { EndpointKey } from '../../functions/endpoints.ts';
import type { Door } from '../../functions/edge/front-door.ts';
import type { HttpEvent, SessionContext } from '../../functions/edge/request.ts';
import type { Person } from '../../core/person.ts';

export interface Asked {
  /** Method and address, where they are not those of the row. */
  readonly address?: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  /** Sent as JSON; `raw` is sent as it is. */
  readonly body?: unknown;
  readonly raw?: string;
  readonly session?: SessionContext | undefined;
}

/** Who is signed in, as the authoriser tells API Gateway. */
export const sessionOf = (person: Person, more: Partial<SessionContext> = {}): SessionContext =>
  person.kind === 'citizen'
    ? { kind: 'citizen', id: person.id, level: String(person.level), ...more }
    : {
        kind: 'staff',
        id: person.id,
        name: 'Hoàng Văn Cán',
        unit: person.unit,
        roles: person.roles.join(' '),
        powers: JSON.stringify(person.powers),
        citizen: person.citizen,
        ...more,
      };

const sameOrigin = { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

/** A request as API Gateway hands it to a function (payload format 2.0). */
export const httpEvent = (routeKey: EndpointKey | (string & {}), asked: Asked = {}): HttpEvent => {
  const { address = routeKey, path, query, headers = sameOrigin, cookies, session, raw } = asked;
  const [method = '', rawPath = ''] = address.split(' ');
  const body = asked.body === undefined ? raw : JSON.stringify(asked.body);
  return {
    version: '2.0',
    routeKey,
    rawPath,
    rawQueryString: '',
    headers: { host: 'localhost:8080', ...headers },
    ...(cookies === undefined ? {} : { cookies: [...cookies] }),
    ...(path === undefined ? {} : { pathParameters: path }),
    ...(query === undefined ? {} : { queryStringParameters: query }),
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
    requestContext: {
      accountId: '000000000000',
      apiId: 'api',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1', userAgent: 'test' },
      requestId: 'request-1',
      routeKey,
      stage: '$default',
      time: '21/Nov/2026:03:15:00 +0000',
      timeEpoch: 1_795_230_900_000,
      authorizer: { lambda: session ?? {} },
    },
  };
};

/** Lets everything in, as if it had come through CloudFront. */
export const anyDoor: Door = async () => undefined;

export const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'function',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:ap-southeast-1:000000000000:function:function',
  memoryLimitInMB: '512',
  awsRequestId: 'request-1',
  logGroupName: 'log',
  logStreamName: 'log',
  getRemainingTimeInMillis: () => 10_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

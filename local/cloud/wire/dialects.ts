import { crc32 } from 'node:zlib';
import { AwsError, type Service } from '../engine.ts';
import { formatRest, formatRestError, parseRest } from '../objects/rest.ts';
import { decode, encode, targets } from './json.ts';
import { type Answer, headerOf, type WireRequest } from './request.ts';

/** How a service speaks over HTTP. */
export interface Dialect {
  readonly service: Service;
  parse(request: WireRequest): { operation: string; input: object };
  format(request: WireRequest, operation: string, output: object): Promise<Answer>;
  refuse(request: WireRequest, error: AwsError, requestId: string): Answer;
}

const json = (status: number, value: object, service: Service, { headers }: WireRequest): Answer => {
  const body = Buffer.from(JSON.stringify(encode(value)));
  return {
    status,
    headers: {
      'content-type': headerOf(headers, 'content-type') ?? 'application/json',
      ...(service === 'dynamodb' && { 'x-amz-crc32': String(crc32(body)) }),
    },
    body,
  };
};

const parseJson = (service: Service, { body }: WireRequest): object => {
  try {
    const content: unknown = JSON.parse(body.length > 0 ? body.toString() : '{}');
    const input = decode(service, content);
    if (typeof input === 'object' && input !== null) return input;
  } catch {
    // Answered below, as an input that is JSON but not an object.
  }
  throw new AwsError('SerializationException', 'The request body is not a JSON object');
};

const jsonDialect = (service: Service): Dialect => ({
  service,
  parse: (request) => {
    const [, operation = ''] = headerOf(request.headers, 'x-amz-target')?.split('.') ?? [];
    return { operation, input: parseJson(service, request) };
  },
  format: (request, _operation, output) => Promise.resolve(json(200, output, service, request)),
  refuse: (request, { code, message, status, extra }) =>
    json(status, { __type: code, message, Message: message, ...extra }, service, request),
});

const rest: Dialect = {
  service: 's3',
  parse: parseRest,
  format: (_request, operation, output) => formatRest(operation, output),
  refuse: (request, error, requestId) => formatRestError(error, request, requestId),
};

const invocationPath = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/;

const invocation: Dialect = {
  ...jsonDialect('lambda'),
  parse: ({ path, headers, body }) => ({
    operation: 'Invoke',
    input: {
      FunctionName: decodeURIComponent(invocationPath.exec(path)?.[1] ?? ''),
      InvocationType: headerOf(headers, 'x-amz-invocation-type'),
      Payload: body,
    },
  }),
  format: (_request, _operation, output) => {
    const { StatusCode = 200, FunctionError, Payload = new Uint8Array() }: Invoked = output;
    const headers = { 'content-type': 'application/json', 'x-amz-executed-version': '$LATEST' };
    const failed = FunctionError === undefined ? {} : { 'x-amz-function-error': FunctionError };
    return Promise.resolve({ status: StatusCode, headers: { ...headers, ...failed }, body: Payload });
  },
};

interface Invoked {
  readonly StatusCode?: number;
  readonly FunctionError?: string;
  readonly Payload?: Uint8Array;
}

/** JSON services are told by their target; of the rest, Lambda by its path. */
export const dialectOf = ({ headers, path }: WireRequest): Dialect => {
  const target = headerOf(headers, 'x-amz-target');
  if (target === undefined) return invocationPath.test(path) ? invocation : rest;
  const service = targets[target.split('.')[0] ?? ''];
  if (!service) throw new AwsError('UnknownOperationException', `${target} is not emulated locally`);
  return jsonDialect(service);
};

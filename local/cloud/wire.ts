import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { keepAliveTimeout } from '../keep-alive.ts';
import type { Cloud } from './cloud.ts';
import { AwsError } from './engine.ts';
import { crossOrigin, preflight } from './objects/cors.ts';
import { addressOf, s3Dialect } from './objects/rest.ts';
import { jsonDialect } from './wire/json.ts';
import { type Answer, type Dialect, headerOf, readRequest, type WireRequest } from './wire/request.ts';
import { verifySignature } from './wire/signature.ts';

export interface Wire {
  readonly url: string;
  close(): Promise<void>;
}

const failure = (error: unknown): AwsError => {
  if (error instanceof AwsError) return error;
  return new AwsError('InternalFailure', error instanceof Error ? error.message : String(error), 500);
};

const answer = async (cloud: Cloud, dialect: Dialect, request: WireRequest): Promise<Answer> => {
  try {
    const { clock } = cloud.surroundings;
    const { caller } = verifySignature(request, dialect.service, (key) => cloud.byAccessKey(key), clock.now());
    const { operation, input } = dialect.parse(request);
    const output = await cloud.execute(dialect.service, operation, input, caller);
    return dialect.format(operation, output);
  } catch (error) {
    return dialect.refuse(request, failure(error));
  }
};

/** Browsers speak to buckets only, and of other origins as far as the bucket’s rules go. */
const answerBrowser = async (cloud: Cloud, request: WireRequest): Promise<Answer> => {
  const rules = cloud.objects.corsOf(addressOf(request.path).Bucket);
  if (request.method !== 'OPTIONS') {
    const answered = await answer(cloud, s3Dialect, request);
    return { ...answered, headers: { ...answered.headers, ...crossOrigin(rules, request) } };
  }
  try {
    return preflight(rules, request);
  } catch (error) {
    return s3Dialect.refuse(request, failure(error));
  }
};

const handle = async (cloud: Cloud, message: IncomingMessage, response: ServerResponse): Promise<void> => {
  const requestId = randomUUID();
  const request = await readRequest(message);
  const target = headerOf(request.headers, 'x-amz-target');
  const { status, headers, body } = await (target === undefined
    ? answerBrowser(cloud, request)
    : answer(cloud, jsonDialect(target), request));
  response.writeHead(status, {
    'content-length': Buffer.byteLength(body),
    ...headers,
    // An SDK whose clock differs from the cloud's reads the time here, and signs anew.
    date: new Date(cloud.surroundings.clock.now()).toUTCString(),
    'x-amzn-requestid': requestId,
    'x-amz-request-id': requestId,
  });
  response.end(body);
};

/** One HTTP server for every service, on the loopback interface only. The access key of the signature is the caller. */
export const openWire = async (cloud: Cloud, port: number): Promise<Wire> => {
  const server = createServer({ keepAliveTimeout }, (message, response) => {
    handle(cloud, message, response).catch((error: unknown) => {
      // Before it was known which service is meant, or while it was answered.
      const { code, status, message: text } = failure(error);
      if (!response.headersSent)
        response.writeHead(status, { 'content-type': 'application/json', connection: 'close' });
      response.end(JSON.stringify({ __type: code, message: text }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { keepAliveTimeout } from '../keep-alive.ts';

/** A request as it reaches the edge. Header names are lowercase; cookies stay apart and untouched. */
export interface WebRequest {
  readonly method: string;
  readonly path: string;
  /** Without the question mark, still encoded. */
  readonly query: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  /** Undefined when it is longer than the platform takes. */
  readonly body: Buffer | undefined;
  readonly sourceIp: string;
}

export interface WebResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
  readonly body: Uint8Array | string;
}

export type Site = (request: WebRequest) => Promise<WebResponse>;

/** API Gateway takes requests of up to 10 MB (HTTP API quotas). */
export const longestBody = 10 * 1024 * 1024;

export const message = (status: number, text: string): WebResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ message: text }),
});

const readBody = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const part = Buffer.from(chunk);
    length += part.length;
    // The rest is read and thrown away, so that the answer can still be sent on the same connection.
    if (length <= longestBody) chunks.push(part);
  }
  return length > longestBody ? undefined : Buffer.concat(chunks);
};

const webRequest = async (request: IncomingMessage): Promise<WebRequest> => {
  const [path = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    name === 'cookie' || value === undefined ? [] : [[name, [value].flat().join(',')] as const],
  );
  return {
    method: request.method ?? 'GET',
    path,
    query,
    headers: Object.fromEntries(headers),
    cookies: (request.headers.cookie ?? '').split(/;\s*/).filter((cookie) => cookie !== ''),
    body: await readBody(request),
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
  };
};

const send = (response: ServerResponse, method: string, { status, headers, cookies, body }: WebResponse): void => {
  const sent = Buffer.from(body);
  response.writeHead(status, {
    ...headers,
    ...(cookies && cookies.length > 0 ? { 'set-cookie': [...cookies] } : {}),
    ...(status === 204 || status === 304 ? {} : { 'content-length': sent.length }),
  });
  response.end(method === 'HEAD' || status === 204 || status === 304 ? undefined : sent);
};

const isDecodable = (path: string): boolean => {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
};

/** Listens on the loopback address only. */
export const serve = async (site: Site, port: number, failed: (error: unknown) => void): Promise<Server> => {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      const received = await webRequest(request);
      const broken = isDecodable(received.path) ? undefined : message(400, 'Bad Request');
      send(response, received.method, broken ?? (await site(received)));
    } catch (error) {
      failed(error);
      if (response.headersSent) response.destroy();
      else send(response, 'GET', message(500, 'Internal Server Error'));
    }
  };
  const server = createServer({ keepAliveTimeout }, (request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return server;
};

import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { AwsError, type Service } from '../engine.ts';

/** A request as it came over the wire; `path` still encoded. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array;
}

/** How a service speaks over HTTP. */
export interface Dialect {
  readonly service: Service;
  parse(request: WireRequest): { operation: string; input: object };
  format(operation: string, output: object): Answer;
  refuse(request: WireRequest, error: AwsError): Answer;
}

/** The largest body taken, in bytes: it is held in memory. S3 itself takes 5 GB in one request. */
const largestBody = 100 * 2 ** 20;

export const headerOf = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
};

export const readRequest = async (message: IncomingMessage): Promise<WireRequest> => {
  const { headers, method = 'GET', url = '/' } = message;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const part = Buffer.from(chunk);
    size += part.length;
    if (size > largestBody) throw new AwsError('EntityTooLarge', 'The body is larger than is taken here', 413);
    chunks.push(part);
  }
  const [path = '/'] = url.split('?');
  return { method, path, query: new URLSearchParams(url.slice(path.length)), headers, body: Buffer.concat(chunks) };
};

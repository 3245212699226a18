import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { AwsError } from '../engine.ts';

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

/** The largest body taken, in bytes: it is held in memory. S3 itself takes 5 GB in one request. */
const largestBody = 100 * 2 ** 20;

export const headerOf = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[name];
  return Array.isArray(value) ? value.join(',') : value;
};

export const readRequest = async (message: IncomingMessage): Promise<WireRequest> => {
  const { headers, method = 'GET', url = '/' } = message;
  if (Number(headers['content-length']) > largestBody)
    throw new AwsError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', 413);
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  const [path = '/'] = url.split('?');
  return { method, path, query: new URLSearchParams(url.slice(path.length)), headers, body: Buffer.concat(chunks) };
};

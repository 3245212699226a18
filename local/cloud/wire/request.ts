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

const tooLarge = (): AwsError =>
  new AwsError('EntityTooLarge', 'Your proposed upload exceeds the maximum allowed size', 413);

export const readRequest = async (message: IncomingMessage): Promise<WireRequest> => {
  const { headers, method = 'GET', url = '/' } = message;
  if (Number(headers['content-length']) > largestBody) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message) {
    const part = Buffer.from(chunk);
    size += part.length;
    if (size > largestBody) throw tooLarge();
    chunks.push(part);
  }
  const [path = '/'] = url.split('?');
  return { method, path, query: new URLSearchParams(url.slice(path.length)), headers, body: Buffer.concat(chunks) };
};

import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Request } from './request.ts';

/** What a handler answers; the edge makes HTTP of it. */
export interface Reply<Body extends object = object> {
  readonly status: number;
  readonly body?: Body;
  /** In place of a body what is no JSON; its type is among the headers. */
  readonly raw?: string;
  /** A file in place of a body; its type is among the headers. */
  readonly file?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
}

/** `Body` is the type of a schema in `functions/answers`, by which the API is described too. */
export type Handler<Body extends object = object> = (request: Request) => Promise<Reply<Body>>;

/** A strong entity tag from a version number, and from what else may change the answer while the version stays. */
export const etag = (version: number, ...beside: readonly (string | number)[]): { etag: string } => ({
  etag: `"${[version, ...beside].join('.')}"`,
});

/** Most answers are personal, and counters are shared: unless a handler says otherwise nothing is kept on any disk. */
const unkept = { 'cache-control': 'no-store' };

export const httpOf = (reply: Reply): APIGatewayProxyStructuredResultV2 => ({
  statusCode: reply.status,
  headers: {
    ...unkept,
    ...(reply.body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...reply.headers,
  },
  ...(reply.cookies === undefined ? {} : { cookies: [...reply.cookies] }),
  ...(reply.raw === undefined ? {} : { body: reply.raw }),
  ...(reply.file === undefined ? {} : { body: Buffer.from(reply.file).toString('base64'), isBase64Encoded: true }),
  ...(reply.body === undefined ? {} : { body: JSON.stringify(reply.body) }),
});

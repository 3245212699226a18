import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { Refusal, refusals, type RefusalCode } from '../../core/refusal.ts';
import type { Text } from '../../core/text.ts';
import { adviceOf } from './advised-refusal.ts';

/** What a handler answers; the edge makes HTTP of it. */
export interface Reply {
  readonly status: number;
  readonly body?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cookies?: readonly string[];
}

/** A problem document on its way out. */
export interface ProblemReply extends Reply {
  readonly body: Readonly<Record<string, unknown>> & { readonly detail: Text };
}

export type Handler = (request: import('./request.ts').Request) => Promise<Reply>;

/** A strong entity tag from a version number. */
export const etag = (version: number): { etag: string } => ({ etag: `"${version}"` });

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
  ...(reply.body === undefined ? {} : { body: JSON.stringify(reply.body) }),
});

/** More wrong fields than any form has: the rest would only make the answer larger than the question. */
const mostErrors = 100;

const problemType = { 'content-type': 'application/problem+json; charset=utf-8' };

/** RFC 9457 problem document: Vietnamese title, both languages in `detail`, the legal ground where there is one. */
export const problemOf = (refusal: Refusal, requestId: string): ProblemReply => {
  const known: { status: number; vi: string; en: string; ground?: string } = refusals[refusal.code];
  const { retryAfter } = adviceOf(refusal);
  return {
    status: known.status,
    headers: { ...problemType, ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }) },
    body: {
      type: `urn:motcua:refusal:${refusal.code}`,
      title: known.vi,
      status: known.status,
      code: refusal.code satisfies RefusalCode,
      detail: { vi: known.vi, en: known.en },
      ...(known.ground === undefined ? {} : { ground: known.ground }),
      ...(refusal.pointers.length === 0 ? {} : { errors: refusal.pointers.slice(0, mostErrors) }),
      instance: requestId,
    },
  };
};

export const faultOf = (requestId: string): ProblemReply => ({
  status: 500,
  headers: problemType,
  body: {
    type: 'urn:motcua:fault',
    title: 'Hệ thống đang gặp sự cố. Dữ liệu bạn đã gửi không bị mất; hãy thử lại sau ít phút.',
    status: 500,
    code: 'fault',
    detail: {
      vi: 'Hệ thống đang gặp sự cố. Dữ liệu bạn đã gửi không bị mất; hãy thử lại sau ít phút.',
      en: 'The system has a fault. Nothing you sent is lost; try again in a few minutes.',
    },
    instance: requestId,
  },
});

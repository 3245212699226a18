import type { MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { Refusal } from '../../core/refusal.ts';
import { adviceOf } from './advised-refusal.ts';
import { causeOf } from './deepest-cause.ts';
import { languageOf } from './language.ts';
import { faultOf, problemOf, type Refusals } from './problem.ts';
import { isOpened, pageOf } from './problem-page.ts';
import { httpOf } from './reply.ts';
import type { HttpEvent } from './request.ts';
import type { Facts, Watch } from './watch.ts';

/** What is known of a request while it is under way. */
export interface Underway extends Record<string, unknown> {
  /** Milliseconds since the epoch. */
  begun?: number;
}
type Account = MiddlewareObj<HttpEvent, APIGatewayProxyStructuredResultV2, unknown, Context, Underway>;

/** One log line whatever happens, and a problem document for whatever goes wrong: a refusal, a fault, too little time. */
export const account = (watch: Watch, now: () => number, answers: () => Promise<Refusals>): Account => {
  const factsOf = ({ requestContext }: HttpEvent, status: number | undefined, { begun = now() }: Underway): Facts => ({
    requestId: requestContext.requestId,
    status: status ?? 200,
    ms: now() - begun,
  });
  return {
    before: ({ internal }) => {
      internal.begun = now();
    },
    after: ({ event, response, internal }) => {
      watch.done(event.routeKey, factsOf(event, response?.statusCode, internal));
    },
    onError: async (request) => {
      const { event, error, internal } = request;
      const { requestId } = event.requestContext;
      const failed = { requestId, language: languageOf(event.headers['accept-language']) };
      const reply = error instanceof Refusal ? problemOf(await answers(), error, failed) : faultOf(failed);
      const facts = { ...factsOf(event, reply.status, internal), ...causeOf(error) };
      if (error instanceof Refusal) watch.done(event.routeKey, { ...facts, refusal: error.code });
      else watch.fault(event.routeKey, error, facts);
      request.response = isOpened(event) ? pageOf(reply, adviceOf(error).again) : httpOf(reply);
    },
  };
};

import { edgeOfSome, type Routes } from '../../functions/edge/edge.ts';
import type { Watch } from '../../functions/edge/watch.ts';
import { endpoints, type EndpointKey } from '../../functions/endpoints.ts';
import * as z from 'zod/mini';
import { anyDoor, context, httpEvent, sessionOf } from '../functions/http-event.ts';

const Answer = z.object({
  statusCode: z.int(),
  headers: z.record(z.string(), z.string()),
  body: z.optional(z.string()),
});
const Body = z.looseObject({ code: z.optional(z.string()), errors: z.optional(z.array(z.unknown())) });

/** A request as an attacker forms it. */
export interface Attack {
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const session = sessionOf({ kind: 'citizen', id: 'c', level: 2 });

/** What a function answers to an attack: the code of the refusal, or `200` when it is let through. */
export const answerTo = async (routes: Routes, route: EndpointKey, { headers = {}, path = {}, body }: Attack) => {
  const faults: string[] = [];
  const watch: Watch = { done: () => undefined, fault: (what) => faults.push(what) };
  const event = httpEvent(route, { headers, path, session, ...(body === undefined ? {} : { raw: body }) });
  const answer = Answer.parse(await edgeOfSome(endpoints, routes, watch, anyDoor)(event, context));
  const { statusCode, body: text = '{}' } = answer;
  const { code, errors = [] } = Body.parse(JSON.parse(text));
  return { said: code ?? String(statusCode), headers: answer.headers, errors, bytes: text.length, faults };
};

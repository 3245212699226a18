import { dateOf } from '../../core/vietnam-time.ts';
import { edgeOfSome, type Routes } from '../../functions/edge/edge.ts';
import type { Watch } from '../../functions/edge/watch.ts';
import { endpoints, type EndpointKey } from '../../functions/endpoints.ts';
import { openApiDocument } from '../../functions/openapi/document.ts';
import { saturday } from '../core/samples.ts';
import { describedBy } from '../support/described.ts';
import { catalogue } from './catalogue-file.ts';
import { anyDoor, context, httpEvent, type Asked } from './http-event.ts';

/** What nobody foresaw is thrown, so that tests see it. */
export const fault: Watch['fault'] = (_what, error) => {
  throw error;
};
const hold = describedBy(openApiDocument(catalogue, dateOf(saturday)));

/**
 * Asks these handlers as API Gateway does. Whatever they answer must be as the API is described; faults are thrown, so
 * that tests see them.
 */
export const askOf = (routes: Routes, now = () => saturday, done: Watch['done'] = () => undefined) => {
  const answerTo = edgeOfSome(endpoints, routes, { done, fault }, anyDoor, now);
  return async (key: EndpointKey, asked: Asked = {}) => {
    const event = httpEvent(key, asked);
    const { statusCode: status = 200, headers = {}, cookies = [], body: text = '' } = await answerTo(event, context);
    const [type = ''] = String(headers['content-type'] ?? '').split(';');
    hold({ method: event.requestContext.http.method, path: event.rawPath, status, type, text });
    const { etag, location = '' } = headers;
    const body = JSON.parse(text === '' ? '{}' : text);
    return { status, headers, etag, location: String(location), cookies, body };
  };
};

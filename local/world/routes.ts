import type { RequestListener } from 'node:http';
import { isService } from './fault.ts';
import type { Faults } from './faults.ts';
import { type Door, sendJson } from './http.ts';

/** Names under which this machine is reached; any other points to a page that has rebound its own name to it. */
const loopback = /^(127\.0\.0\.1|localhost)(:\d+)?$/;

/** Leads each request to the door its first path segment names, past the fault switched on for that service. */
export const createRoutes = (doors: ReadonlyMap<string, Door>, faults: Faults): RequestListener => {
  const answer: (...of: Parameters<RequestListener>) => Promise<void> = async (request, response) => {
    if (!loopback.test(request.headers.host ?? '')) return sendJson(response, 421, { error: 'not-this-host' });
    const [, prefix = '', path = ''] = /^\/([^/?]*)([^?]*)/.exec(request.url ?? '') ?? [];
    const door = doors.get(prefix);
    if (door === undefined) return sendJson(response, 404, { error: 'not-found', services: [...doors.keys()] });
    if (isService(prefix) && !(await faults.pass(prefix, response))) return;
    await door(request, response, path);
  };
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      if (response.headersSent) response.destroy();
      else sendJson(response, 500, { error: String(error) });
    });
  };
};

import { expect, test } from 'vitest';
import { edge } from '../../../functions/edge/edge.ts';
import { endpoints } from '../../../functions/endpoints.ts';
import { refuseUnknown } from '../../../functions/http/refuse-unknown.ts';
import { anyDoor, context, httpEvent } from '../http-event.ts';

const watch = { done: () => undefined, fault: () => undefined };
const ask = async (method: string, address: string, headers: Record<string, string> = {}) => {
  const event = httpEvent(`${method} ${address}`, { headers: { 'sec-fetch-site': 'same-origin', ...headers } });
  const reply = await edge({ $default: refuseUnknown }, watch, anyDoor)({ ...event, routeKey: '$default' }, context);
  const problem = JSON.parse(reply.body ?? '{}');
  return { status: reply.statusCode, allow: reply.headers?.['allow'], code: problem.code, detail: problem.detail };
};

const taken = new Map<string, string[]>();
for (const key of Object.keys(endpoints)) {
  const [method = '', path] = key.split(' ');
  if (path !== undefined) taken.set(path, [...(taken.get(path) ?? []), method]);
}

test.each([...taken])('%s names its methods to who comes with another', async (path, methods) => {
  const address = path.replace(/\{\w+\}/, 'H37.001-261122-0001');
  for (const method of ['DELETE', 'PATCH', 'OPTIONS'])
    expect(await ask(method, address)).toMatchObject({ status: 405, code: 'wrong-method', allow: methods.join(', ') });
});

test.each(['/', '/v1', '/v1/nothing', '/v1/openapiXjson', '/v1/procedures/', '/v1/dossiers//receipt', '/v1/inbox/x'])(
  '%s is not found, in the caller’s language',
  async (address) => {
    const missing = { status: 404, code: 'not-found', allow: undefined };
    expect(await ask('GET', address)).toEqual({ ...missing, detail: 'Không tìm thấy.' });
    expect(await ask('POST', address, { 'accept-language': 'en' })).toEqual({ ...missing, detail: 'Not found.' });
  },
);

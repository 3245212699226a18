import { expect, test } from 'vitest';
import { endpoints } from '../../../functions/endpoints.ts';
import { refuseUnknown } from '../../../functions/http/refuse-unknown.ts';
import { askOf } from '../ask.ts';

const unknown = askOf({ $default: refuseUnknown });
const ask = async (method: string, path: string, more: Record<string, string> = {}) => {
  const asked = { address: `${method} ${path}`, headers: { 'sec-fetch-site': 'same-origin', ...more } };
  const { status, headers, body } = await unknown('$default', asked);
  return { status, allow: headers['allow'], code: body.code, detail: body.detail };
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

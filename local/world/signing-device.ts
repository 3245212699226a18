import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod/mini';
import { type HeldKey, heldKey, signHash } from './held-keys.ts';
import { type Door, readBody, sendJson } from './http.ts';
import type { Registers } from './registers.ts';

/** Every token’s, as the terminal says; a real one has its own and asks for it in a window of its own. */
export const devicePin = '123456';
const tries = 5;

const Wish = z.strictObject({
  hashes: z.array(z.string().check(z.regex(/^[\w+/]{43}=$/))).check(z.minLength(1), z.maxLength(100)),
  pin: z.optional(z.string()),
});

type Answer = readonly [status: number, body: object];

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * The plug-in beside the browser that speaks to the token at an officer’s desk: `GET /<staff>` gives the certificate,
 * `POST /<staff>/sign` signs digests. It answers pages of the portal and no others.
 */
export const createSigningDevice = (registers: Registers, portal: string): Door => {
  const failed = new Map<string, number>();

  const sign = (staffId: string, key: HeldKey, body: unknown): Answer => {
    const { data } = Wish.safeParse(body);
    if (data === undefined) return [400, { error: 'malformed' }];
    const wrong = failed.get(staffId) ?? 0;
    if (wrong >= tries) return [423, { error: 'locked' }];
    if (data.pin === undefined) return [401, { error: 'pin-wanted' }];
    if (data.pin !== devicePin) {
      failed.set(staffId, wrong + 1);
      return [403, { error: 'wrong-pin', left: tries - wrong - 1 }];
    }
    failed.delete(staffId);
    const signatures = data.hashes.map((hash) => signHash(key, Buffer.from(hash, 'base64')).toString('base64'));
    return [200, { signatures }];
  };

  /** True when the page that asks is the portal’s; the answer then says so to the browser. */
  const admits = ({ headers }: IncomingMessage, response: ServerResponse): boolean => {
    if (headers.origin !== portal) return false;
    response.setHeader('access-control-allow-origin', portal);
    response.setHeader('vary', 'origin');
    response.setHeader('access-control-allow-headers', 'content-type');
    response.setHeader('access-control-allow-methods', 'GET, POST');
    // The portal is on the network, the device on this machine.
    response.setHeader('access-control-allow-private-network', 'true');
    return true;
  };

  return async (request, response, path) => {
    if (!admits(request, response)) return sendJson(response, 403, { error: 'foreign-page' });
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    const [, staffId = '', action] = path.split('/');
    const key = heldKey(registers, decodeURIComponent(staffId), 'device');
    if (key === undefined) return sendJson(response, 404, { error: 'no-token' });
    if (request.method === 'GET' && action === undefined) return sendJson(response, 200, { certificates: key.chain });
    if (request.method !== 'POST' || action !== 'sign') return sendJson(response, 404, { error: 'not-found' });
    sendJson(response, ...sign(staffId, key, parsed((await readBody(request)).toString('utf8'))));
  };
};

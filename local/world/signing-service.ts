import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { authorizationOf, type Account } from './account.ts';
import type { Faults } from './faults.ts';
import { type HeldKey, heldKey, signHash } from './held-keys.ts';
import { type Door, readBody, sendJson, sendPage } from './http.ts';
import { isForeign } from './origins.ts';
import type { Registers } from './registers.ts';
import { phonePage, phonesPage } from './signing-phone-page.ts';

const hash = z.string().check(z.regex(/^[\w+/]{43}=$/));
const some = z.string().check(z.minLength(1), z.maxLength(500));

const About = z.object({ credentialID: some });
const Wish = z.object({
  credentialID: some,
  hashes: z.array(hash).check(z.minLength(1), z.maxLength(100)),
  hashAlgorithmOID: z.literal('2.16.840.1.101.3.4.2.1'),
  signAlgo: some,
  operationMode: z.optional(z.enum(['S', 'A'])),
  description: z.optional(some),
  response_uri: z.optional(z.url()),
});
const Poll = z.object({ responseID: some });

/** What somebody is asked to sign on the phone, and what became of it. */
export interface SigningOperation {
  readonly id: string;
  readonly staffId: string;
  readonly hashes: readonly string[];
  readonly at: string;
  readonly description?: string | undefined;
  readonly callback?: string | undefined;
  readonly answer?: 'approved' | 'refused';
}

const phones = '/phone';

/** How long a question waits on the phone. */
const validity = 24 * 3_600_000;

type Answer = readonly [status: number, body: object];
const no = (error: string, status = 400): Answer => [status, { error }];

/**
 * A remote signing service with an interface like that of the Cloud Signature Consortium: `credentials/info`,
 * `signatures/signHash` and `signatures/signPolling` below `/csc/v2`. It signs at once, or asks the owner on the phone
 * (`/phone/<staff>`), answers 202 meanwhile, and calls back when it was told where.
 */
export const createSigningService = (
  registers: Registers,
  account: Account,
  faults: Faults,
  { now, send }: { readonly now: () => number; readonly send: typeof fetch },
): Door => {
  const { signing, habits } = registers;
  const authorization = authorizationOf(account);
  const keyOf = (staffId: string): HeldKey | undefined => heldKey(registers, staffId, 'service');

  const signatures = ({ staffId, hashes }: SigningOperation): { signatures: string[] } => {
    const key = keyOf(staffId);
    if (key === undefined) throw new Error(`the service holds no key of ${staffId}`);
    return { signatures: hashes.map((each) => signHash(key, Buffer.from(each, 'base64')).toString('base64')) };
  };
  const isOver = ({ at }: SigningOperation): boolean => Date.parse(at) + validity < now();
  const stateOf = (operation: SigningOperation): Answer => {
    if (operation.answer === 'approved') return [200, signatures(operation)];
    if (operation.answer === 'refused') return no('user_refused');
    return isOver(operation) ? no('expired_request') : [202, { responseID: operation.id }];
  };

  const info = (body: unknown): Answer => {
    const { credentialID } = About.parse(body);
    const key = keyOf(credentialID);
    if (key === undefined) return no('invalid_credential');
    return [
      200,
      {
        key: { status: 'enabled', algo: ['1.2.840.113549.1.1.11'], len: 2048 },
        cert: { status: 'valid', certificates: key.chain },
        SCAL: '2',
      },
    ];
  };
  const sign = (body: unknown): Answer => {
    const { credentialID: staffId, hashes, description, response_uri: callback } = Wish.parse(body);
    if (keyOf(staffId) === undefined) return no('invalid_credential');
    if (faults.of('signing-service').mode === 'refuse') return no('user_refused');
    // The same question again is the same one: nobody is asked twice.
    const id = createHash('sha256')
      .update(JSON.stringify([staffId, hashes]))
      .digest('hex')
      .slice(0, 32);
    const known = signing.get(id);
    if (known && !isOver(known) && known.answer !== 'refused') return stateOf(known);
    const asked: SigningOperation = { id, staffId, hashes, description, callback, at: new Date(now()).toISOString() };
    const operation = habits.get('phones') === 'asked' ? asked : { ...asked, answer: 'approved' as const };
    signing.put(id, operation);
    return stateOf(operation);
  };
  const poll = (body: unknown): Answer => {
    const operation = signing.get(Poll.parse(body).responseID);
    return operation === undefined ? no('invalid_request') : stateOf(operation);
  };
  const works = new Map([
    ['/csc/v2/credentials/info', info],
    ['/csc/v2/signatures/signHash', sign],
    ['/csc/v2/signatures/signPolling', poll],
  ]);

  /** Tells whoever asked; a call that fails is left, for the same can be polled. */
  const callBack = async (operation: SigningOperation): Promise<void> => {
    if (operation.callback === undefined) return;
    const [, body] = stateOf(operation);
    await send(operation.callback, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ responseID: operation.id, ...body }),
    }).catch(() => undefined);
  };
  const decide = async (id: string, answer: 'approved' | 'refused'): Promise<void> => {
    const operation = signing.get(id);
    if (operation === undefined || operation.answer !== undefined || isOver(operation)) return;
    signing.put(id, { ...operation, answer });
    await callBack({ ...operation, answer });
  };

  const phone: Door = async (request, response, path) => {
    const staffId = decodeURIComponent(path.slice(phones.length + 1));
    if (request.method === 'POST') {
      if (isForeign(request)) return sendJson(response, 403, { error: 'cross-site' });
      const fields = new URLSearchParams((await readBody(request)).toString('utf8'));
      await decide(fields.get('id') ?? '', fields.get('answer') === 'approved' ? 'approved' : 'refused');
      response.writeHead(303, { location: `/signing-service/phone/${encodeURIComponent(staffId)}` }).end();
      return;
    }
    const waiting = signing.all().filter((each) => !each.answer && !isOver(each));
    const own = waiting.filter((each) => each.staffId === staffId);
    sendPage(response, 200, staffId === '' ? phonesPage(waiting) : phonePage(staffId, own));
  };

  return async (request, response, path) => {
    if (path === phones || path.startsWith(`${phones}/`)) return phone(request, response, path);
    const work = works.get(path);
    if (request.method !== 'POST' || work === undefined) return sendJson(response, 404, { error: 'invalid_request' });
    if (request.headers.authorization !== authorization) return sendJson(response, 401, { error: 'unauthorized' });
    let answer: Answer;
    try {
      answer = work(JSON.parse((await readBody(request)).toString('utf8')));
    } catch (error) {
      if (!(error instanceof z.core.$ZodError || error instanceof SyntaxError)) throw error;
      answer = no('invalid_request');
    }
    sendJson(response, ...answer);
  };
};

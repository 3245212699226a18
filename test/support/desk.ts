import * as z from 'zod/mini';
import type { Answered, Visitor } from '../../local/visitor.ts';
import { devicePin } from '../../local/world/signing-device.ts';
import { wanted } from './answers.ts';
import type { TestProvince } from './province.ts';

const Waiting = z.object({
  device: z.string(),
  owner: z.string(),
  means: z.optional(z.string()),
  items: z.array(
    z.object({ dossier: z.string(), number: z.string(), hash: z.string(), means: z.string(), certificate: z.string() }),
  ),
});
export type Waiting = z.infer<typeof Waiting>;
const Signed = z.object({ signatures: z.array(z.string()) });
const Taken = z.object({
  items: z.array(z.object({ dossier: z.string(), accepted: z.boolean(), code: z.optional(z.string()) })),
});

export const waitingFor = async (leader: Visitor): Promise<Waiting> =>
  Waiting.parse(wanted(await leader.get('/v1/signatures'), 200));

/** Has the token at somebody’s desk sign hashes (hexadecimal), as the page of the portal does. */
export const signAtDesk = async (
  { stack }: { readonly stack: Pick<TestProvince['stack'], 'url'> },
  { device, owner }: Pick<Waiting, 'device' | 'owner'>,
  hashes: readonly string[],
): Promise<string[]> => {
  const body = { hashes: hashes.map((hash) => Buffer.from(hash, 'hex').toString('base64')), pin: devicePin };
  const answered = await fetch(`${device}/${owner}/sign`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(stack.url).origin },
    body: JSON.stringify(body),
  });
  return Signed.parse(await answered.json()).signatures;
};

export const sendSignatures = async (
  leader: Visitor,
  signatures: readonly { readonly dossier: string; readonly signature: string }[],
): Promise<z.infer<typeof Taken>['items']> => {
  const answered: Answered = await leader.send('POST', '/v1/signatures', { signatures: [...signatures] });
  return Taken.parse(wanted(answered, 200)).items;
};

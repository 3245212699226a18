import * as z from 'zod';
import type { OwnKeys, OwnSignature } from '../outside/own-keys.ts';
import { ask, type Desk } from './desk.ts';

const Asked = z.object({ items: z.array(z.object({ dossier: z.string(), hash: z.string(), means: z.string() })) });

/** A token at a leader’s desk, and where it is noted what it signed. */
export interface Token {
  readonly keys: OwnKeys;
  readonly signed: OwnSignature[];
}

/**
 * Signs in one sitting what waits for the token of whoever sits at the desk; while there is trouble some is left for
 * later, the list comes in twice, and now and then a signature lands beside another dossier.
 */
export const signWaiting = async (desk: Desk, { keys, signed }: Token): Promise<void> => {
  const listed = await ask(desk, 'GET /v1/signatures', {}, 2);
  const waiting = (Asked.safeParse(listed?.body).data?.items ?? []).filter(({ means }) => means === 'device');
  const chosen = waiting.filter(() => !desk.faults.happens(0.3));
  if (chosen.length === 0) return;
  const made = chosen.map(({ dossier, hash }) => {
    const own = keys.sign(desk.session.id, hash);
    signed.push(own);
    return { dossier, signature: own.value };
  });
  const mixed = desk.faults.happens(0.1);
  const signatures = made.map((each, index) => ({
    ...each,
    ...(mixed && { signature: made[(index + 1) % made.length]?.signature ?? each.signature }),
  }));
  const send = (tries: number) => ask(desk, 'POST /v1/signatures', { body: { signatures } }, tries);
  await Promise.all([send(8), desk.faults.happens(0.1) ? send(2) : undefined]);
};

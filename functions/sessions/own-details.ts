import * as z from 'zod/mini';
import { Refusal } from '../../core/refusal.ts';
import type { SessionContext } from '../edge/request.ts';
import type { Vault } from '../vault/vault.ts';

/** What the sign-in told about a citizen. It lies in the session sealed, so that the table holds no name. */
const OwnDetails = z.object({ citizenId: z.string(), name: z.string() });
export type OwnDetails = z.infer<typeof OwnDetails>;

const context = 'session';

export const sealOwnDetails = async (vault: Vault, citizen: string, details: OwnDetails): Promise<string> =>
  vault.seal(citizen, context, details);

/** The details of the citizen who asks; a Refusal when nobody is signed in. */
export const openOwnDetails = async (vault: Vault, session: SessionContext | undefined): Promise<OwnDetails> => {
  if (session?.sealed === undefined) throw new Refusal('not-signed-in');
  return OwnDetails.parse(JSON.parse(await vault.open(session.id, context, session.sealed)));
};

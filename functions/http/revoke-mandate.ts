import * as z from 'zod/mini';
import { Refusal } from '../../core/refusal.ts';
import type { MandateSeen } from '../answers/representation.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';
import type { Handler } from '../edge/reply.ts';
import { personOf, type Request } from '../edge/request.ts';
import { mandateSeen } from '../representation/mandate-view.ts';
import { attempted } from '../tables/transaction.ts';
import type { MandateTools } from './list-mandates.ts';

export interface RevokeMandateTools extends MandateTools {
  readonly dossiers: Pick<DossierStore, 'require' | 'append'>;
}

const mandateIn = ({ path }: Request): string => {
  const id = z.uuid().safeParse(path['id']).data;
  if (id === undefined) throw new Refusal('not-found');
  return id;
};

/** Takes from whoever filed a dossier under a mandate every right to it; once, however often it is tried. */
const endIn = async (
  { dossiers }: RevokeMandateTools,
  code: string,
  { id, giver, at }: { readonly id: string; readonly giver: string; readonly at: string },
): Promise<void> => {
  await attempted('a dossier could not be told that a mandate is revoked', async () => {
    const dossier = await dossiers.require(code);
    if (dossier.acting === undefined || dossier.acting.ended === true) return dossier;
    const by = { kind: 'citizen' as const, id: giver };
    try {
      return await dossiers.append(dossier, { v: 1, type: 'representation-ended', at, by, data: { mandate: id } });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'changed-meanwhile') return undefined;
      throw error;
    }
  });
};

/** Ends a mandate that the caller has given, and with it the right to every dossier that was filed under it. */
export const revokeMandate =
  (tools: RevokeMandateTools): Handler<MandateSeen> =>
  async (request) => {
    const giver = personOf(request).id;
    const found = await tools.mandates.find(mandateIn(request));
    if (found === undefined || found.mandate.giver !== giver) throw new Refusal('not-found');
    const at = new Date(request.at).toISOString();
    const mandate = await tools.mandates.revoke(found.mandate, at);
    // After the revocation nothing more is filed under it, so that this list is whole.
    const faults: unknown[] = [];
    for (const code of await tools.mandates.filedUnder(mandate.id))
      await endIn(tools, code, { id: mandate.id, giver, at }).catch((fault: unknown) => faults.push(fault));
    // One dossier that cannot be told keeps no right in the others; the same revocation, sent again, tells it.
    if (faults.length > 0)
      throw new AggregateError(faults, 'some dossiers could not be told that a mandate is revoked');
    return { status: 200, body: mandateSeen(tools.catalogue, { ...found, mandate }, 'giver', request.at) };
  };

import type { Draft } from '../../core/draft.ts';
import { Refusal } from '../../core/refusal.ts';
import { objectionToMandate } from '../../core/represented.ts';
import { personOf, type Request } from '../edge/request.ts';
import type { RightTools } from './right.ts';

export interface MandateStillTools {
  readonly representation: { readonly mandates: Pick<RightTools['mandates'], 'find'> };
}

/**
 * Refuses whoever filled in a form on a mandate that has ended since: what stands in it is its giver’s. The platform knows
 * of the end itself; no register is asked, and the form stays kept.
 */
export const requireMandateStill = async (
  { representation: { mandates } }: MandateStillTools,
  request: Request,
  { procedure, represented }: Pick<Draft, 'procedure' | 'represented'>,
): Promise<void> => {
  if (represented?.by !== 'mandate') return;
  const found = await mandates.find(represented.mandate ?? '');
  const use = { actor: personOf(request).id, procedure, at: new Date(request.at).toISOString(), giverDead: false };
  const objection = objectionToMandate(found?.mandate, use);
  if (objection !== undefined) throw new Refusal(objection);
};

import type { Draft } from '../../core/draft.ts';
import { Refusal } from '../../core/refusal.ts';
import { objectionToMandate } from '../../core/represented.ts';
import { personOf, type Request } from '../edge/request.ts';
import type { RightTools } from './right.ts';

export interface MandateStillTools {
  readonly representation: { readonly mandates: Pick<RightTools['mandates'], 'find'> };
}

/**
 * Refuses whoever filled in a form for another by a right that has ended since: what stands in it is theirs. What the
 * platform knows by itself is asked, the end of a mandate and a child’s coming of age; no register is, and the form stays.
 */
export const requireMandateStill = async (
  { representation: { mandates } }: MandateStillTools,
  request: Request,
  { procedure, represented }: Pick<Draft, 'procedure' | 'represented'>,
  actor = personOf(request).id,
): Promise<void> => {
  if (represented?.until !== undefined && request.at >= Date.parse(represented.until)) throw new Refusal('of-age');
  if (represented?.by !== 'mandate') return;
  const found = await mandates.find(represented.mandate ?? '');
  const use = { actor, procedure, at: new Date(request.at).toISOString(), giverDead: false };
  const objection = objectionToMandate(found?.mandate, use);
  if (objection !== undefined) throw new Refusal(objection);
};

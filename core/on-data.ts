import type { Check } from '../events/checks.ts';
import type { DossierEvent } from '../events/dossier-event.ts';
import type { Dossier } from './dossier.ts';
import type { Edition } from './procedure/edition.ts';

type Of<Type extends DossierEvent['type']> = Extract<DossierEvent, { type: Type }>;
type Left = Of<'left-to-officer'>;
type Decision = Pick<Of<'decided-on-data'>, 'type' | 'data'> | Pick<Left, 'type' | 'data'>;

const left = (why: Left['data']['why'], lookups: string[] = []): Decision => ({
  type: 'left-to-officer',
  data: { lookups, why },
});

/**
 * Whether the platform decides by itself: every look-up that the law rests on agreed, no value is called wrong, and
 * nothing is to be paid. What a record fixes is asked for once its record agreed, and decided on when it is paid; of any
 * other fee an officer sees whether somebody is free. `checks` are the last word of each look-up.
 */
export const decideOnData = (
  dossier: Pick<Dossier, 'disputes' | 'finance'>,
  { onData, fee }: Pick<Edition, 'onData'> & { readonly fee: Pick<Edition['fee'], 'ofRecord'> },
  checks: readonly Check[],
): Decision | 'payment-first' => {
  if (onData === undefined) throw new Error('the edition does not say on which data it is decided');
  const { agreed, ground } = onData;
  if ((dossier.disputes ?? []).length > 0) return left('contested');
  if (dossier.finance === 'due' && fee.ofRecord === undefined) return left('fee');
  const unshown = agreed.filter((id) => {
    const said = checks.filter((check) => check.id === id);
    return said.length === 0 || said.some(({ outcome }) => outcome !== 'matches');
  });
  if (unshown.length > 0) return left('unshown', unshown);
  if (dossier.finance === 'due') return 'payment-first';
  return { type: 'decided-on-data', data: { lookups: agreed, ground } };
};

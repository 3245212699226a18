import type { DossierEventType } from '../../events/dossier-event.ts';
import type { Dossier } from '../dossier.ts';
import { movesOf } from '../lifecycle.ts';

type OwnersWord = Extract<
  DossierEventType,
  'dispute-answered' | 'assessment-lapsed' | 'dispute-noted' | 'review-opened'
>;

/** What the owner’s answer would do to the dossier’s own answers. */
export interface Effect {
  /** They corrected the value. */
  readonly corrected: boolean;
  /** An answer of the form is another one by it. */
  readonly changes: boolean;
}

const may = (type: OwnersWord, { phase }: Pick<Dossier, 'phase'>): boolean => movesOf(type).from.includes(phase);

/**
 * Whether the owner is not heard yet: it is decided, so that nothing is put right any more, and nothing is issued, so that
 * there is nothing to review. The decision may lapse still, and what was said meanwhile would be lost.
 */
export const isHeardLater = ({ phase, result }: Pick<Dossier, 'phase' | 'result'>): boolean =>
  phase === 'issue' && result === undefined;

/**
 * What happens when the owner of the data answers. Before the decision the value is put right, and whoever has assessed
 * or confirmed the old one looks again; after it nothing is ever rewritten: a leader looks at what was corrected.
 */
export const ownerSays = (dossier: Pick<Dossier, 'phase'>, { corrected, changes }: Effect): OwnersWord => {
  if (may('dispute-noted', dossier))
    return corrected && changes && may('review-opened', dossier) ? 'review-opened' : 'dispute-noted';
  return changes && may('assessment-lapsed', dossier) ? 'assessment-lapsed' : 'dispute-answered';
};

import type { Dossier } from '../dossier.ts';
import { isEnd } from '../lifecycle.ts';
import type { Dispute } from './dispute.ts';

/** Neither the owner of the data nor an officer has said what is right, or a leader has to look at what was said. */
export const isUnsettled = ({ answer, settled, review }: Dispute): boolean =>
  review === 'open' || (answer === undefined && settled === undefined);

/** What sources say otherwise matters until it is decided. */
const isUndecided = ({ phase }: Pick<Dossier, 'phase'>): boolean =>
  !isEnd(phase) && phase !== 'issue' && phase !== 'return';

/** What sources say of its values is called wrong and not settled, or they say something else, and it is not decided. */
export const isInDoubt = (dossier: Pick<Dossier, 'phase' | 'disputes' | 'doubted'>): boolean =>
  dossier.disputes?.some(isUnsettled) === true || (dossier.doubted !== undefined && isUndecided(dossier));

/** Where sources say something else than the dossier, or than one another, as long as that matters. */
export const doubtsOf = (dossier: Pick<Dossier, 'phase' | 'doubted'>): NonNullable<Dossier['doubted']> =>
  isUndecided(dossier) ? (dossier.doubted ?? []) : [];

import type { Answer } from '../sources/answer.ts';
import type { Citizen } from '../sources/citizen.ts';
import type { Asking } from './ask-sources.ts';

/** Whom a look-up is about: nobody, where no source names one; not told, while one that might is silent. */
export type Meant = { readonly id?: string; readonly silent?: true };

/**
 * The one of somebody’s spouse, father and mother of whom a hospital has sent a notice of death, and whose death is in no
 * register yet. The applicant’s own record alone names them, and each reading is on record before.
 */
export const deceasedOf = async (
  { sources, purpose, note }: Pick<Asking, 'sources' | 'purpose' | 'note'>,
  applicant: Answer<Citizen> | undefined,
): Promise<Meant> => {
  if (applicant?.status !== 'found') return applicant?.status === 'unavailable' ? { silent: true } : {};
  const { spouse, father, mother } = applicant.value;
  let silent = false;
  for (const [place, relative] of [spouse, father, mother].entries()) {
    const id = relative?.citizenId;
    if (id === undefined) continue;
    const requestId = `${purpose.requestId}-deceased-${place}`;
    await note(id, 'health', 'death-notice');
    const notice = await sources.health.ofDeceased(id, { ...purpose, requestId });
    if (notice.status === 'unavailable') silent = true;
    if (notice.status !== 'found') continue;
    await note(id, 'civil-status', 'death');
    const entry = await sources.civilStatus.death(id, { ...purpose, requestId: `${requestId}-entry` });
    if (entry.status === 'missing') return { id };
    if (entry.status === 'unavailable') silent = true;
  }
  return silent ? { silent } : {};
};

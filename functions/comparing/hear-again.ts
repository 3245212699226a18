import type { Dossier } from '../../core/dossier.ts';
import { bearingOn, withPartners } from '../../core/source-checks.ts';
import { hearSources, type HeardNow, type Hearing, type HearingTools } from '../steps/hear-sources.ts';

/**
 * Hears these look-ups, and when one of them answers also those that hold the same facts, once: only together do they
 * show whether sources differ. `answered`: when that is on record as read.
 */
export const hearAgain = async (
  tools: HearingTools,
  dossier: Dossier,
  hearing: Hearing,
  answered = hearing.at,
): Promise<HeardNow> => {
  const { edition, particulars, asking } = hearing;
  const first = await hearSources(tools, dossier, hearing);
  const heard = first.checks.flatMap(({ id, outcome }) => (outcome === 'unavailable' ? [] : [id]));
  const partners = bearingOn(withPartners(edition, heard), particulars);
  if (partners.every(({ id }) => first.looked[id] !== undefined)) return first;
  const lookups = [...new Set([...hearing.lookups, ...partners])];
  const both = { ...hearing, lookups, just: first.looked, asking: `${asking}-partners`, at: answered };
  return hearSources(tools, dossier, both);
};

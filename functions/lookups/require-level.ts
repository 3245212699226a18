import type { Person } from '../../core/person.ts';
import { sourceNamed } from '../../core/procedure/source-named.ts';
import type { Source } from '../../core/procedure/source.ts';
import { Refusal } from '../../core/refusal.ts';

/**
 * Refuses a citizen who would have a source asked that wants them known at VNeID level 2; what each wants stands in its own
 * file. The table of endpoints says so too, for all that an endpoint does: this holds whatever the table says.
 */
export const requireLevel = (sources: readonly Source[], id: string, person: Person): void => {
  if (person.kind === 'citizen' && person.level < 2 && sourceNamed(sources, id).level2.required)
    throw new Refusal('level-2-required');
};

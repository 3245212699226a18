import type { Edition } from '../../core/procedure/edition.ts';
import type { Procedure } from '../../core/procedure/procedure.ts';

/** The edition that comes last: what is to be published. */
export const latestEdition = ({ slug, editions }: Pick<Procedure, 'slug' | 'editions'>): Edition => {
  const edition = editions.toSorted((one, other) => (one.from < other.from ? 1 : -1))[0];
  if (edition === undefined) throw new Error(`${slug} has no edition`);
  return edition;
};

import type { Dossier } from '../../core/dossier.ts';
import type { DossierRecords } from '../dossiers/dossier-records.ts';
import type { Views } from '../views/views.ts';

interface Tools {
  readonly dossiers: Pick<DossierRecords, 'read'>;
  readonly views: Pick<Views, 'inbox'>;
}

const rolesWithTasks = ['officer', 'leader'];
const page = 50;

/**
 * The dossiers of a unit whose open task this member of staff holds. The list of open tasks may lag behind, so of each
 * the dossier itself is asked who holds it.
 */
export const tasksHeldBy = async ({ dossiers, views }: Tools, unit: string, holder: string): Promise<Dossier[]> => {
  const held: Dossier[] = [];
  let after: string | undefined;
  do {
    const { items, next } = await views.inbox(unit, rolesWithTasks, { limit: page, after });
    const present = await Promise.all(items.map(async ({ code }) => dossiers.read(code)));
    held.push(...present.flatMap((dossier) => (dossier?.task?.holder === holder ? [dossier] : [])));
    after = next;
  } while (after !== undefined);
  return held;
};

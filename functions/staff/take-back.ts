import type { Person } from '../../core/person.ts';
import { takeBackTask } from '../../core/task.ts';
import { againMeanwhile } from '../tables/again-meanwhile.ts';
import type { HandOverTools } from './hand-over.ts';
import { tasksHeldBy } from './held-tasks.ts';
import { colleagueOf } from './staff-member.ts';

/**
 * Gives back to the inbox every task that this member of staff holds and has no right to any more, because a delegation
 * has ended. Harmless when repeated.
 */
export const takeBack = async (
  tools: HandOverTools,
  id: string,
  { person, at }: { readonly person: Person; readonly at: string },
): Promise<void> => {
  await againMeanwhile('a task was changed again and again', async () => {
    const member = await tools.changes.member(id);
    if (member === undefined) return true;
    const holder = colleagueOf(member, at);
    for (const dossier of await tasksHeldBy(tools, member.unit, id)) {
      const event = takeBackTask({ dossier, person, at }, holder);
      if (event !== undefined) await tools.dossiers.append(dossier, event);
    }
    return true;
  });
};

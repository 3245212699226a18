import type { Person } from '../../core/person.ts';
import { takeBackTask } from '../../core/task.ts';
import { againMeanwhile } from './again-meanwhile.ts';
import type { HandOverTools } from './hand-over.ts';
import { tasksHeldBy } from './held-tasks.ts';
import { colleagueOf } from './staff-member.ts';

/**
 * Gives back to the inbox every task that this member of staff holds and has no right to any more, because a delegation
 * has ended. Answers their dossiers; harmless when repeated.
 */
export const takeBack = async (
  tools: HandOverTools,
  id: string,
  { person, at }: { readonly person: Person; readonly at: string },
): Promise<string[]> =>
  againMeanwhile('a task was changed again and again', async () => {
    const member = await tools.changes.member(id);
    const taken: string[] = [];
    if (member === undefined) return taken;
    const holder = colleagueOf(member, at);
    for (const dossier of await tasksHeldBy(tools, member.unit, id)) {
      const event = takeBackTask({ dossier, person, at }, holder);
      if (event === undefined) continue;
      await tools.dossiers.append(dossier, event);
      taken.push(dossier.code);
    }
    return taken;
  });

import { machine } from '../../events/actor.ts';
import { deadlinesIn, type ClockTools } from '../dossiers/clock.ts';
import { againMeanwhile } from '../tables/again-meanwhile.ts';

export interface DeadlineTools extends ClockTools {
  readonly now: () => number;
}

/** Notes each deadline of a dossier that has passed, once; answers how many. The log alone says which have. */
export const noteDeadlines = async ({ catalogue, dossiers, now }: DeadlineTools, code: string): Promise<number> =>
  // Who moves it at the same time may move its deadlines.
  againMeanwhile('passed deadlines could not be noted', async () => {
    const { dossier: before, deadlines } = deadlinesIn(catalogue, await dossiers.log(code));
    let dossier = before;
    const asked = now();
    const passed = deadlines.filter(({ at }) => at < asked);
    const head = { v: 1, type: 'deadline-passed', at: new Date(asked).toISOString(), by: machine } as const;
    for (const { what, at } of passed)
      dossier = await dossiers.append(dossier, { ...head, data: { what, dueAt: new Date(at).toISOString() } });
    return passed.length;
  });

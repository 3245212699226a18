import { machine } from '../../events/actor.ts';
import { fold } from '../../core/dossier.ts';
import { passingsOf, unnoted } from '../../core/passing.ts';
import { Refusal } from '../../core/refusal.ts';
import { reckoningOf, type ClockTools } from '../dossiers/clock.ts';
import { attempted } from '../tables/transaction.ts';

export interface DeadlineTools extends ClockTools {
  readonly now: () => number;
}

/** Notes each deadline of a dossier that has passed, once; answers how many. The log alone says which have. */
export const noteDeadlines = async ({ catalogue, dossiers, now }: DeadlineTools, code: string): Promise<number> =>
  attempted('passed deadlines could not be noted', async () => {
    const log = await dossiers.log(code);
    let dossier = fold(log);
    if (dossier === undefined) throw new Refusal('not-found');
    const { time, law, events } = reckoningOf(catalogue, dossier, log);
    const asked = now();
    const passed = unnoted(passingsOf(time, law, events), log).filter(({ at }) => at < asked);
    const head = { v: 1, type: 'deadline-passed', at: new Date(asked).toISOString(), by: machine } as const;
    try {
      for (const { what, at } of passed)
        dossier = await dossiers.append(dossier, { ...head, data: { what, dueAt: new Date(at).toISOString() } });
      return passed.length;
    } catch (error) {
      // Somebody else moved it at the same time, which may have moved its deadlines.
      if (error instanceof Refusal && error.code === 'changed-meanwhile') return undefined;
      throw error;
    }
  });

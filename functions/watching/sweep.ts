import { isEnd } from '../../core/lifecycle.ts';
import type { Watch } from '../edge/watch.ts';
import { runningCodes, startSegment, type RouteTools } from '../routes/state-machines.ts';
import type { Views } from '../views/views.ts';
import { noteDeadlines, type DeadlineTools } from './note-deadlines.ts';

export interface SweepTools extends RouteTools, DeadlineTools {
  readonly views: Views;
  /** Slugs of the procedures, each with a state machine of its own. */
  readonly slugs: readonly string[];
  readonly watch: Watch;
  /** Codes of the linked matters that were to be looked at before an instant, and how they are given to whoever follows them. */
  readonly linked: {
    due(before: string): AsyncIterable<string>;
    lookAgain(code: string): Promise<void>;
  };
}

/** What was done, in a number of dossiers and of deadlines. */
interface Swept {
  readonly redriven: number;
  readonly noted: number;
  /** Linked matters. */
  readonly looked: number;
}

/** A dossier this young may still be on its way through the queues, or its execution not be listed yet. */
const graceMs = 60_000;

/**
 * Thousands of deadlines may pass at one closing time: what is not noted when the function has worked so long, of the
 * minute that it has, is left to the next look.
 */
const longestMs = 40_000;

/** Starts a lost execution again, at the phase the event log tells; answers how many that were. */
const redrive = async (tools: SweepTools, code: string, listedAt: number): Promise<number> => {
  const dossier = await tools.dossiers.require(code);
  if (isEnd(dossier.phase)) return 0;
  const run = await tools.dossiers.readRun(code);
  const youngest = [dossier.changedAt, ...(run === undefined ? [] : [run.startedAt])].map((at) => Date.parse(at));
  if (listedAt - Math.max(...youngest) < graceMs) return 0;
  await startSegment(tools, dossier, (run?.segment ?? 0) + 1);
  return 1;
};

/**
 * Looks after the dossiers: gives an open one whose state machine is gone a new one, and notes which deadlines have
 * passed. Only those are read one by one, and one that fails leaves the others their turn. Should two machines run for one
 * dossier, the one that asks last stays.
 */
export const sweep = (tools: SweepTools) => async (): Promise<Swept> => {
  // Listed before the dossiers are: what is submitted meanwhile is then too young to be lost.
  const listedAt = tools.now();
  const running = new Set<string>();
  for (const slug of tools.slugs)
    for (const code of await runningCodes(tools.states, `${tools.machinePrefix}${slug}`)) running.add(code);
  const faults: unknown[] = [];
  const each = async (
    what: string,
    codes: AsyncIterable<string>,
    look: (code: string) => Promise<number>,
    until = Infinity,
  ): Promise<number> => {
    let done = 0;
    for await (const code of codes) {
      try {
        done += await look(code);
      } catch (error) {
        tools.watch.fault(what, error, { dossier: code });
        faults.push(error);
      }
      if (tools.now() > until) break;
    }
    return done;
  };
  const redriven = await each('redrive', tools.views.open(), async (code) =>
    running.has(code) ? 0 : redrive(tools, code, listedAt),
  );
  const passed = tools.views.passed(new Date(listedAt).toISOString());
  const noted = await each('deadline', passed, async (code) => noteDeadlines(tools, code), listedAt + longestMs);
  const due = tools.linked.due(new Date(listedAt).toISOString());
  const looked = await each('linked', due, async (code) => tools.linked.lookAgain(code).then(() => 1));
  if (faults.length > 0) throw new AggregateError(faults, `dossiers that could not be looked after: ${faults.length}`);
  return { redriven, noted, looked };
};

import { isEnd } from '../../core/lifecycle.ts';
import type { Watch } from '../edge/watch.ts';
import { runningCodes, startSegment, type RouteTools } from '../routes/state-machines.ts';
import type { Views } from '../views/views.ts';

export interface SweepTools extends RouteTools {
  readonly views: Views;
  /** Slugs of the procedures, each with a state machine of its own. */
  readonly slugs: readonly string[];
  readonly watch: Watch;
}

/** A dossier this young may still be on its way through the queues, or its execution not be listed yet. */
const graceMs = 60_000;

/** Starts a lost execution again, at the phase the event log tells. */
const redrive = async (tools: SweepTools, code: string, listedAt: number): Promise<boolean> => {
  const dossier = await tools.dossiers.require(code);
  if (isEnd(dossier.phase)) return false;
  const run = await tools.dossiers.readRun(code);
  const youngest = [dossier.changedAt, ...(run === undefined ? [] : [run.startedAt])].map((at) => Date.parse(at));
  if (listedAt - Math.max(...youngest) < graceMs) return false;
  await startSegment(tools, dossier, (run?.segment ?? 0) + 1);
  return true;
};

/**
 * Looks after every open dossier: whose state machine is gone gets a new one. Only those are read one by one, and one
 * that fails leaves the others their turn. Should two machines run for one dossier, the one that asks last stays.
 */
export const sweep = (tools: SweepTools) => async (): Promise<{ redriven: number }> => {
  // Listed before the dossiers are: what is submitted meanwhile is then too young to be lost.
  const listedAt = tools.now();
  const running = new Set<string>();
  for (const slug of tools.slugs)
    for (const code of await runningCodes(tools.states, `${tools.machinePrefix}${slug}`)) running.add(code);
  const faults: unknown[] = [];
  let redriven = 0;
  for await (const code of tools.views.open()) {
    if (running.has(code)) continue;
    try {
      if (await redrive(tools, code, listedAt)) redriven++;
    } catch (error) {
      tools.watch.fault('redrive', error, { dossier: code });
      faults.push(error);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `dossiers that could not be looked after: ${faults.length}`);
  return { redriven };
};

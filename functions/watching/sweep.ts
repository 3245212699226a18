import { isRunning, startSegment, type RouteTools } from '../routes/state-machines.ts';
import type { Views } from '../views/views.ts';

export interface SweepTools extends RouteTools {
  readonly views: Views;
  readonly now: () => number;
}

/** A dossier this young may still be on its way through the queues. */
const graceMs = 60_000;

/** Starts a lost execution again, at the phase the event log tells. */
const redrive = async (tools: SweepTools, code: string): Promise<boolean> => {
  const run = await tools.dossiers.readRun(code);
  if (run !== undefined && (await isRunning(tools.states, run.execution)) === true) return false;
  const dossier = await tools.dossiers.require(code);
  if (dossier.phase === 'closed' || dossier.phase === 'refused') return false;
  const now = tools.now();
  if (now - Date.parse(dossier.changedAt) < graceMs) return false;
  await startSegment(tools, dossier, (run?.segment ?? 0) + 1, new Date(now).toISOString());
  return true;
};

/** Looks after every open dossier: whose state machine is gone gets a new one. */
export const sweep = (tools: SweepTools) => async (): Promise<{ redriven: number }> => {
  let redriven = 0;
  for await (const code of tools.views.open()) if (await redrive(tools, code)) redriven++;
  return { redriven };
};

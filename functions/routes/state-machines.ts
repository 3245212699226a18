import {
  paginateListExecutions,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import type { Dossier } from '../../core/dossier.ts';
import type { Phase } from '../../core/lifecycle.ts';
import type { DossierStore } from '../dossiers/dossier-store.ts';

/** Whose token nobody waits for any more: the machine has gone on, or away. */
const stale = new Set(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken']);
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/**
 * Lets a waiting machine go on at this phase, or end when another machine has overtaken it; answers whether anybody
 * was waiting.
 */
export const releaseToken = async (
  states: SFNClient,
  taskToken: string,
  phase: Phase | 'overtaken',
): Promise<boolean> => {
  try {
    await states.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify({ phase }) }));
    return true;
  } catch (error) {
    if (stale.has(nameOf(error))) return false;
    throw error;
  }
};

export interface RouteTools {
  readonly states: SFNClient;
  readonly dossiers: DossierStore;
  readonly machinePrefix: string;
  readonly slugOf: (procedure: string) => string;
  readonly now: () => number;
}

/**
 * Starts an execution at the dossier’s phase. Its name is the dossier code and a segment number, so that starting
 * twice is harmless and a lost execution gets a successor.
 */
export const startSegment = async (tools: RouteTools, dossier: Dossier, segment: number): Promise<void> => {
  const stateMachineArn = `${tools.machinePrefix}${tools.slugOf(dossier.procedure)}`;
  const name = `${dossier.code}-${segment}`;
  try {
    await tools.states.send(
      new StartExecutionCommand({
        stateMachineArn,
        name,
        input: JSON.stringify({ dossier: dossier.code, phase: dossier.phase }),
      }),
    );
  } catch (error) {
    if (nameOf(error) !== 'ExecutionAlreadyExists') throw error;
    // Noted down already, unless the try that started it ended before it could do so.
    if (((await tools.dossiers.readRun(dossier.code))?.segment ?? 0) >= segment) return;
  }
  const execution = `${stateMachineArn.replace(':stateMachine:', ':execution:')}:${name}`;
  const startedAt = new Date(tools.now()).toISOString();
  await tools.dossiers.keepRun(dossier.code, { execution, segment, startedAt });
};

/**
 * Codes of the dossiers whose executions run on this machine. What began or ended a moment ago may be told wrong: the
 * list is “eventually consistent” (Step Functions API Reference, ListExecutions). A new procedure reaches the functions
 * a while before its machine is there, and on that one nothing runs.
 */
export const runningCodes = async (states: SFNClient, stateMachineArn: string): Promise<string[]> => {
  const codes: string[] = [];
  // A thousand is the most that one call tells.
  const pages = paginateListExecutions(
    { client: states, pageSize: 1000 },
    { stateMachineArn, statusFilter: 'RUNNING' },
  );
  try {
    for await (const { executions = [] } of pages)
      for (const { name = '' } of executions) codes.push(name.slice(0, name.lastIndexOf('-')));
  } catch (error) {
    if (nameOf(error) !== 'StateMachineDoesNotExist') throw error;
  }
  return codes;
};

import type { Execute } from '../local/cloud/engine.ts';
import type { Faults } from './faults.ts';

/** Milliseconds; AWS promises no bound. */
const young = 10 * 60_000;

/**
 * Lists of executions may lack what began a moment ago (Step Functions API Reference, ListExecutions: “eventually
 * consistent”): a second machine is then started for a dossier that has one.
 */
export const forgetful =
  (faults: Faults, now: () => number, execute: Execute): Execute =>
  async (service, operation, input, caller) => {
    const answer = await execute(service, operation, input, caller);
    if (operation !== 'ListExecutions' || !('executions' in answer) || !Array.isArray(answer.executions)) return answer;
    const executions = answer.executions.filter(
      ({ startDate }: { startDate: Date }) => now() - startDate.getTime() > young || !faults.happens(0.3),
    );
    return { ...answer, executions };
  };

import type { ExecutionStatus } from '@aws-sdk/client-sfn';
import type { Engine, Surroundings } from '../engine.ts';
import { executionOperations } from './execution-operations.ts';
import { Expressions } from './expressions.ts';
import type { Hands } from './hands.ts';
import { Interpreter } from './interpreter.ts';
import { Ledger } from './ledger.ts';
import { machineOperations } from './machine-operations.ts';
import { tokenOperations } from './token-operations.ts';

export interface StatusChange {
  readonly executionArn: string;
  readonly stateMachineArn: string;
  readonly name: string;
  readonly status: ExecutionStatus;
}

/** Step Functions: standard workflows in JSONata, whose every wait is a row in the store. */
export interface States {
  readonly operations: Engine;
  /** Takes up all running executions where the store says they stand; call once after a restart. */
  resume(): void;
  /** Called after an execution has begun and after it has closed. */
  onStatus(listener: (change: StatusChange) => void): void;
  /** Loses an execution without a trace, as a disaster would. No operation of AWS does this. */
  forget(executionArn: string): void;
  /** Ends all alarms and ignores what is still under way, as the end of the process would. */
  close(): void;
}

export const createStates = (surroundings: Surroundings, hands: Hands) => {
  const ledger = new Ledger(surroundings.store);
  const expressions = new Expressions(surroundings.clock);
  const listeners: ((change: StatusChange) => void)[] = [];
  const interpreter = new Interpreter(surroundings, hands, ledger, expressions, (execution) => {
    const { arn: executionArn, machine: stateMachineArn, name, status } = execution;
    for (const listener of listeners) listener({ executionArn, stateMachineArn, name, status });
  });
  const states = {
    operations: {
      ...machineOperations(surroundings, ledger, expressions, interpreter),
      ...executionOperations(surroundings, ledger, interpreter),
      ...tokenOperations(surroundings, ledger, interpreter),
    },
    resume: () => interpreter.resume(),
    onStatus: (listener: (change: StatusChange) => void) => void listeners.push(listener),
    forget: (executionArn: string) => surroundings.store.transaction(() => ledger.dropExecution(executionArn)),
    close: () => interpreter.stop(),
  } satisfies States;
  return states;
};

import type { Engine, Surroundings } from '../engine.ts';
import { understanding } from '../parameters.ts';
import { Expressions } from './expressions.ts';
import type { Hands } from './hands.ts';
import { Interpreter } from './interpreter.ts';
import { Ledger } from './ledger.ts';
import { statesOperations } from './operations.ts';

/** Step Functions: standard workflows in JSONata, whose every wait is in the store. */
export interface States {
  readonly operations: Engine;
  /** Takes up all running executions where the store says they stand; call once after a restart. */
  resume(): void;
  /** Loses an execution without a trace, as a disaster would. No operation of AWS does this. */
  forget(executionArn: string): void;
  /** Ends all alarms and ignores what is still under way, as the end of the process would. */
  close(): void;
}

export const createStates = (surroundings: Surroundings, hands: Hands) => {
  const ledger = new Ledger(surroundings.store);
  const expressions = new Expressions(surroundings.clock);
  const interpreter = new Interpreter(surroundings, hands, ledger, expressions);
  const operations = understanding(statesOperations(surroundings, ledger, expressions, interpreter), {
    CreateStateMachine: 'name roleArn definition',
    UpdateStateMachine: 'stateMachineArn roleArn definition',
    DescribeStateMachine: 'stateMachineArn',
    ListStateMachines: 'maxResults',
    StartExecution: 'stateMachineArn name input',
    DescribeExecution: 'executionArn',
    ListExecutions: 'stateMachineArn statusFilter maxResults nextToken',
    GetExecutionHistory: 'executionArn maxResults nextToken',
    StopExecution: 'executionArn error cause',
    SendTaskSuccess: 'taskToken output',
  });
  return {
    operations,
    resume: () => interpreter.resume(),
    forget: (executionArn: string) => surroundings.store.transaction(() => ledger.dropExecution(executionArn)),
    close: () => interpreter.stop(),
  } satisfies States;
};

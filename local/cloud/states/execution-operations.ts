import { randomUUID } from 'node:crypto';
import type {
  DescribeExecutionCommandInput,
  DescribeExecutionCommandOutput,
  ExecutionListItem,
  GetExecutionHistoryCommandInput,
  GetExecutionHistoryCommandOutput,
  ListExecutionsCommandInput,
  ListExecutionsCommandOutput,
  StartExecutionCommandInput,
  StartExecutionCommandOutput,
  StopExecutionCommandInput,
  StopExecutionCommandOutput,
} from '@aws-sdk/client-sfn';
import { AwsError, type Engine, type Surroundings } from '../engine.ts';
import type { Execution } from './branch.ts';
import { payloadLimit } from './failure.ts';
import { begin } from './flow.ts';
import type { Interpreter } from './interpreter.ts';
import type { Json } from './json.ts';
import type { Ledger } from './ledger.ts';
import { machineOf } from './machine-operations.ts';
import { page, required, sliceOf, validName } from './requests.ts';

type Answer<T> = Omit<T, '$metadata'>;

/** Step Functions forgets a closed execution after 90 days; its name is free again then. */
const memory = 90 * 24 * 3_600_000;

const listed = ({ arn, machine, name, status, started, stopped }: Execution) => ({
  executionArn: arn,
  stateMachineArn: machine,
  name,
  status,
  startDate: new Date(started),
  ...(stopped !== undefined && { stopDate: new Date(stopped) }),
});

export const executionOperations = (
  { clock, region, account }: Surroundings,
  ledger: Ledger,
  { transitions, machineOf: parsed }: Pick<Interpreter, 'transitions' | 'machineOf'>,
) => {
  const remembered = (arn: string): Execution | undefined => {
    const execution = ledger.execution(arn);
    return execution?.stopped !== undefined && execution.stopped + memory <= clock.now() ? undefined : execution;
  };
  const executionOf = (arn: string | undefined): Execution => {
    const execution = remembered(required(arn, 'executionArn'));
    if (!execution) throw new AwsError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
    return execution;
  };

  return {
    StartExecution(input: StartExecutionCommandInput): Answer<StartExecutionCommandOutput> {
      const machine = machineOf(ledger, input.stateMachineArn);
      const name = validName(input.name ?? randomUUID());
      const given = input.input ?? '{}';
      if (Buffer.byteLength(given) > payloadLimit) {
        const constraint = `failed to satisfy constraint: Member must have length less than or equal to ${payloadLimit}`;
        throw new AwsError('ValidationException', `1 validation error detected: Value at 'input' ${constraint}`);
      }
      let value: Json;
      try {
        value = JSON.parse(given);
      } catch {
        throw new AwsError('InvalidExecutionInput', `Invalid State Machine Execution Input: '${given}'`);
      }
      const arn = `arn:aws:states:${region}:${account}:execution:${machine.name}:${name}`;
      const existing = remembered(arn);
      if (existing?.status === 'RUNNING' && existing.input === given) {
        return { executionArn: arn, startDate: new Date(existing.started) };
      }
      if (existing) throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
      const started = clock.now();
      transitions.change(() => {
        ledger.dropExecution(arn);
        const definition = ledger.saveDefinition(machine.definition);
        const { arn: of, role } = machine;
        const execution = {
          arn,
          name,
          machine: of,
          role,
          definition,
          status: 'RUNNING',
          input: given,
          started,
        } as const;
        begin(transitions, execution, parsed(execution), value);
      });
      return { executionArn: arn, startDate: new Date(started) };
    },

    DescribeExecution(input: DescribeExecutionCommandInput): Answer<DescribeExecutionCommandOutput> {
      const execution = executionOf(input.executionArn);
      const { output, error, cause } = execution;
      return {
        ...listed(execution),
        input: execution.input,
        inputDetails: { included: true },
        ...(output !== undefined && { output, outputDetails: { included: true } }),
        ...(error !== undefined && { error }),
        ...(cause !== undefined && { cause }),
        redriveCount: 0,
      };
    },

    ListExecutions(input: ListExecutionsCommandInput): Answer<ListExecutionsCommandOutput> {
      const { arn } = machineOf(ledger, input.stateMachineArn);
      const slice = sliceOf(input, 100);
      const { rows, ...rest } = page(ledger.executions(arn, input.statusFilter, slice), slice);
      return { executions: rows.map((row): ExecutionListItem => listed(row)), ...rest };
    },

    GetExecutionHistory(input: GetExecutionHistoryCommandInput): Answer<GetExecutionHistoryCommandOutput> {
      const { arn } = executionOf(input.executionArn);
      const slice = sliceOf(input, 100);
      const { rows, ...rest } = page(ledger.events(arn, input.reverseOrder ?? false, slice), slice);
      return { events: [...rows], ...rest };
    },

    StopExecution({ executionArn, error, cause }: StopExecutionCommandInput): Answer<StopExecutionCommandOutput> {
      const { arn } = executionOf(executionArn);
      const reason = { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
      transitions.change(() => transitions.interrupt(arn, { status: 'ABORTED', ...reason }));
      return { stopDate: new Date(executionOf(arn).stopped ?? clock.now()) };
    },
  } satisfies Engine;
};

import { randomUUID } from 'node:crypto';
import type * as sfn from '@aws-sdk/client-sfn';
import { AwsError, type Surroundings } from '../engine.ts';
import type { Json } from '../json.ts';
import { required } from '../parameters.ts';
import type { Expressions } from './expressions.ts';
import { payloadLimit } from './failure.ts';
import type { Interpreter } from './interpreter.ts';
import type { Ledger, Slice } from './ledger.ts';
import type { Execution, StateMachine } from './model.ts';
import { parseMachine } from './validation.ts';

/** Step Functions forgets a closed execution after 90 days; its name is free again then. */
const memory = 90 * 24 * 3_600_000;

/** Names of machines and executions: 1 to 80 characters without white space, brackets, wildcards or punctuation. */
const validName = (name: string): string => {
  if (/^[^\s<>{}[\]?*"#%\\^|~`$&,;:/]{1,80}$/.test(name)) return name;
  throw new AwsError('InvalidName', `Invalid Name: '${name}'`);
};

const parsed = (text: string, code: string): Json => {
  if (Buffer.byteLength(text) > payloadLimit)
    throw new AwsError('ValidationException', `More than ${payloadLimit} bytes`);
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    throw new AwsError(code, `Not JSON: '${text}'`);
  }
};

/** One more than asked is read, to know whether there is more. */
const paged = <T>(
  input: { nextToken?: string | undefined; maxResults?: number | undefined },
  read: (slice: Slice) => T[],
): { rows: T[]; nextToken?: string } => {
  const offset = Number(input.nextToken ?? 0);
  const most = Math.min(input.maxResults || 100, 1000);
  const rows = read({ offset, limit: most + 1 });
  return rows.length > most ? { rows: rows.slice(0, most), nextToken: String(offset + most) } : { rows };
};

const listed = ({ arn, machine, name, status, started, stopped }: Execution) => ({
  executionArn: arn,
  stateMachineArn: machine,
  name,
  status,
  startDate: new Date(started),
  ...(stopped !== undefined && { stopDate: new Date(stopped) }),
});

const listedMachine = ({ arn, name, created }: StateMachine) => ({
  stateMachineArn: arn,
  name,
  type: 'STANDARD' as const,
  creationDate: new Date(created),
});

export const statesOperations = (
  { clock, region, account }: Surroundings,
  ledger: Ledger,
  expressions: Expressions,
  interpreter: Interpreter,
) => {
  const machineOf = (arn: string | undefined): StateMachine => {
    const machine = ledger.machines.find(required(arn, 'stateMachineArn'));
    if (!machine) throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
    return machine;
  };
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
    CreateStateMachine(input: sfn.CreateStateMachineInput): sfn.CreateStateMachineOutput {
      const name = validName(required(input.name, 'name'));
      const role = required(input.roleArn, 'roleArn');
      const definition = required(input.definition, 'definition');
      parseMachine(definition, expressions);
      const arn = `arn:aws:states:${region}:${account}:stateMachine:${name}`;
      const existing = ledger.machines.find(arn);
      if (existing && (existing.definition !== definition || existing.role !== role))
        throw new AwsError('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`);
      const machine = existing ?? { arn, name, role, definition, created: clock.now() };
      ledger.machines.put(arn, machine);
      return { stateMachineArn: arn, creationDate: new Date(machine.created) };
    },

    UpdateStateMachine(input: sfn.UpdateStateMachineInput): sfn.UpdateStateMachineOutput {
      const machine = machineOf(input.stateMachineArn);
      const { definition = machine.definition, roleArn: role = machine.role } = input;
      parseMachine(definition, expressions);
      ledger.machines.put(machine.arn, { ...machine, definition, role });
      return { updateDate: new Date(clock.now()) };
    },

    DescribeStateMachine(input: sfn.DescribeStateMachineInput): sfn.DescribeStateMachineOutput {
      const machine = machineOf(input.stateMachineArn);
      const { definition, role: roleArn } = machine;
      return { ...listedMachine(machine), status: 'ACTIVE', definition, roleArn };
    },

    ListStateMachines: (_input: sfn.ListStateMachinesInput): sfn.ListStateMachinesOutput => ({
      stateMachines: ledger.machines.all().map(listedMachine),
    }),

    StartExecution(input: sfn.StartExecutionInput): sfn.StartExecutionOutput {
      const { arn: machine, name: of, role, definition } = machineOf(input.stateMachineArn);
      const name = validName(input.name ?? randomUUID());
      const given = input.input ?? '{}';
      parsed(given, 'InvalidExecutionInput');
      const arn = `arn:aws:states:${region}:${account}:execution:${of}:${name}`;
      const existing = remembered(arn);
      if (existing?.status === 'RUNNING' && existing.input === given)
        return { executionArn: arn, startDate: new Date(existing.started) };
      if (existing) throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
      const started = clock.now();
      const kept = ledger.saveDefinition(definition);
      interpreter.begin({ arn, name, machine, role, definition: kept, input: given, started });
      return { executionArn: arn, startDate: new Date(started) };
    },

    DescribeExecution(input: sfn.DescribeExecutionInput): sfn.DescribeExecutionOutput {
      const execution = executionOf(input.executionArn);
      const { output, error, cause } = execution;
      return {
        ...listed(execution),
        input: execution.input,
        ...(output !== undefined && { output }),
        ...(error !== undefined && { error }),
        ...(cause !== undefined && { cause }),
      };
    },

    ListExecutions(input: sfn.ListExecutionsInput): sfn.ListExecutionsOutput {
      const { arn } = machineOf(input.stateMachineArn);
      const { rows, ...rest } = paged(input, (slice) => ledger.executions(arn, input.statusFilter, slice));
      return { executions: rows.map(listed), ...rest };
    },

    GetExecutionHistory(input: sfn.GetExecutionHistoryInput): sfn.GetExecutionHistoryOutput {
      const { arn } = executionOf(input.executionArn);
      const { rows, ...rest } = paged(input, (slice) => ledger.events(arn, slice));
      return { events: rows, ...rest };
    },

    StopExecution({ executionArn, error, cause }: sfn.StopExecutionInput): sfn.StopExecutionOutput {
      const { arn } = executionOf(executionArn);
      interpreter.close(arn, { status: 'ABORTED', error, cause });
      return { stopDate: new Date(executionOf(arn).stopped ?? clock.now()) };
    },

    SendTaskSuccess(input: sfn.SendTaskSuccessInput): sfn.SendTaskSuccessOutput {
      const token = required(input.taskToken, 'taskToken');
      const result = parsed(required(input.output, 'output'), 'InvalidOutput');
      const arn = ledger.issued(token);
      if (arn === undefined) throw new AwsError('InvalidToken', "Invalid Token: 'Invalid token'");
      if (!ledger.execution(arn)) throw new AwsError('TaskDoesNotExist', `Task Does Not Exist: '${arn}'`);
      if (interpreter.answer(arn, token, { kind: 'done', result })) return {};
      throw new AwsError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
    },
  };
};

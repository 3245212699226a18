import type {
  CreateStateMachineCommandInput,
  CreateStateMachineCommandOutput,
  DeleteStateMachineCommandInput,
  DescribeStateMachineCommandInput,
  DescribeStateMachineCommandOutput,
  ListStateMachinesCommandInput,
  ListStateMachinesCommandOutput,
  UpdateStateMachineCommandInput,
  UpdateStateMachineCommandOutput,
} from '@aws-sdk/client-sfn';
import { randomUUID } from 'node:crypto';
import { AwsError, type Engine, type Surroundings } from '../engine.ts';
import type { StateMachine } from './branch.ts';
import type { Expressions } from './expressions.ts';
import type { Interpreter } from './interpreter.ts';
import type { Ledger } from './ledger.ts';
import { page, required, sliceOf, validName } from './requests.ts';
import { parseMachine } from './validation.ts';

type Answer<T> = Omit<T, '$metadata'>;

export const machineOf = (ledger: Ledger, arn: string | undefined): StateMachine => {
  const machine = ledger.machine(required(arn, 'stateMachineArn'));
  if (!machine) throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
  return machine;
};

export const machineOperations = (
  { clock, region, account }: Surroundings,
  ledger: Ledger,
  expressions: Expressions,
  { transitions }: Interpreter,
) =>
  ({
    CreateStateMachine(input: CreateStateMachineCommandInput): Answer<CreateStateMachineCommandOutput> {
      const name = validName(required(input.name, 'name'));
      const role = required(input.roleArn, 'roleArn');
      const definition = required(input.definition, 'definition');
      if (input.type === 'EXPRESS') {
        throw new AwsError('StateMachineTypeNotSupported', "State Machine Type is not supported: 'EXPRESS'");
      }
      parseMachine(definition, expressions);
      const arn = `arn:aws:states:${region}:${account}:stateMachine:${name}`;
      const existing = ledger.machine(arn);
      if (existing && (existing.definition !== definition || existing.role !== role)) {
        throw new AwsError('StateMachineAlreadyExists', `State Machine Already Exists: '${arn}'`);
      }
      const machine = existing ?? { arn, name, role, definition, revision: 'INITIAL', created: clock.now() };
      ledger.saveMachine(machine);
      return { stateMachineArn: arn, creationDate: new Date(machine.created) };
    },

    UpdateStateMachine(input: UpdateStateMachineCommandInput): Answer<UpdateStateMachineCommandOutput> {
      const machine = machineOf(ledger, input.stateMachineArn);
      if (input.definition === undefined && input.roleArn === undefined) {
        throw new AwsError('MissingRequiredParameter', 'Either the definition or the roleArn must be given');
      }
      if (input.definition !== undefined) parseMachine(input.definition, expressions);
      const { definition = machine.definition, roleArn: role = machine.role } = input;
      const updated = { ...machine, definition, role, revision: randomUUID() };
      ledger.saveMachine(updated);
      return { updateDate: new Date(clock.now()), revisionId: updated.revision };
    },

    DescribeStateMachine(input: DescribeStateMachineCommandInput): Answer<DescribeStateMachineCommandOutput> {
      const { arn, name, definition, role, created, revision } = machineOf(ledger, input.stateMachineArn);
      return {
        stateMachineArn: arn,
        name,
        status: 'ACTIVE',
        definition,
        roleArn: role,
        type: 'STANDARD',
        creationDate: new Date(created),
        revisionId: revision,
      };
    },

    ListStateMachines(input: ListStateMachinesCommandInput): Answer<ListStateMachinesCommandOutput> {
      const slice = sliceOf(input, 100);
      const { rows, ...rest } = page(ledger.machines(slice), slice);
      const stateMachines = rows.map(({ arn, name, created }) => ({
        stateMachineArn: arn,
        name,
        type: 'STANDARD' as const,
        creationDate: new Date(created),
      }));
      return { stateMachines, ...rest };
    },

    /** AWS deletes in its own time and ends the executions at their next transition; here both happen at once. */
    DeleteStateMachine(input: DeleteStateMachineCommandInput): object {
      const arn = required(input.stateMachineArn, 'stateMachineArn');
      transitions.change(() => {
        for (const execution of ledger.running(arn)) transitions.interrupt(execution.arn, { status: 'ABORTED' });
        ledger.dropMachine(arn);
      });
      return {};
    },
  }) satisfies Engine;

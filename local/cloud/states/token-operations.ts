import type {
  SendTaskFailureCommandInput,
  SendTaskHeartbeatCommandInput,
  SendTaskSuccessCommandInput,
} from '@aws-sdk/client-sfn';
import { AwsError, type Engine, type Surroundings } from '../engine.ts';
import { stateAt, type Branch, type Phase } from './branch.ts';
import { payloadLimit } from './failure.ts';
import { taskEvents } from './history.ts';
import type { Interpreter } from './interpreter.ts';
import type { Json } from './json.ts';
import type { Ledger } from './ledger.ts';
import { required } from './requests.ts';
import { resourceFor } from './task-state.ts';

export const tokenOperations = (
  { clock, region }: Surroundings,
  ledger: Ledger,
  { transitions, machineOf }: Pick<Interpreter, 'transitions' | 'machineOf'>,
) => {
  const answered = (
    taskToken: string | undefined,
    answer: (branch: Branch, phase: Phase & { kind: 'task' }, events: ReturnType<typeof taskEvents>) => void,
  ): object =>
    transitions.change(() => {
      const issued = ledger.issued(required(taskToken, 'taskToken'));
      if (!issued) throw new AwsError('InvalidToken', "Invalid Token: 'Invalid token'");
      const execution = ledger.execution(issued.execution);
      if (!execution) throw new AwsError('TaskDoesNotExist', `Task Does Not Exist: '${issued.execution}'`);
      const branch = ledger.branch(issued.branch);
      if (branch?.phase.kind !== 'task' || branch.phase.token !== taskToken) {
        throw new AwsError('TaskTimedOut', "Task Timed Out: 'Provided task does not exist anymore'");
      }
      const state = stateAt(machineOf(execution), branch.path, branch.state);
      answer(branch, branch.phase, taskEvents(resourceFor(state), region));
      return {};
    });

  return {
    SendTaskSuccess({ taskToken, output = '' }: SendTaskSuccessCommandInput): object {
      let result: Json;
      try {
        result = JSON.parse(output);
      } catch {
        throw new AwsError('InvalidOutput', `Invalid Output: '${output}'`);
      }
      if (Buffer.byteLength(output) > payloadLimit) throw new AwsError('InvalidOutput', 'Invalid Output: too long');
      return answered(taskToken, (branch, _, events) =>
        transitions.become(transitions.record(branch, events.succeeded(result)), { kind: 'done', result }),
      );
    },

    SendTaskFailure({ taskToken, error = '', cause = '' }: SendTaskFailureCommandInput): object {
      const failure = { error, cause };
      return answered(taskToken, (branch, _, events) =>
        transitions.become(transitions.record(branch, events.failed(failure)), { kind: 'failed', failure }),
      );
    },

    SendTaskHeartbeat({ taskToken }: SendTaskHeartbeatCommandInput): object {
      return answered(taskToken, (branch, phase) => {
        if (phase.heartbeat === undefined) return;
        transitions.save({ ...branch, phase: { ...phase, beatsBy: clock.now() + phase.heartbeat * 1000 } });
      });
    },
  } satisfies Engine;
};

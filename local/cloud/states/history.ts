import type { HistoryEvent, HistoryEventType } from '@aws-sdk/client-sfn';
import type { Json, JsonObject } from '../json.ts';
import type { State } from './definition.ts';
import type { Failure } from './failure.ts';
import type { Execution } from './model.ts';
import type { Resource } from './resources.ts';

/** An event of an execution's history as AWS shapes it, before it has its number, its time and its predecessor. */
export type Happening = Omit<HistoryEvent, 'id' | 'timestamp' | 'previousEventId' | 'type'> & {
  type: HistoryEventType;
};

const whole = { truncated: false };

export const started = ({ input, role }: Execution): Happening => ({
  type: 'ExecutionStarted',
  executionStartedEventDetails: { input, inputDetails: whole, roleArn: role },
});

export interface Closing {
  readonly status: 'SUCCEEDED' | 'FAILED' | 'ABORTED' | 'TIMED_OUT';
  readonly output?: string | undefined;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
}
export const closed = ({ status, output, error, cause }: Closing): Happening => {
  switch (status) {
    case 'SUCCEEDED':
      return { type: 'ExecutionSucceeded', executionSucceededEventDetails: { output, outputDetails: whole } };
    case 'FAILED':
      return { type: 'ExecutionFailed', executionFailedEventDetails: { error, cause } };
    case 'ABORTED':
      return { type: 'ExecutionAborted', executionAbortedEventDetails: { error, cause } };
    case 'TIMED_OUT':
      return { type: 'ExecutionTimedOut', executionTimedOutEventDetails: { error, cause } };
  }
};

export const entered = (type: State['Type'], name: string, input: Json): Happening => ({
  type: `${type}StateEntered`,
  stateEnteredEventDetails: { name, input: JSON.stringify(input), inputDetails: whole },
});

/** A Fail state is never left. */
export const exited = (type: State['Type'], name: string, output: Json, assigned: JsonObject): Happening => {
  if (type === 'Fail') throw new Error(`the Fail state ${name} cannot be left`);
  const assignedVariables = Object.fromEntries(Object.entries(assigned).map(([key, v]) => [key, JSON.stringify(v)]));
  return {
    type: `${type}StateExited`,
    stateExitedEventDetails: { name, output: JSON.stringify(output), outputDetails: whole, assignedVariables },
  };
};

/** Nothing for the states that end at once: they cannot be caught in the middle. */
export const aborted = (type: State['Type']): Happening | undefined =>
  type === 'Task' || type === 'Wait' || type === 'Parallel' ? { type: `${type}StateAborted` } : undefined;

export const evaluationFailed = (state: string, failure: Failure, location: string): Happening => ({
  type: 'EvaluationFailed',
  evaluationFailedEventDetails: { state, location, error: failure.error, cause: failure.cause },
});

/** What happens to a task. */
export const taskEvents = ({ type: resourceType, name: resource }: Resource, region: string) => {
  const at = { resourceType, resource };
  return {
    scheduled: (input: Json, timeoutInSeconds: number | undefined): Happening => ({
      type: 'TaskScheduled',
      taskScheduledEventDetails: { ...at, region, parameters: JSON.stringify(input), timeoutInSeconds },
    }),
    started: (): Happening => ({ type: 'TaskStarted', taskStartedEventDetails: at }),
    submitted: (result: Json): Happening => ({
      type: 'TaskSubmitted',
      taskSubmittedEventDetails: { ...at, output: JSON.stringify(result), outputDetails: whole },
    }),
    submitFailed: (failure: Failure): Happening => ({
      type: 'TaskSubmitFailed',
      taskSubmitFailedEventDetails: { ...at, ...failure },
    }),
    succeeded: (result: Json): Happening => ({
      type: 'TaskSucceeded',
      taskSucceededEventDetails: { ...at, output: JSON.stringify(result), outputDetails: whole },
    }),
    failed: (failure: Failure): Happening => ({ type: 'TaskFailed', taskFailedEventDetails: { ...at, ...failure } }),
    timedOut: (failure: Failure): Happening => ({
      type: 'TaskTimedOut',
      taskTimedOutEventDetails: { ...at, ...failure },
    }),
  };
};

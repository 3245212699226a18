import type { HistoryEvent, HistoryEventType } from '@aws-sdk/client-sfn';
import type { Execution } from './branch.ts';
import type { State } from './definition.ts';
import type { Failure } from './failure.ts';
import type { Json, JsonObject } from './json.ts';
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
  readonly output?: string;
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

export const iteration = (
  what: 'Started' | 'Succeeded' | 'Failed' | 'Aborted',
  name: string,
  index: number,
): Happening => ({ type: `MapIteration${what}`, [`mapIteration${what}EventDetails`]: { name, index } });

/** Nothing for the states that end at once: they cannot be caught in the middle. */
export const aborted = (type: State['Type']): Happening | undefined =>
  type === 'Task' || type === 'Wait' || type === 'Parallel' || type === 'Map'
    ? { type: `${type}StateAborted` }
    : undefined;

export const evaluationFailed = (state: string, failure: Failure, location: string): Happening => ({
  type: 'EvaluationFailed',
  evaluationFailedEventDetails: { state, location, error: failure.error, cause: failure.cause },
});

export interface Limits {
  readonly timeoutInSeconds: number | undefined;
  readonly heartbeatInSeconds: number | undefined;
}

/** What happens to a task. A function named by its ARN alone has event kinds of its own. */
export const taskEvents = ({ type: resourceType, name: resource }: Resource, region: string) => {
  const at = { resourceType, resource };
  const events = {
    scheduled: (input: Json, limits: Limits): Happening => ({
      type: 'TaskScheduled',
      taskScheduledEventDetails: { ...at, region, parameters: JSON.stringify(input), ...limits },
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
  if (resourceType !== 'function') return events;
  const own: typeof events = {
    ...events,
    scheduled: (input, { timeoutInSeconds }) => ({
      type: 'LambdaFunctionScheduled',
      lambdaFunctionScheduledEventDetails: { resource, input: JSON.stringify(input), timeoutInSeconds },
    }),
    started: () => ({ type: 'LambdaFunctionStarted' }),
    succeeded: (result) => ({
      type: 'LambdaFunctionSucceeded',
      lambdaFunctionSucceededEventDetails: { output: JSON.stringify(result), outputDetails: whole },
    }),
    failed: (failure) => ({ type: 'LambdaFunctionFailed', lambdaFunctionFailedEventDetails: failure }),
    timedOut: (failure) => ({ type: 'LambdaFunctionTimedOut', lambdaFunctionTimedOutEventDetails: failure }),
  };
  return own;
};

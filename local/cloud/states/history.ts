import type { HistoryEvent, HistoryEventType } from '@aws-sdk/client-sfn';
import type { Json, JsonObject } from '../json.ts';
import type { State } from './definition.ts';
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
const endings = { SUCCEEDED: 'Succeeded', FAILED: 'Failed', ABORTED: 'Aborted', TIMED_OUT: 'TimedOut' } as const;
export const closed = ({ status, ...details }: Closing): Happening => {
  const type = `Execution${endings[status]}` as const;
  return { type, [`execution${endings[status]}EventDetails`]: details };
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

type Step = 'Scheduled' | 'Started' | 'Submitted' | 'SubmitFailed' | 'Succeeded' | 'Failed' | 'TimedOut';

/** What happens to a task. */
export const task = (
  step: Step,
  { type: resourceType, name: resource }: Resource,
  details: object = {},
): Happening => ({
  type: `Task${step}`,
  [`task${step}EventDetails`]: { resourceType, resource, ...details },
});

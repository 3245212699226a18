import type { HistoryEvent, HistoryEventType } from '@aws-sdk/client-sfn';
import type { Json, JsonObject } from '../json.ts';
import type { State } from './definition.ts';
import type { Closing, Start } from './model.ts';

/** An event of an execution's history as AWS shapes it, before it has its number and its time. */
export type Happening = Omit<HistoryEvent, 'id' | 'timestamp' | 'previousEventId' | 'type'> & {
  type: HistoryEventType;
};

export const started = ({ input, role }: Start): Happening => ({
  type: 'ExecutionStarted',
  executionStartedEventDetails: { input, roleArn: role },
});

const endings = { SUCCEEDED: 'Succeeded', FAILED: 'Failed', ABORTED: 'Aborted' } as const;
export const closed = ({ status, ...details }: Closing): Happening => {
  const type = `Execution${endings[status]}` as const;
  return { type, [`execution${endings[status]}EventDetails`]: details };
};

export const entered = (type: State['Type'], name: string, input: Json): Happening => ({
  type: `${type}StateEntered`,
  stateEnteredEventDetails: { name, input: JSON.stringify(input) },
});

export const exited = (type: State['Type'], name: string, output: Json, assigned: JsonObject): Happening => {
  const assignedVariables = Object.fromEntries(Object.entries(assigned).map(([key, v]) => [key, JSON.stringify(v)]));
  return {
    type: `${type}StateExited`,
    stateExitedEventDetails: { name, output: JSON.stringify(output), assignedVariables },
  };
};

type Step = 'Scheduled' | 'Started' | 'Submitted' | 'SubmitFailed' | 'Succeeded' | 'Failed' | 'TimedOut';

/** What happens to a task. */
export const task = (step: Step, details: object = {}): Happening => ({
  type: `Task${step}`,
  [`task${step}EventDetails`]: { resourceType: 'lambda', ...details },
});

import type { Branch, Execution } from './branch.ts';
import type { State } from './definition.ts';
import type { Expressions } from './expressions.ts';
import { withinLimit } from './failure.ts';
import { leave } from './flow.ts';
import type { Hands } from './hands.ts';
import type { Json, JsonObject } from './json.ts';
import type { Transitions } from './transitions.ts';

/** What decisions are made with. */
export interface Means {
  readonly expressions: Expressions;
  readonly transitions: Transitions;
  readonly hands: Hands;
  readonly region: string;
}

/** A branch together with what it is part of and the state it is in. */
export interface Standing {
  readonly branch: Branch;
  readonly execution: Execution;
  readonly state: State;
}

/** What to do in a transaction, to the branch as it is by then. */
export type Work = (branch: Branch) => void;

/** What expressions see: the variables and `$states`, whose `result` or `errorOutput` is given as `own`. */
export const bindingsOf = ({ branch, execution }: Standing, own: JsonObject = {}, token?: string): JsonObject => {
  const input: Json = JSON.parse(execution.input);
  const context: JsonObject = {
    Execution: {
      Id: execution.arn,
      Input: input,
      Name: execution.name,
      RoleArn: execution.role,
      StartTime: new Date(execution.started).toISOString(),
      RedriveCount: 0,
    },
    State: {
      Name: branch.state,
      EnteredTime: new Date(branch.entered).toISOString(),
      RetryCount: branch.retries.reduce((sum, count) => sum + count, 0),
    },
    StateMachine: { Id: execution.machine, Name: execution.machine.split(':').at(-1) ?? '' },
    ...(token !== undefined && { Task: { Token: token } }),
    ...(branch.item && { Map: { Item: branch.item } }),
  };
  return { ...branch.variables, states: { input: branch.input, context, ...own } };
};

interface Exit {
  readonly Output?: Json | undefined;
  readonly Assign?: JsonObject | undefined;
  readonly Next?: string | undefined;
}

/** `Output` and `Assign` both see the variables as they were when the state was entered. */
export const exit = async (
  { expressions, transitions }: Means,
  standing: Standing,
  { Output, Assign = {}, Next }: Exit,
  { own, unchanged }: { own?: JsonObject; unchanged: Json },
): Promise<Work> => {
  const bindings = bindingsOf(standing, own);
  const output = Output === undefined ? unchanged : await expressions.fill(Output, bindings, 'Output');
  const assigned = await expressions.fillObject(Assign, bindings, 'Assign');
  withinLimit(output, `The output of the state '${standing.branch.state}'`);
  withinLimit(assigned, `What the state '${standing.branch.state}' assigns`);
  return (fresh) => leave(transitions, fresh, output, assigned, Next);
};

import { randomBytes } from 'node:crypto';
import type { Json, JsonObject } from '../json.ts';
import type { State, TaskState } from './definition.ts';
import { asCount, asText, asTruth, type Expressions } from './expressions.ts';
import { matches, retryDelay, StatesError, withinLimit, type Failure } from './failure.ts';
import type { Hands } from './hands.ts';
import { task } from './history.ts';
import type { Ledger } from './ledger.ts';
import type { Branch, Execution } from './model.ts';
import { performed, resourceOf, type Resource } from './resources.ts';
import type { Transitions } from './transitions.ts';

/** What decisions are made with. */
export interface Means {
  readonly expressions: Expressions;
  readonly transitions: Transitions;
  readonly ledger: Ledger;
  readonly hands: Hands;
  readonly region: string;
}

/** A branch together with what it is part of and the state it is in. */
export interface Standing {
  readonly branch: Branch;
  readonly execution: Execution;
  readonly state: State;
}

/** What to do in a transaction, to the execution and the branch as they are by then. */
export type Work = (execution: Execution, branch: Branch) => void;

export const resourceFor = (state: State): Resource => {
  const resource = state.Type === 'Task' ? resourceOf(state.Resource) : undefined;
  if (!resource) throw new StatesError('States.Runtime', `a ${state.Type} state names no known resource`);
  return resource;
};

/** What expressions see: the variables and `$states`, whose `result` or `errorOutput` is given as `own`. */
const bindingsOf = ({ branch, execution }: Standing, own: JsonObject = {}, token?: string): JsonObject => {
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
  };
  return { ...branch.variables, states: { input: branch.input, context, ...own } };
};

interface Exit {
  readonly Output?: Json | undefined;
  readonly Assign?: JsonObject | undefined;
  readonly Next?: string | undefined;
}

/** `Output` and `Assign` both see the variables as they were when the state was entered. */
const exit = async (
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
  return (execution, branch) => transitions.leave(execution, branch, output, assigned, Next);
};

/** Fixes what is called and until when, so that after a restart the same call is made with the same token. */
const schedule = async (means: Means, standing: Standing, state: TaskState): Promise<Work> => {
  const { expressions, transitions, ledger, region } = means;
  const resource = resourceFor(state);
  const token = resource.token ? randomBytes(48).toString('base64url') : undefined;
  const bindings = bindingsOf(standing, {}, token);
  const input = await expressions.fill(state.Arguments ?? standing.branch.input, bindings, 'Arguments');
  withinLimit(input, `The argument of the state '${standing.branch.state}'`);
  const seconds =
    state.TimeoutSeconds === undefined
      ? undefined
      : asCount(await expressions.fill(state.TimeoutSeconds, bindings, 'TimeoutSeconds'), 'TimeoutSeconds');
  return (execution, branch) => {
    const scheduled = { region, parameters: JSON.stringify(input), timeoutInSeconds: seconds };
    transitions.record(execution, branch, task('Scheduled', resource, scheduled));
    transitions.record(execution, branch, task('Started', resource));
    if (token !== undefined) ledger.issue(token, execution.arn);
    const until = seconds && transitions.now() + seconds * 1000;
    transitions.become(branch, { kind: 'task', input, submitted: false, token, until });
  };
};

const call = async (means: Means, { execution: { role }, state }: Standing, input: Json): Promise<Work> => {
  const { transitions, hands } = means;
  const resource = resourceFor(state);
  try {
    const result = await performed(resource, input, hands, role);
    return (execution, branch) => {
      const step = resource.token ? 'Submitted' : 'Succeeded';
      transitions.record(execution, branch, task(step, resource, { output: JSON.stringify(result) }));
      if (!resource.token) transitions.become(branch, { kind: 'done', result });
      else if (branch.phase.kind === 'task') transitions.become(branch, { ...branch.phase, submitted: true });
    };
  } catch (error) {
    if (!(error instanceof StatesError)) throw error;
    const failure = { error: error.error, cause: error.cause };
    return (execution, branch) => {
      transitions.record(execution, branch, task(resource.token ? 'SubmitFailed' : 'Failed', resource, failure));
      transitions.become(branch, { kind: 'failed', failure });
    };
  }
};

const run = async (means: Means, standing: Standing): Promise<Work> => {
  const {
    branch: { input: unchanged, state: name, entered },
    state,
  } = standing;
  const { expressions, transitions } = means;
  const fill = (template: Json, location: string): Promise<Json> =>
    expressions.fill(template, bindingsOf(standing), location);
  switch (state.Type) {
    case 'Pass':
    case 'Succeed':
      return exit(means, standing, state, { unchanged });
    case 'Fail': {
      const error = asText(await fill(state.Error ?? '', 'Error'), 'Error');
      const cause = asText(await fill(state.Cause ?? '', 'Cause'), 'Cause');
      return (execution, branch) => transitions.collapse(execution, branch, { error, cause });
    }
    case 'Wait': {
      const until =
        state.Timestamp === undefined
          ? entered + 1000 * asCount(await fill(state.Seconds ?? 0, 'Seconds'), 'Seconds')
          : Date.parse(asText(await fill(state.Timestamp, 'Timestamp'), 'Timestamp'));
      asCount(until, 'Timestamp');
      return (_, branch) => transitions.become(branch, { kind: 'wait', until });
    }
    case 'Choice': {
      for (const [index, rule] of state.Choices.entries()) {
        const at = `Choices[${index}]/Condition`;
        if (asTruth(await fill(rule.Condition, at), at)) return exit(means, standing, rule, { unchanged });
      }
      if (state.Default !== undefined) return exit(means, standing, { ...state, Next: state.Default }, { unchanged });
      throw new StatesError('States.NoChoiceMatched', `No choice rule of '${name}' matched.`);
    }
    case 'Task':
      return schedule(means, standing, state);
    case 'Parallel': {
      const input = withinLimit(await fill(state.Arguments ?? unchanged, 'Arguments'), `The argument of '${name}'`);
      return (execution, branch) => transitions.fork(execution, branch, state.Branches.length, input);
    }
  }
};

/** The first retrier that names the error decides alone; when it is used up, the first such catcher does. */
const recover = async (means: Means, standing: Standing, failure: Failure): Promise<Work> => {
  const {
    branch: { retries },
    state,
  } = standing;
  const { transitions } = means;
  const { Retry = [], Catch = [] } = 'Retry' in state || 'Catch' in state ? state : {};
  const place = Retry.findIndex((retrier) => matches(retrier.ErrorEquals, failure.error));
  const retrier = Retry[place];
  const delay = retrier && retryDelay(retrier, retries[place] ?? 0);
  if (delay !== undefined) {
    const until = transitions.now() + delay;
    return (_, branch) => {
      branch.retries = Retry.map((_retrier, index) => (retries[index] ?? 0) + (index === place ? 1 : 0));
      transitions.become(branch, { kind: 'retry', until });
    };
  }
  const catcher = Catch.find(({ ErrorEquals }) => matches(ErrorEquals, failure.error));
  if (!catcher) return (execution, branch) => transitions.collapse(execution, branch, failure);
  const errorOutput = { Error: failure.error, Cause: failure.cause };
  return exit(means, standing, catcher, { own: { errorOutput }, unchanged: errorOutput });
};

/** Works out what comes next for a branch: evaluates expressions and calls tasks, but writes nothing itself. */
export const decide = async (means: Means, standing: Standing): Promise<Work> => {
  const {
    branch: { phase, state: name },
    state,
  } = standing;
  switch (phase.kind) {
    case 'run':
      return run(means, standing);
    case 'task':
      return call(means, standing, phase.input);
    case 'done': {
      const result = withinLimit(phase.result, `The result of the state '${name}'`);
      const own = state.Type === 'Wait' ? {} : { result };
      return exit(means, standing, state.Type === 'Fail' ? {} : state, { own, unchanged: result });
    }
    case 'failed':
      return recover(means, standing, phase.failure);
    case 'wait':
    case 'retry':
    case 'fork':
      return () => undefined;
  }
};

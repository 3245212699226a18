import { randomBytes } from 'node:crypto';
import * as z from 'zod';
import type { Json, JsonObject } from '../json.ts';
import { waiting, type Task } from './definition.ts';
import type { Expressions } from './expressions.ts';
import { matches, retryDelay, StatesError, withinLimit, type Failure } from './failure.ts';
import type { Hands } from './hands.ts';
import { task } from './history.ts';
import { invoke, type Call } from './invoke.ts';
import type { Ledger } from './ledger.ts';
import type { Execution } from './model.ts';
import type { Transitions } from './transitions.ts';

/** What decisions are made with. */
export interface Means {
  readonly expressions: Expressions;
  readonly transitions: Transitions;
  readonly ledger: Ledger;
  readonly hands: Hands;
}

/** What to do in a transaction, to the execution as it is by then. */
export type Work = (execution: Execution) => void;

/** What expressions see: the variables and `$states`, whose own part is the result, the error or the token. */
const bindingsOf = ({ variables, stateInput }: Execution, own: JsonObject = {}): JsonObject => ({
  ...variables,
  states: { input: stateInput, ...own },
});

interface Exit {
  readonly Output?: Json | undefined;
  readonly Assign?: JsonObject | undefined;
  readonly Next?: string | undefined;
}

/** `Output` and `Assign` both see the variables as they were when the state was entered. */
const exit = async (
  { expressions, transitions }: Means,
  execution: Execution,
  { Output, Assign = {}, Next }: Exit,
  { own, unchanged }: { own?: JsonObject; unchanged: Json },
): Promise<Work> => {
  const bindings = bindingsOf(execution, own);
  const output = Output === undefined ? unchanged : await expressions.fill(Output, bindings, 'Output');
  const assigned = await expressions.fillObject(Assign, bindings, 'Assign');
  withinLimit(output, `The output of the state '${execution.state}'`);
  withinLimit(assigned, `What the state '${execution.state}' assigns`);
  return (now) => transitions.leave(now, output, assigned, Next);
};

const Seconds = z.optional(z.int().check(z.positive()));

/** How long a task may take: AWS wants a positive integer from the expression. */
const secondsOf = async ({ expressions }: Means, { TimeoutSeconds }: Task, bindings: JsonObject) => {
  if (typeof TimeoutSeconds !== 'string') return TimeoutSeconds;
  const seconds = Seconds.safeParse(await expressions.fill(TimeoutSeconds, bindings, 'TimeoutSeconds'));
  if (seconds.success) return seconds.data;
  throw new StatesError('States.QueryEvaluationError', `The field 'TimeoutSeconds' is no positive integer.`);
};

/** Fixes what is called and until when, so that after a restart the same call is made with the same token. */
const schedule = async (means: Means, execution: Execution, state: Task): Promise<Work> => {
  const { expressions, transitions, ledger } = means;
  const token = state.Resource === waiting ? randomBytes(48).toString('base64url') : undefined;
  const bindings = bindingsOf(execution, token === undefined ? {} : { context: { Task: { Token: token } } });
  const { FunctionName } = state.Arguments;
  const Payload = await expressions.fill(state.Arguments.Payload, bindings, 'Arguments/Payload');
  withinLimit(Payload, `The argument of the state '${execution.state}'`);
  const input = { FunctionName, Payload };
  const seconds = await secondsOf(means, state, bindings);
  return (now) => {
    transitions.record(now, task('Scheduled', { parameters: JSON.stringify(input), timeoutInSeconds: seconds }));
    transitions.record(now, task('Started'));
    if (token !== undefined) ledger.issue(token, now.arn);
    const until = seconds && transitions.now() + seconds * 1000;
    transitions.become(now, { kind: 'task', input, submitted: false, token, until });
  };
};

const call = async ({ transitions, hands }: Means, { role }: Execution, input: Call, waits: boolean): Promise<Work> => {
  try {
    const result = await invoke(input, hands, role);
    return (now) => {
      transitions.record(now, task(waits ? 'Submitted' : 'Succeeded', { output: JSON.stringify(result) }));
      if (!waits) transitions.become(now, { kind: 'done', result });
      else if (now.phase.kind === 'task') transitions.become(now, { ...now.phase, submitted: true });
    };
  } catch (error) {
    if (!(error instanceof StatesError)) throw error;
    const failure = { error: error.error, cause: error.cause };
    return (now) => {
      transitions.record(now, task(waits ? 'SubmitFailed' : 'Failed', failure));
      transitions.become(now, { kind: 'failed', failure });
    };
  }
};

const run = async (means: Means, execution: Execution): Promise<Work> => {
  const state = means.transitions.stateOf(execution);
  const unchanged = execution.stateInput;
  switch (state.Type) {
    case 'Pass':
    case 'Succeed':
      return exit(means, execution, state, { unchanged });
    case 'Choice': {
      for (const [index, { Condition, Next }] of state.Choices.entries()) {
        const at = `Choices[${index}]/Condition`;
        const holds = await means.expressions.fill(Condition, bindingsOf(execution), at);
        if (typeof holds !== 'boolean')
          throw new StatesError('States.QueryEvaluationError', `The field '${at}' is no boolean.`);
        if (holds) return exit(means, execution, { Next }, { unchanged });
      }
      if (state.Default !== undefined) return exit(means, execution, { ...state, Next: state.Default }, { unchanged });
      throw new StatesError('States.NoChoiceMatched', `No choice rule of '${execution.state}' matched.`);
    }
    case 'Task':
      return schedule(means, execution, state);
  }
};

/** The first retrier that names the error decides alone; when it is used up, the first such catcher does. */
const recover = async (means: Means, execution: Execution, failure: Failure): Promise<Work> => {
  const { transitions } = means;
  const state = transitions.stateOf(execution);
  const { Retry = [], Catch = [] } = state.Type === 'Task' ? state : {};
  const place = Retry.findIndex((retrier) => matches(retrier.ErrorEquals, failure.error));
  const retrier = Retry[place];
  const delay = retrier && retryDelay(retrier, execution.retries[place] ?? 0);
  if (delay !== undefined) {
    const until = transitions.now() + delay;
    return (now) => {
      now.retries = Retry.map((_, index) => (now.retries[index] ?? 0) + (index === place ? 1 : 0));
      transitions.become(now, { kind: 'retry', until });
    };
  }
  const catcher = Catch.find(({ ErrorEquals }) => matches(ErrorEquals, failure.error));
  if (!catcher) return (now) => transitions.close(now, { status: 'FAILED', ...failure });
  const errorOutput = { Error: failure.error, Cause: failure.cause };
  return exit(means, execution, catcher, { own: { errorOutput }, unchanged: errorOutput });
};

/** Works out what comes next: evaluates expressions and calls functions, but writes nothing itself. */
export const decide = async (means: Means, execution: Execution): Promise<Work> => {
  const { phase } = execution;
  switch (phase.kind) {
    case 'run':
      return run(means, execution);
    case 'task':
      return call(means, execution, phase.input, phase.token !== undefined);
    case 'done': {
      const result = withinLimit(phase.result, `The result of the state '${execution.state}'`);
      const state = means.transitions.stateOf(execution);
      return exit(means, execution, state, { own: { result }, unchanged: result });
    }
    case 'failed':
      return recover(means, execution, phase.failure);
    case 'retry':
      return () => undefined;
  }
};

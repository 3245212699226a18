import { asCount, asText, asTruth } from './expressions.ts';
import { matches, retryDelay, StatesError, withinLimit, type Failure } from './failure.ts';
import { collapse } from './flow.ts';
import { divide } from './fork-state.ts';
import type { Json } from './json.ts';
import { bindingsOf, exit, type Means, type Standing, type Work } from './standing.ts';
import { call, schedule } from './task-state.ts';

/** Works out what comes next for a branch: evaluates expressions and calls tasks, but writes nothing itself. */
export const decide = async (means: Means, standing: Standing): Promise<Work> => {
  const { branch, state } = standing;
  const fields = state.Type === 'Fail' ? {} : state;
  switch (branch.phase.kind) {
    case 'run':
      return run(means, standing);
    case 'wait':
      return exit(means, standing, fields, { unchanged: branch.input });
    case 'retry':
      return (fresh) => means.transitions.become(fresh, { kind: 'run' });
    case 'task':
      return call(means, standing, branch.phase.input);
    case 'done': {
      const { result } = branch.phase;
      withinLimit(result, `The result of the state '${branch.state}'`);
      return exit(means, standing, fields, { own: { result }, unchanged: result });
    }
    case 'failed':
      return recover(means, standing, branch.phase.failure);
    case 'fork':
      return () => undefined;
  }
};

const run = async (means: Means, standing: Standing): Promise<Work> => {
  const { branch, state } = standing;
  const { expressions, transitions } = means;
  const unchanged = branch.input;
  const fill = (template: Json, location: string): Promise<Json> =>
    expressions.fill(template, bindingsOf(standing), location);
  switch (state.Type) {
    case 'Pass':
    case 'Succeed':
      return exit(means, standing, state, { unchanged });
    case 'Fail': {
      const error = asText(await fill(state.Error ?? '', 'Error'), 'Error');
      const cause = asText(await fill(state.Cause ?? '', 'Cause'), 'Cause');
      return (fresh) => collapse(transitions, fresh, { error, cause });
    }
    case 'Wait': {
      const until =
        state.Timestamp === undefined
          ? branch.entered + 1000 * asCount(await fill(state.Seconds ?? 0, 'Seconds'), 'Seconds')
          : Date.parse(asText(await fill(state.Timestamp, 'Timestamp'), 'Timestamp'));
      asCount(until, 'Timestamp');
      return (fresh) => transitions.become(fresh, { kind: 'wait', until });
    }
    case 'Choice': {
      for (const [index, rule] of state.Choices.entries()) {
        const at = `Choices[${index}]/Condition`;
        if (asTruth(await fill(rule.Condition, at), at)) return exit(means, standing, rule, { unchanged });
      }
      if (state.Default !== undefined) return exit(means, standing, { ...state, Next: state.Default }, { unchanged });
      throw new StatesError('States.NoChoiceMatched', `No choice rule of '${branch.state}' matched.`);
    }
    case 'Task':
      return schedule(means, standing, state);
    case 'Parallel':
    case 'Map':
      return divide(means, standing, state);
  }
};

/** The first retrier that names the error decides alone; when it is used up, the first such catcher does. */
const recover = async (means: Means, standing: Standing, failure: Failure): Promise<Work> => {
  const { branch, state } = standing;
  const { transitions } = means;
  const { Retry = [], Catch = [] } = 'Retry' in state || 'Catch' in state ? state : {};
  const place = Retry.findIndex((retrier) => matches(retrier.ErrorEquals, failure.error));
  const retrier = Retry[place];
  const delay = retrier && retryDelay(retrier, branch.retries[place] ?? 0);
  if (delay !== undefined) {
    const retries = Retry.map((_, index) => (branch.retries[index] ?? 0) + (index === place ? 1 : 0));
    const until = transitions.now() + delay;
    return (fresh) => transitions.become({ ...fresh, retries }, { kind: 'retry', until });
  }
  const catcher = Catch.find(({ ErrorEquals }) => matches(ErrorEquals, failure.error));
  if (!catcher) return (fresh) => collapse(transitions, fresh, failure);
  const errorOutput = { Error: failure.error, Cause: failure.cause };
  return exit(means, standing, catcher, { own: { errorOutput }, unchanged: errorOutput });
};

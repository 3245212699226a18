import { randomBytes } from 'node:crypto';
import type { State, TaskState } from './definition.ts';
import { asCount } from './expressions.ts';
import { StatesError, withinLimit } from './failure.ts';
import { taskEvents } from './history.ts';
import type { Json } from './json.ts';
import { failureOf, resourceOf, type Resource } from './resources.ts';
import { bindingsOf, type Means, type Standing, type Work } from './standing.ts';

export const resourceFor = (state: State): Resource => {
  const resource = state.Type === 'Task' ? resourceOf(state.Resource) : undefined;
  if (!resource) throw new StatesError('States.Runtime', `a ${state.Type} state names no known resource`);
  return resource;
};

/** Fixes what is called and until when, so that after a restart the same call is made with the same token. */
export const schedule = async (means: Means, standing: Standing, state: TaskState): Promise<Work> => {
  const { expressions, transitions, region } = means;
  const resource = resourceFor(state);
  const token = resource.token ? randomBytes(48).toString('base64url') : undefined;
  const bindings = bindingsOf(standing, {}, token);
  const input = await expressions.fill(state.Arguments ?? standing.branch.input, bindings, 'Arguments');
  withinLimit(input, `The argument of the state '${standing.branch.state}'`);
  const seconds = async (field: 'TimeoutSeconds' | 'HeartbeatSeconds'): Promise<number | undefined> =>
    state[field] === undefined ? undefined : asCount(await expressions.fill(state[field], bindings, field), field);
  const timeoutInSeconds = await seconds('TimeoutSeconds');
  const heartbeatInSeconds = await seconds('HeartbeatSeconds');
  return (fresh) => {
    const now = transitions.now();
    const events = taskEvents(resource, region);
    const scheduled = transitions.record(fresh, events.scheduled(input, { timeoutInSeconds, heartbeatInSeconds }));
    if (token !== undefined) transitions.ledger.issue(token, fresh);
    transitions.become(transitions.record(scheduled, events.started()), {
      kind: 'task',
      input,
      submitted: false,
      token,
      ends: timeoutInSeconds && now + timeoutInSeconds * 1000,
      heartbeat: heartbeatInSeconds,
      beatsBy: heartbeatInSeconds && now + heartbeatInSeconds * 1000,
    });
  };
};

export const call = async (means: Means, { execution, state }: Standing, input: Json): Promise<Work> => {
  const { transitions, region, hands } = means;
  const resource = resourceFor(state);
  const events = taskEvents(resource, region);
  const about = [execution.arn, execution.machine];
  try {
    const result = await resource.perform(input, { hands, caller: execution.role, about });
    if (!resource.token) {
      return (fresh) =>
        transitions.become(transitions.record(fresh, events.succeeded(result)), { kind: 'done', result });
    }
    return (fresh) => {
      const submitted = transitions.record(fresh, events.submitted(result));
      if (fresh.phase.kind === 'task') transitions.become(submitted, { ...fresh.phase, submitted: true });
    };
  } catch (error) {
    const { error: name, cause } = failureOf(resource, error);
    const failure = { error: name, cause };
    const happening = resource.token ? events.submitFailed(failure) : events.failed(failure);
    return (fresh) => transitions.become(transitions.record(fresh, happening), { kind: 'failed', failure });
  }
};

import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock.ts';
import type { Branch, Execution, Start } from './branch.ts';
import type { ForkState, State, TaskState } from './definition.ts';
import { asCount, asList, asText, asTruth, type Expressions } from './expressions.ts';
import { matches, retryDelay, StatesError, withinLimit, type Failure } from './failure.ts';
import type { Hands } from './hands.ts';
import { taskEvents } from './history.ts';
import type { Json, JsonObject } from './json.ts';
import type { Ledger } from './ledger.ts';
import { failureOf, resourceOf, type Resource } from './resources.ts';
import type { Transitions } from './transitions.ts';

/** A branch together with what it is part of and the state it is in. */
export interface Standing {
  readonly branch: Branch;
  readonly execution: Execution;
  readonly state: State;
}

/** What to do in a transaction, to the branch as it is by then. */
type Work = (branch: Branch) => void;

interface Fields {
  readonly Output?: Json | undefined;
  readonly Assign?: JsonObject | undefined;
}

export const resourceFor = (state: State): Resource => {
  const resource = state.Type === 'Task' ? resourceOf(state.Resource) : undefined;
  if (!resource) throw new StatesError('States.Runtime', `a ${state.Type} state names no known resource`);
  return resource;
};

/** Works out what comes next for a branch. Evaluates expressions and calls tasks, but writes nothing itself. */
export class Decisions {
  readonly #clock: Clock;
  readonly #region: string;
  readonly #ledger: Ledger;
  readonly #expressions: Expressions;
  readonly #transitions: Transitions;
  readonly #hands: Hands;

  constructor(of: {
    clock: Clock;
    region: string;
    ledger: Ledger;
    expressions: Expressions;
    transitions: Transitions;
    hands: Hands;
  }) {
    this.#clock = of.clock;
    this.#region = of.region;
    this.#ledger = of.ledger;
    this.#expressions = of.expressions;
    this.#transitions = of.transitions;
    this.#hands = of.hands;
  }

  async next(standing: Standing): Promise<Work> {
    const { branch, state } = standing;
    const fields = state.Type === 'Fail' ? {} : state;
    switch (branch.phase.kind) {
      case 'run':
        return this.#run(standing);
      case 'wait':
        return this.#exit(standing, fields, {}, branch.input);
      case 'retry':
        return (fresh) => this.#transitions.become(fresh, { kind: 'run' });
      case 'task':
        return this.#call(standing, branch.phase.input);
      case 'done': {
        const { result } = branch.phase;
        withinLimit(result, `The result of the state '${branch.state}'`);
        return this.#exit(standing, fields, { result }, result);
      }
      case 'failed':
        return this.#recover(standing, branch.phase.failure);
      case 'fork':
        return () => undefined;
    }
  }

  async #run(standing: Standing): Promise<Work> {
    const { branch, state } = standing;
    const bindings = this.#bindings(standing, {});
    switch (state.Type) {
      case 'Pass':
      case 'Succeed':
        return this.#exit(standing, state, {}, branch.input);
      case 'Fail': {
        const error = asText(await this.#fill(state.Error ?? '', bindings, 'Error'), 'Error');
        const cause = asText(await this.#fill(state.Cause ?? '', bindings, 'Cause'), 'Cause');
        return (fresh) => this.#transitions.collapse(fresh, { error, cause });
      }
      case 'Wait': {
        const until =
          state.Timestamp === undefined
            ? branch.entered + 1000 * asCount(await this.#fill(state.Seconds ?? 0, bindings, 'Seconds'), 'Seconds')
            : Date.parse(asText(await this.#fill(state.Timestamp, bindings, 'Timestamp'), 'Timestamp'));
        asCount(until, 'Timestamp');
        return (fresh) => this.#transitions.become(fresh, { kind: 'wait', until });
      }
      case 'Choice': {
        for (const [index, rule] of state.Choices.entries()) {
          const at = `Choices[${index}]/Condition`;
          if (!asTruth(await this.#fill(rule.Condition, bindings, at), at)) continue;
          return this.#exit(standing, rule, {}, branch.input);
        }
        if (state.Default !== undefined) {
          return this.#exit(standing, { ...state, Next: state.Default }, {}, branch.input);
        }
        throw new StatesError('States.NoChoiceMatched', `No choice rule of '${branch.state}' matched.`);
      }
      case 'Task':
        return this.#schedule(standing, state);
      case 'Parallel':
      case 'Map':
        return this.#fork(standing, state);
    }
  }

  /** `Output` and `Assign` both see the variables as they were when the state was entered. */
  async #exit(
    standing: Standing,
    fields: Fields & { readonly Next?: string | undefined },
    own: JsonObject,
    unchanged: Json,
  ): Promise<Work> {
    const { Output, Assign = {}, Next } = fields;
    const bindings = this.#bindings(standing, own);
    const output = Output === undefined ? unchanged : await this.#fill(Output, bindings, 'Output');
    const assigned = await this.#expressions.fillObject(Assign, bindings, 'Assign');
    withinLimit(output, `The output of the state '${standing.branch.state}'`);
    withinLimit(assigned, `What the state '${standing.branch.state}' assigns`);
    return (fresh) => this.#transitions.leave(fresh, output, assigned, Next);
  }

  async #schedule(standing: Standing, state: TaskState): Promise<Work> {
    const resource = resourceFor(state);
    const token = resource.token ? randomBytes(48).toString('base64url') : undefined;
    const bindings = this.#bindings(standing, {}, token);
    const input = await this.#fill(state.Arguments ?? standing.branch.input, bindings, 'Arguments');
    const seconds = async (field: 'TimeoutSeconds' | 'HeartbeatSeconds'): Promise<number | undefined> =>
      state[field] === undefined ? undefined : asCount(await this.#fill(state[field], bindings, field), field);
    const timeout = await seconds('TimeoutSeconds');
    const heartbeat = await seconds('HeartbeatSeconds');
    withinLimit(input, `The argument of the state '${standing.branch.state}'`);
    return (fresh) => {
      const now = this.#clock.now();
      const events = taskEvents(resource, this.#region);
      const limits = {
        ...(timeout !== undefined && { timeoutInSeconds: timeout }),
        ...(heartbeat !== undefined && { heartbeatInSeconds: heartbeat }),
      };
      const scheduled = this.#transitions.record(fresh, events.scheduled(input, limits));
      const started = this.#transitions.record(scheduled, events.started());
      if (token !== undefined) this.#ledger.issue(token, fresh);
      this.#transitions.become(started, {
        kind: 'task',
        input,
        submitted: false,
        ...(token !== undefined && { token }),
        ...(timeout !== undefined && { ends: now + timeout * 1000 }),
        ...(heartbeat !== undefined && { heartbeat, beatsBy: now + heartbeat * 1000 }),
      });
    };
  }

  async #call({ execution, state }: Standing, input: Json): Promise<Work> {
    const resource = resourceFor(state);
    const events = taskEvents(resource, this.#region);
    const asked = { hands: this.#hands, caller: execution.role, about: [execution.arn, execution.machine] };
    try {
      const result = await resource.perform(input, asked);
      return (fresh) => {
        if (fresh.phase.kind !== 'task') return;
        if (resource.token) {
          const submitted = this.#transitions.record(fresh, events.submitted(result));
          this.#transitions.become(submitted, { ...fresh.phase, submitted: true });
        } else {
          this.#transitions.become(this.#transitions.record(fresh, events.succeeded(result)), { kind: 'done', result });
        }
      };
    } catch (error) {
      const { error: name, cause } = failureOf(resource, error);
      const failure = { error: name, cause };
      const happening = resource.token ? events.submitFailed(failure) : events.failed(failure);
      return (fresh) =>
        this.#transitions.become(this.#transitions.record(fresh, happening), { kind: 'failed', failure });
    }
  }

  async #fork(standing: Standing, state: ForkState): Promise<Work> {
    const { input } = standing.branch;
    const bindings = this.#bindings(standing, {});
    if (state.Type === 'Parallel') {
      const shared = await this.#fill(state.Arguments ?? input, bindings, 'Arguments');
      withinLimit(shared, `The argument of the state '${standing.branch.state}'`);
      const starts = state.Branches.map((_, slot): Start => ({ slot, input: shared }));
      return (fresh) => this.#transitions.fork(fresh, starts, starts.length);
    }
    const items = asList(await this.#fill(state.Items ?? input, bindings, 'Items'), 'Items');
    const most = asCount(await this.#fill(state.MaxConcurrency ?? 0, bindings, 'MaxConcurrency'), 'MaxConcurrency');
    const starts = await Promise.all(
      items.map(async (Value, slot): Promise<Start> => {
        const item = { Index: slot, Value };
        if (state.ItemSelector === undefined) return { slot, input: Value, item };
        const own = this.#bindings({ ...standing, branch: { ...standing.branch, item } }, {});
        return { slot, input: await this.#fill(state.ItemSelector, own, 'ItemSelector'), item };
      }),
    );
    return (fresh) => this.#transitions.fork(fresh, starts, most || starts.length);
  }

  /** The first retrier that names the error decides alone; when it is used up, the first such catcher does. */
  async #recover(standing: Standing, failure: Failure): Promise<Work> {
    const { branch, state } = standing;
    const retriers = 'Retry' in state ? (state.Retry ?? []) : [];
    const place = retriers.findIndex((retrier) => matches(retrier.ErrorEquals, failure.error));
    const retrier = retriers[place];
    const delay = retrier && retryDelay(retrier, branch.retries[place] ?? 0);
    if (delay !== undefined) {
      const retries = retriers.map((_, index) => (branch.retries[index] ?? 0) + (index === place ? 1 : 0));
      const until = this.#clock.now() + delay;
      return (fresh) => this.#transitions.become({ ...fresh, retries }, { kind: 'retry', until });
    }
    const catchers = 'Catch' in state ? (state.Catch ?? []) : [];
    const catcher = catchers.find(({ ErrorEquals }) => matches(ErrorEquals, failure.error));
    if (!catcher) return (fresh) => this.#transitions.collapse(fresh, failure);
    const errorOutput = { Error: failure.error, Cause: failure.cause };
    return this.#exit(standing, catcher, { errorOutput }, errorOutput);
  }

  #fill(template: Json, bindings: JsonObject, location: string): Promise<Json> {
    return this.#expressions.fill(template, bindings, location);
  }

  #bindings({ branch, execution }: Standing, own: JsonObject, token?: string): JsonObject {
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
  }
}

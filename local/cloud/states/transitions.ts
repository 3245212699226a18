import { randomUUID } from 'node:crypto';
import type { ExecutionStatus } from '@aws-sdk/client-sfn';
import type { Clock } from '../clock.ts';
import type { Store } from '../store.ts';
import { stateAt, type Branch, type Execution, type Phase, type Start } from './branch.ts';
import type { Machine, Scope } from './definition.ts';
import type { Failure } from './failure.ts';
import { aborted, entered, exited, type Happening } from './history.ts';
import type { Json, JsonObject } from './json.ts';
import type { Ledger } from './ledger.ts';

export interface Closing {
  readonly status: ExecutionStatus;
  readonly output?: string;
  readonly error?: string;
  readonly cause?: string;
}

interface Ground {
  readonly store: Store;
  readonly clock: Clock;
  readonly ledger: Ledger;
  machineOf(execution: Execution): Machine;
  /** Told after each transaction: the branches it touched, and the executions it began or closed. */
  moved(branches: ReadonlySet<string>, executions: readonly Execution[]): void;
}

/** Every way an execution moves on. Each call of `change` is one transaction: history events and branch rows together. */
export class Transitions {
  readonly #ground: Ground;
  readonly #ledger: Ledger;
  #branches = new Set<string>();
  #executions: Execution[] = [];

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#ledger = ground.ledger;
  }

  change<T>(work: () => T): T {
    try {
      const result = this.#ground.store.transaction(work);
      this.#ground.moved(...this.#touched());
      return result;
    } finally {
      this.#touched();
    }
  }

  /** Carries out `work` on the branch as it is now, unless it has changed phase since `seen`. */
  on(seen: Branch, work: (branch: Branch) => void): void {
    this.change(() => {
      const branch = this.#ledger.branch(seen.id);
      if (branch?.turn === seen.turn) work(branch);
    });
  }

  record(branch: Branch, happening: Happening): Branch {
    const { execution, lastEvent } = branch;
    return { ...branch, lastEvent: this.#ledger.record(execution, lastEvent, this.#ground.clock.now(), happening) };
  }

  save(branch: Branch): void {
    this.#ledger.saveBranch(branch);
    this.#branches.add(branch.id);
  }

  /** Puts the branch into another phase. */
  become(branch: Branch, phase: Phase): void {
    this.save({ ...branch, turn: branch.turn + 1, phase });
  }

  begin(execution: Execution, scope: Scope, input: Json): void {
    const at = this.#ground.clock.now();
    this.#ledger.saveExecution(execution);
    const lastEvent = this.#ledger.record(execution.arn, 0, at, {
      type: 'ExecutionStarted',
      executionStartedEventDetails: {
        input: execution.input,
        inputDetails: { truncated: false },
        roleArn: execution.role,
      },
    });
    this.#executions.push(execution);
    this.#open({ execution: execution.arn, slot: 0, path: [], variables: {}, lastEvent }, scope, input);
  }

  /** Leaves the state with its output: on to the next, or to the end of the branch. */
  leave(branch: Branch, output: Json, assigned: JsonObject, next: string | undefined): void {
    const execution = this.#executionOf(branch);
    const machine = this.#ground.machineOf(execution);
    const { Type } = stateAt(machine, branch.path, branch.state);
    const left = Type === 'Fail' ? branch : this.record(branch, exited(Type, branch.state, output, assigned));
    if (next !== undefined) {
      this.#enter({ ...left, variables: { ...left.variables, ...assigned } }, next, output, machine);
      return;
    }
    this.#drop(left);
    const parent = left.parent === undefined ? undefined : this.#ledger.branch(left.parent);
    if (parent) this.#join(parent, left, output, machine);
    else this.close(execution, { status: 'SUCCEEDED', output: JSON.stringify(output) }, left.lastEvent);
  }

  /** Opens the first child branches, at most `concurrency` at a time; with no children the state is done. */
  fork(branch: Branch, starts: readonly Start[], concurrency: number): void {
    const machine = this.#ground.machineOf(this.#executionOf(branch));
    const { Type } = stateAt(machine, branch.path, branch.state);
    const opened = this.record(
      branch,
      Type === 'Map'
        ? { type: 'MapStateStarted', mapStateStartedEventDetails: { length: starts.length } }
        : { type: 'ParallelStateStarted' },
    );
    const now = starts.slice(0, concurrency);
    const results = starts.map(() => null);
    if (now.length === 0) this.become(this.#joined(opened, Type), { kind: 'done', result: [] });
    else this.become(opened, { kind: 'fork', waiting: starts.slice(concurrency), results, open: starts.length });
    for (const start of now) this.#openChild(opened, start, machine);
  }

  /** Ends the branch with a failure that nothing in it caught: its siblings end too, and the forking state fails. */
  collapse(branch: Branch, failure: Failure): void {
    const execution = this.#executionOf(branch);
    const machine = this.#ground.machineOf(execution);
    const parent = branch.parent === undefined ? undefined : this.#ledger.branch(branch.parent);
    if (!parent) {
      this.close(execution, { status: 'FAILED', ...failure }, branch.lastEvent);
      return;
    }
    const isMap = stateAt(machine, parent.path, parent.state).Type === 'Map';
    const iteration = { name: parent.state, index: branch.slot };
    const failed = isMap
      ? this.record(branch, { type: 'MapIterationFailed', mapIterationFailedEventDetails: iteration })
      : branch;
    this.#drop(failed);
    this.#abortUnder(parent, machine);
    const after = { ...parent, lastEvent: failed.lastEvent };
    const ended = this.record(after, { type: isMap ? 'MapStateFailed' : 'ParallelStateFailed' });
    this.become(ended, { kind: 'failed', failure });
  }

  /** Closes the execution from outside, if it still runs. */
  interrupt(arn: string, closing: Closing): void {
    const execution = this.#ledger.execution(arn);
    if (execution?.status === 'RUNNING') this.close(execution, closing, 0);
  }

  close(execution: Execution, closing: Closing, after: number): void {
    for (const branch of this.#ledger.branches(execution.arn)) this.#drop(branch);
    const closed = { ...execution, ...closing, stopped: this.#ground.clock.now() };
    const { output, error, cause } = closed;
    const kinds = {
      SUCCEEDED: {
        type: 'ExecutionSucceeded',
        executionSucceededEventDetails: { output, outputDetails: { truncated: false } },
      },
      TIMED_OUT: { type: 'ExecutionTimedOut', executionTimedOutEventDetails: { error, cause } },
      ABORTED: { type: 'ExecutionAborted', executionAbortedEventDetails: { error, cause } },
      FAILED: { type: 'ExecutionFailed', executionFailedEventDetails: { error, cause } },
    } as const satisfies Record<string, Happening>;
    const kind = closed.status === 'RUNNING' || closed.status === 'PENDING_REDRIVE' ? 'FAILED' : closed.status;
    this.#ledger.record(closed.arn, after, closed.stopped, kinds[kind]);
    this.#ledger.saveExecution(closed);
    this.#executions.push(closed);
  }

  #join(parent: Branch, child: Branch, output: Json, machine: Machine): void {
    if (parent.phase.kind !== 'fork') throw new Error(`${parent.state} awaits no branch`);
    const { Type } = stateAt(machine, parent.path, parent.state);
    const ended =
      Type === 'Map'
        ? this.record(child, {
            type: 'MapIterationSucceeded',
            mapIterationSucceededEventDetails: { name: parent.state, index: child.slot },
          })
        : child;
    const results = parent.phase.results.with(child.slot, output);
    const joined = { ...parent, lastEvent: ended.lastEvent };
    const [start, ...waiting] = parent.phase.waiting;
    const open = parent.phase.open - 1;
    if (open === 0) this.become(this.#joined(joined, Type), { kind: 'done', result: results });
    else this.save({ ...joined, phase: { kind: 'fork', results, open, waiting } });
    if (start) this.#openChild(joined, start, machine);
  }

  #joined(parent: Branch, type: string): Branch {
    return this.record(parent, { type: type === 'Map' ? 'MapStateSucceeded' : 'ParallelStateSucceeded' });
  }

  #openChild(parent: Branch, start: Start, machine: Machine): void {
    const state = stateAt(machine, parent.path, parent.state);
    const scope = state.Type === 'Parallel' ? state.Branches[start.slot] : undefined;
    const inner = state.Type === 'Map' ? state.ItemProcessor : scope;
    if (!inner) throw new Error(`${parent.state} has no branch ${start.slot}`);
    const { execution, variables, id, slot: _, ...rest } = parent;
    const item = start.item ?? rest.item;
    const child = {
      execution,
      variables,
      parent: id,
      slot: start.slot,
      path: [...parent.path, [parent.state, state.Type === 'Map' ? 0 : start.slot] as const],
      lastEvent: parent.lastEvent,
      ...(item && { item }),
    };
    const iteration = { name: parent.state, index: start.slot };
    if (state.Type === 'Map') {
      const at = this.#ground.clock.now();
      const happening = { type: 'MapIterationStarted', mapIterationStartedEventDetails: iteration } as const;
      child.lastEvent = this.#ledger.record(execution, parent.lastEvent, at, happening);
    }
    this.#open(child, inner, start.input);
  }

  #open(
    branch: Pick<Branch, 'execution' | 'parent' | 'slot' | 'path' | 'item' | 'variables' | 'lastEvent'>,
    scope: Scope,
    input: Json,
  ): void {
    const blank = {
      state: '',
      input,
      entered: 0,
      enteredEvent: 0,
      retries: [],
      turn: 0,
      phase: { kind: 'run' },
    } as const;
    const execution = this.#ledger.execution(branch.execution);
    if (!execution) throw new Error(`no execution ${branch.execution}`);
    this.#enter({ ...branch, ...blank, id: randomUUID() }, scope.StartAt, input, this.#ground.machineOf(execution));
  }

  #enter(branch: Branch, state: string, input: Json, machine: Machine): void {
    const { Type } = stateAt(machine, branch.path, state);
    const inside = this.record(branch, entered(Type, state, input));
    const times = { entered: this.#ground.clock.now(), enteredEvent: inside.lastEvent };
    this.become({ ...inside, ...times, state, input, retries: [] }, { kind: 'run' });
  }

  #abortUnder(parent: Branch, machine: Machine): void {
    for (const child of this.#ledger.branches(parent.execution)) {
      if (child.parent !== parent.id) continue;
      this.#abortUnder(child, machine);
      const happening = aborted(stateAt(machine, child.path, child.state).Type);
      if (happening) this.record(child, happening);
      this.#drop(child);
    }
  }

  #drop(branch: Branch): void {
    this.#ledger.dropBranch(branch.id);
    this.#branches.add(branch.id);
  }

  #executionOf(branch: Branch): Execution {
    const execution = this.#ledger.execution(branch.execution);
    if (!execution) throw new Error(`no execution ${branch.execution}`);
    return execution;
  }

  #touched(): [ReadonlySet<string>, readonly Execution[]] {
    const touched: [ReadonlySet<string>, readonly Execution[]] = [this.#branches, this.#executions];
    this.#branches = new Set();
    this.#executions = [];
    return touched;
  }
}

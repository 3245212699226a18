import type { Clock } from '../clock.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Machine, State } from './definition.ts';
import type { Failure } from './failure.ts';
import { aborted, closed, entered, exited, started, type Closing, type Happening } from './history.ts';
import type { Ledger } from './ledger.ts';
import { scopeAt, stateAt, type Branch, type Execution, type Phase } from './model.ts';

/** How control goes from state to state, into branches and back. All of it changes an execution inside a transaction. */
export class Transitions {
  readonly #ledger: Ledger;
  readonly #clock: Clock;
  readonly #machines = new Map<string, Machine>();

  constructor(ledger: Ledger, clock: Clock) {
    this.#ledger = ledger;
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  machineOf({ definition }: Execution): Machine {
    const machine: Machine = this.#machines.get(definition) ?? JSON.parse(this.#ledger.definition(definition));
    this.#machines.set(definition, machine);
    return machine;
  }

  stateOf(execution: Execution, { path, state }: Branch): State {
    return stateAt(this.machineOf(execution), path, state);
  }

  /** Writes the next event of the history, caused by the last one of the branch. */
  record(execution: Execution, cause: { lastEvent: number }, happening: Happening): void {
    const id = (execution.events += 1);
    this.#ledger.record(execution.arn, { id, previousEventId: cause.lastEvent, at: this.now(), ...happening });
    cause.lastEvent = id;
  }

  /** Puts the branch into another phase. */
  become(branch: Branch, phase: Phase): void {
    branch.turn += 1;
    branch.phase = phase;
  }

  begin(execution: Execution, input: Json): void {
    const start = { slot: 0, path: [], variables: {}, lastEvent: 0 };
    this.record(execution, start, started(execution));
    this.#open(execution, start, input);
  }

  close(execution: Execution, closing: Closing, cause = { lastEvent: 0 }): void {
    this.record(execution, cause, closed(closing));
    Object.assign(execution, closing, { stopped: this.now(), branches: [] });
  }

  /** Leaves the state with its output: on to the next, or to the end of the branch. */
  leave(execution: Execution, branch: Branch, output: Json, assigned: JsonObject, next?: string): void {
    this.record(execution, branch, exited(this.stateOf(execution, branch).Type, branch.state, output, assigned));
    if (next !== undefined) {
      branch.variables = { ...branch.variables, ...assigned };
      this.#enter(execution, branch, next, output);
      return;
    }
    this.#drop(execution, branch);
    const parent = this.#parentOf(execution, branch);
    if (parent) this.#join(execution, parent, branch, output);
    else this.close(execution, { status: 'SUCCEEDED', output: JSON.stringify(output) }, branch);
  }

  fork(execution: Execution, branch: Branch, branches: number, input: Json): void {
    this.record(execution, branch, { type: 'ParallelStateStarted' });
    const slots = Array.from({ length: branches }, (_, slot) => slot);
    this.become(branch, { kind: 'fork', results: slots.map(() => null), open: branches });
    const { id: parent, variables, lastEvent } = branch;
    for (const slot of slots) {
      const path = [...branch.path, [branch.state, slot] as const];
      this.#open(execution, { parent, slot, path, variables, lastEvent }, input);
    }
  }

  /** Ends the branch with a failure that nothing in it caught: its siblings end too, and the forking state fails. */
  collapse(execution: Execution, branch: Branch, failure: Failure): void {
    const parent = this.#parentOf(execution, branch);
    if (!parent) {
      this.close(execution, { status: 'FAILED', ...failure }, branch);
      return;
    }
    this.#drop(execution, branch);
    this.#abortUnder(execution, parent);
    parent.lastEvent = branch.lastEvent;
    this.record(execution, parent, { type: 'ParallelStateFailed' });
    this.become(parent, { kind: 'failed', failure });
  }

  #open(
    execution: Execution,
    opening: Pick<Branch, 'parent' | 'slot' | 'path' | 'variables' | 'lastEvent'>,
    input: Json,
  ): void {
    const { StartAt } = scopeAt(this.machineOf(execution), opening.path);
    const id = (execution.born += 1);
    const blank = { state: StartAt, input, entered: 0, enteredEvent: 0, retries: [], turn: 0 };
    const branch: Branch = { ...opening, ...blank, id, phase: { kind: 'run' } };
    execution.branches.push(branch);
    this.#enter(execution, branch, StartAt, input);
  }

  #enter(execution: Execution, branch: Branch, state: string, input: Json): void {
    branch.state = state;
    this.record(execution, branch, entered(this.stateOf(execution, branch).Type, state, input));
    Object.assign(branch, { input, entered: this.now(), enteredEvent: branch.lastEvent, retries: [] });
    this.become(branch, { kind: 'run' });
  }

  #join(execution: Execution, parent: Branch, child: Branch, output: Json): void {
    if (parent.phase.kind !== 'fork') throw new Error(`${parent.state} awaits no branch`);
    const results = parent.phase.results.with(child.slot, output);
    const open = parent.phase.open - 1;
    parent.lastEvent = child.lastEvent;
    parent.phase = { kind: 'fork', results, open };
    if (open > 0) return;
    this.record(execution, parent, { type: 'ParallelStateSucceeded' });
    this.become(parent, { kind: 'done', result: results });
  }

  #abortUnder(execution: Execution, parent: Branch): void {
    for (const child of execution.branches.filter((branch) => branch.parent === parent.id)) {
      this.#abortUnder(execution, child);
      const happening = aborted(this.stateOf(execution, child).Type);
      if (happening) this.record(execution, child, happening);
      this.#drop(execution, child);
    }
  }

  #parentOf(execution: Execution, { parent }: Branch): Branch | undefined {
    return execution.branches.find(({ id }) => id === parent);
  }
  #drop(execution: Execution, { id }: Branch): void {
    execution.branches = execution.branches.filter((branch) => branch.id !== id);
  }
}

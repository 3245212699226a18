import type { Clock } from '../clock.ts';
import type { Store } from '../store.ts';
import { stateAt, type Branch, type Execution, type Phase } from './branch.ts';
import type { Machine, State } from './definition.ts';
import { closed, type Closing, type Happening } from './history.ts';
import type { Ledger } from './ledger.ts';

interface Ground {
  readonly store: Store;
  readonly clock: Clock;
  readonly ledger: Ledger;
  machineOf(execution: Execution): Machine;
  /** Told after each transaction: the branches it touched, and the executions it began or closed. */
  moved(branches: ReadonlySet<string>, executions: readonly Execution[]): void;
}

/** All that changes an execution. Each call of `change` is one transaction: history events and branch rows together. */
export class Transitions {
  readonly #ground: Ground;
  #branches = new Set<string>();
  #executions: Execution[] = [];

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  get ledger(): Ledger {
    return this.#ground.ledger;
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
      const branch = this.ledger.branch(seen.id);
      if (branch?.turn === seen.turn) work(branch);
    });
  }

  now(): number {
    return this.#ground.clock.now();
  }

  /** Writes the next event of the branch's execution, caused by the last one. */
  record<T extends Pick<Branch, 'execution' | 'lastEvent'>>(branch: T, happening: Happening): T {
    const lastEvent = this.ledger.record(branch.execution, branch.lastEvent, this.now(), happening);
    return { ...branch, lastEvent };
  }

  save(branch: Branch): void {
    this.ledger.saveBranch(branch);
    this.#branches.add(branch.id);
  }

  /** Puts the branch into another phase. */
  become(branch: Branch, phase: Phase): void {
    this.save({ ...branch, turn: branch.turn + 1, phase });
  }

  drop(branch: Branch): void {
    this.ledger.dropBranch(branch.id);
    this.#branches.add(branch.id);
  }

  executionOf(branch: Pick<Branch, 'execution'>): Execution {
    const execution = this.ledger.execution(branch.execution);
    if (!execution) throw new Error(`no execution ${branch.execution}`);
    return execution;
  }

  /** The state the branch is in, or another beside it. */
  stateOf(branch: Pick<Branch, 'execution' | 'path' | 'state'>, name = branch.state): State {
    return stateAt(this.#ground.machineOf(this.executionOf(branch)), branch.path, name);
  }

  open(execution: Execution): void {
    this.ledger.saveExecution(execution);
    this.#executions.push(execution);
  }

  close(execution: Execution, closing: Closing, after: number): void {
    for (const branch of this.ledger.branches(execution.arn)) this.drop(branch);
    const stopped = this.now();
    this.ledger.record(execution.arn, after, stopped, closed(closing));
    this.open({ ...execution, ...closing, stopped });
  }

  /** Closes the execution from outside, if it still runs. */
  interrupt(arn: string, closing: Closing): void {
    const execution = this.ledger.execution(arn);
    if (execution?.status === 'RUNNING') this.close(execution, closing, 0);
  }

  #touched(): [ReadonlySet<string>, readonly Execution[]] {
    const touched: [ReadonlySet<string>, readonly Execution[]] = [this.#branches, this.#executions];
    this.#branches = new Set();
    this.#executions = [];
    return touched;
  }
}

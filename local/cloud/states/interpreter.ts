import type { Cancel } from '../clock.ts';
import type { Surroundings } from '../engine.ts';
import type { Json } from '../json.ts';
import { decide, resourceFor, type Means } from './decisions.ts';
import type { Expressions } from './expressions.ts';
import { StatesError } from './failure.ts';
import type { Hands } from './hands.ts';
import { task, type Closing } from './history.ts';
import type { Ledger } from './ledger.ts';
import type { Branch, Execution } from './model.ts';
import { Transitions } from './transitions.ts';

const timedOut: Closing = {
  status: 'TIMED_OUT',
  error: 'States.Timeout',
  cause: 'The execution took longer than its TimeoutSeconds.',
};

/** When something happens to the branch by itself. */
const dueOf = ({ phase }: Branch): number => ('until' in phase ? (phase.until ?? Infinity) : Infinity);

const needsWork = ({ phase }: Branch): boolean =>
  ['run', 'done', 'failed'].includes(phase.kind) || (phase.kind === 'task' && !phase.submitted);

/**
 * Keeps every live branch moving: evaluates and calls outside of transactions, and then writes the outcome if the branch
 * is still where it was. Alarms and calls under way live in memory only; `resume` makes them anew from the store.
 */
export class Interpreter {
  readonly #surroundings: Surroundings;
  readonly #means: Means;
  /** One a running execution, for what is due next in it. */
  readonly #alarms = new Map<string, { readonly due: number; readonly cancel: Cancel }>();
  readonly #underway = new Set<string>();
  #stopped = false;

  constructor(surroundings: Surroundings, hands: Hands, ledger: Ledger, expressions: Expressions) {
    this.#surroundings = surroundings;
    const transitions = new Transitions(ledger, surroundings.clock);
    this.#means = { expressions, transitions, ledger, hands, region: surroundings.region };
  }

  begin(execution: Execution, input: Json): void {
    const { ledger, transitions } = this.#means;
    this.#surroundings.store.transaction(() => {
      ledger.dropExecution(execution.arn);
      transitions.begin(execution, input);
      ledger.saveExecution(execution);
    });
    this.#follow(execution);
  }

  close(arn: string, closing: Closing): void {
    this.#change(arn, (execution) => this.#means.transitions.close(execution, closing));
  }

  /** Ends the task that waits for this token: with a result, or with a failure. Answers whether there is one. */
  answer(arn: string, token: string, phase: Extract<Branch['phase'], { kind: 'done' | 'failed' }>): boolean {
    const { transitions } = this.#means;
    let answered = false;
    this.#change(arn, (execution) => {
      const branch = execution.branches.find((one) => 'token' in one.phase && one.phase.token === token);
      if (!branch) return;
      const resource = resourceFor(transitions.stateOf(execution, branch));
      const succeeded = phase.kind === 'done';
      const details = succeeded ? { output: JSON.stringify(phase.result) } : phase.failure;
      transitions.record(execution, branch, task(succeeded ? 'Succeeded' : 'Failed', resource, details));
      transitions.become(branch, phase);
      answered = true;
    });
    return answered;
  }

  /** Waits go on waiting until their time; what was being worked out or called when the process ended is done again. */
  resume(): void {
    for (const execution of this.#means.ledger.running()) this.#follow(execution);
  }

  stop(): void {
    this.#stopped = true;
    for (const { cancel } of this.#alarms.values()) cancel();
    this.#alarms.clear();
  }

  /** Changes a running execution in one transaction: its history and its standing together. */
  #change(arn: string, work: (execution: Execution) => void): void {
    const { ledger } = this.#means;
    const changed = this.#surroundings.store.transaction(() => {
      const execution = ledger.execution(arn);
      if (execution?.status !== 'RUNNING') return undefined;
      work(execution);
      ledger.saveExecution(execution);
      return execution;
    });
    if (changed) this.#follow(changed);
  }

  #deadlineOf(execution: Execution): number {
    const { TimeoutSeconds = Infinity } = this.#means.transitions.machineOf(execution);
    return execution.started + TimeoutSeconds * 1000;
  }

  #follow(execution: Execution): void {
    const { arn, branches } = execution;
    const running = execution.status === 'RUNNING';
    const due = running ? Math.min(this.#deadlineOf(execution), ...branches.map(dueOf)) : Infinity;
    if (this.#alarms.get(arn)?.due !== due) {
      this.#alarms.get(arn)?.cancel();
      this.#alarms.delete(arn);
      if (Number.isFinite(due)) {
        const cancel = this.#surroundings.clock.at(due, () => this.#ring(arn));
        this.#alarms.set(arn, { due, cancel });
      }
    }
    for (const { id, turn } of branches.filter(needsWork)) setImmediate(() => void this.#drive(arn, id, turn));
  }

  #ring(arn: string): void {
    this.#alarms.delete(arn);
    const { transitions } = this.#means;
    this.#change(arn, (execution) => {
      const now = transitions.now();
      if (this.#deadlineOf(execution) <= now) return transitions.close(execution, timedOut);
      for (const branch of execution.branches.filter((one) => dueOf(one) <= now)) {
        if (branch.phase.kind === 'wait') transitions.become(branch, { kind: 'done', result: branch.input });
        if (branch.phase.kind === 'retry') transitions.become(branch, { kind: 'run' });
        if (branch.phase.kind !== 'task') continue;
        const failure = { error: 'States.Timeout', cause: '' };
        const resource = resourceFor(transitions.stateOf(execution, branch));
        transitions.record(execution, branch, task('TimedOut', resource, failure));
        transitions.become(branch, { kind: 'failed', failure });
      }
    });
  }

  /** Does nothing when the branch has moved on since, or when this turn of it is being worked out already. */
  async #drive(arn: string, id: number, turn: number): Promise<void> {
    const { ledger, transitions } = this.#means;
    const find = (among: Execution | undefined): Branch | undefined =>
      among?.branches.find((one) => one.id === id && one.turn === turn);
    const key = `${arn}#${id}#${turn}`;
    const execution = this.#stopped || this.#underway.has(key) ? undefined : ledger.execution(arn);
    const branch = find(execution);
    if (!execution || !branch) return;
    const apply = (work: (now: Execution, then: Branch) => void): void => {
      if (this.#stopped) return;
      this.#change(arn, (now) => {
        const present = find(now);
        if (present) work(now, present);
      });
    };
    this.#underway.add(key);
    try {
      const standing = { branch, execution, state: transitions.stateOf(execution, branch) };
      apply(await decide(this.#means, standing));
    } catch (error) {
      apply((now, present) => this.#broken(now, present, error));
    } finally {
      this.#underway.delete(key);
    }
  }

  /** The state could not be worked out. A catcher that cannot be worked out catches nothing. */
  #broken(execution: Execution, branch: Branch, error: unknown): void {
    const { transitions } = this.#means;
    const known = error instanceof StatesError ? error : new StatesError('States.Runtime', String(error));
    const place = `An error occurred while executing the state '${branch.state}'`;
    const cause = `${place} (entered at the event id #${branch.enteredEvent}). ${known.cause}`;
    const failure = { error: known.error, cause };
    if (branch.phase.kind === 'failed') transitions.collapse(execution, branch, failure);
    else transitions.become(branch, { kind: 'failed', failure });
  }
}

import type { Cancel } from '../clock.ts';
import type { Surroundings } from '../engine.ts';
import { decide, type Means, type Work } from './decisions.ts';
import type { Expressions } from './expressions.ts';
import { StatesError } from './failure.ts';
import type { Hands } from './hands.ts';
import { task } from './history.ts';
import type { Ledger } from './ledger.ts';
import type { Closing, Execution, Phase, Start } from './model.ts';
import { Transitions } from './transitions.ts';

/** When something happens by itself. */
const dueOf = ({ status, phase }: Execution): number =>
  status === 'RUNNING' && 'until' in phase ? (phase.until ?? Infinity) : Infinity;

const needsWork = ({ status, phase }: Execution): boolean =>
  status === 'RUNNING' && phase.kind !== 'retry' && !(phase.kind === 'task' && phase.submitted);

/**
 * Keeps every execution moving: evaluates and calls outside of transactions, and then writes the outcome if the
 * execution is still where it was. Alarms and calls under way live in memory only; `resume` makes them anew.
 */
export class Interpreter {
  readonly #surroundings: Surroundings;
  readonly #means: Means;
  readonly #alarms = new Map<string, { readonly due: number; readonly cancel: Cancel }>();
  readonly #underway = new Set<string>();
  #stopped = false;

  constructor(surroundings: Surroundings, hands: Hands, ledger: Ledger, expressions: Expressions) {
    this.#surroundings = surroundings;
    const transitions = new Transitions(ledger, surroundings.clock);
    this.#means = { expressions, transitions, ledger, hands };
  }

  begin(start: Start): void {
    const { ledger, transitions } = this.#means;
    const execution = this.#surroundings.store.transaction(() => {
      ledger.dropExecution(start.arn);
      const begun = transitions.begin(start);
      ledger.saveExecution(begun);
      return begun;
    });
    this.#follow(execution);
  }

  close(arn: string, closing: Closing): void {
    this.#change(arn, (execution) => this.#means.transitions.close(execution, closing));
  }

  /** Ends the task that waits for this token. Answers whether there is one. */
  answer(arn: string, token: string, phase: Extract<Phase, { kind: 'done' }>): boolean {
    const { transitions } = this.#means;
    let answered = false;
    this.#change(arn, (execution) => {
      if (execution.phase.kind !== 'task' || execution.phase.token !== token) return;
      transitions.record(execution, task('Succeeded', { output: JSON.stringify(phase.result) }));
      transitions.become(execution, phase);
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
  #change(arn: string, work: Work): void {
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

  #follow(execution: Execution): void {
    const { arn, turn } = execution;
    const due = dueOf(execution);
    if (this.#alarms.get(arn)?.due !== due) {
      this.#alarms.get(arn)?.cancel();
      this.#alarms.delete(arn);
      if (due < Infinity) {
        const cancel = this.#surroundings.clock.at(due, () => this.#ring(arn));
        this.#alarms.set(arn, { due, cancel });
      }
    }
    if (needsWork(execution)) setImmediate(() => void this.#drive(arn, turn));
  }

  #ring(arn: string): void {
    this.#alarms.delete(arn);
    const { transitions } = this.#means;
    this.#change(arn, (execution) => {
      if (dueOf(execution) > transitions.now()) return;
      if (execution.phase.kind === 'retry') return transitions.become(execution, { kind: 'run' });
      const failure = { error: 'States.Timeout', cause: '' };
      transitions.record(execution, task('TimedOut', failure));
      transitions.become(execution, { kind: 'failed', failure });
    });
  }

  /** Does nothing when the execution has moved on since, or when this turn of it is being worked out already. */
  async #drive(arn: string, turn: number): Promise<void> {
    const key = `${arn}#${turn}`;
    if (this.#stopped || this.#underway.has(key)) return;
    const execution = this.#means.ledger.execution(arn);
    if (execution?.status !== 'RUNNING' || execution.turn !== turn) return;
    const apply = (work: Work): void => {
      if (!this.#stopped) this.#change(arn, (now) => (now.turn === turn ? work(now) : undefined));
    };
    this.#underway.add(key);
    try {
      apply(await decide(this.#means, execution));
    } catch (error) {
      apply((now) => this.#broken(now, error));
    } finally {
      this.#underway.delete(key);
    }
  }

  /** The state could not be worked out. A catcher that cannot be worked out catches nothing. */
  #broken(execution: Execution, error: unknown): void {
    const { transitions } = this.#means;
    const known = error instanceof StatesError ? error : new StatesError('States.Runtime', String(error));
    const place = `An error occurred while executing the state '${execution.state}'`;
    const cause = `${place} (entered at the event id #${execution.enteredEvent}). ${known.cause}`;
    const failure = { error: known.error, cause };
    if (execution.phase.kind === 'failed') transitions.close(execution, { status: 'FAILED', ...failure });
    else transitions.become(execution, { kind: 'failed', failure });
  }
}

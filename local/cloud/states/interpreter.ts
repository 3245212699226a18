import type { Cancel, Clock } from '../clock.ts';
import type { Surroundings } from '../engine.ts';
import { stateAt, type Branch, type Execution } from './branch.ts';
import { decide } from './decisions.ts';
import type { Machine } from './definition.ts';
import type { Expressions } from './expressions.ts';
import { StatesError } from './failure.ts';
import { collapse } from './flow.ts';
import type { Hands } from './hands.ts';
import { evaluationFailed, taskEvents } from './history.ts';
import type { Ledger } from './ledger.ts';
import type { Means } from './standing.ts';
import { resourceFor } from './task-state.ts';
import { Transitions } from './transitions.ts';

/**
 * Keeps every live branch moving: evaluates and calls outside of transactions, and then writes the outcome if the branch
 * is still where it was. Alarms and calls under way live in memory only; `resume` makes them anew from the rows.
 */
export class Interpreter {
  readonly transitions: Transitions;
  readonly #clock: Clock;
  readonly #ledger: Ledger;
  readonly #means: Means;
  readonly #machines = new Map<string, Machine>();
  /** By branch id or execution ARN. */
  readonly #alarms = new Map<string, Cancel>();
  readonly #underway = new Set<string>();
  #stopped = false;

  constructor(
    { clock, region, store }: Surroundings,
    hands: Hands,
    ledger: Ledger,
    expressions: Expressions,
    told: (execution: Execution) => void,
  ) {
    this.#clock = clock;
    this.#ledger = ledger;
    const moved = (branches: ReadonlySet<string>, executions: readonly Execution[]): void => {
      for (const id of branches) this.#follow(id, ledger.branch(id));
      for (const execution of executions) this.#watch(execution);
      for (const execution of executions) told(execution);
    };
    this.transitions = new Transitions({ store, clock, ledger, machineOf: this.machineOf, moved });
    this.#means = { expressions, transitions: this.transitions, hands, region };
  }

  readonly machineOf = ({ definition }: Execution): Machine => {
    const machine: Machine = this.#machines.get(definition) ?? JSON.parse(this.#ledger.definition(definition));
    this.#machines.set(definition, machine);
    return machine;
  };

  /** Waits go on waiting until their time; what was being worked out or called when the process ended is done again. */
  resume(): void {
    for (const execution of this.#ledger.running()) this.#watch(execution);
    for (const branch of this.#ledger.branches()) this.#follow(branch.id, branch);
  }

  stop(): void {
    this.#stopped = true;
    for (const cancel of this.#alarms.values()) cancel();
    this.#alarms.clear();
  }

  #alarm(key: string, time: number | undefined, ring: () => void): void {
    this.#alarms.get(key)?.();
    this.#alarms.delete(key);
    if (time !== undefined && Number.isFinite(time)) this.#alarms.set(key, this.#clock.at(time, ring));
  }

  #watch(execution: Execution): void {
    const seconds = execution.status === 'RUNNING' ? this.machineOf(execution).TimeoutSeconds : undefined;
    this.#alarm(execution.arn, seconds && execution.started + seconds * 1000, () => {
      const cause = 'The execution took longer than its TimeoutSeconds.';
      const closing = { status: 'TIMED_OUT', error: 'States.Timeout', cause } as const;
      this.transitions.change(() => this.transitions.interrupt(execution.arn, closing));
    });
  }

  #follow(id: string, branch: Branch | undefined): void {
    const phase = branch?.phase;
    const drive = (): void => void (branch && this.#drive(branch));
    if (phase?.kind === 'wait' || phase?.kind === 'retry') {
      this.#alarm(id, phase.until, drive);
    } else if (branch && phase?.kind === 'task') {
      const { ends = Infinity, beatsBy = Infinity } = phase;
      const error = beatsBy < ends ? 'States.HeartbeatTimeout' : 'States.Timeout';
      this.#alarm(id, Math.min(ends, beatsBy), () => this.#expire(branch, error));
      if (!phase.submitted) setImmediate(drive);
    } else {
      this.#alarm(id, undefined, drive);
      if (phase && phase.kind !== 'fork') setImmediate(drive);
    }
  }

  #expire(branch: Branch, error: string): void {
    const execution = this.#ledger.execution(branch.execution);
    if (!execution) return;
    const resource = resourceFor(stateAt(this.machineOf(execution), branch.path, branch.state));
    const failure = { error, cause: '' };
    this.transitions.on(branch, (fresh) => {
      const late = this.transitions.record(fresh, taskEvents(resource, this.#means.region).timedOut(failure));
      this.transitions.become(late, { kind: 'failed', failure });
    });
  }

  /** Does nothing when the branch has moved on since, or when this turn of it is being worked out already. */
  async #drive({ id, turn }: Branch): Promise<void> {
    const branch = this.#stopped ? undefined : this.#ledger.branch(id);
    const execution = branch && this.#ledger.execution(branch.execution);
    if (branch?.turn !== turn || !execution) return;
    const key = `${id}#${turn}`;
    if (this.#underway.has(key)) return;
    this.#underway.add(key);
    try {
      const state = stateAt(this.machineOf(execution), branch.path, branch.state);
      const work = await decide(this.#means, { branch, execution, state });
      if (!this.#stopped) this.transitions.on(branch, work);
    } catch (error) {
      if (!this.#stopped) this.transitions.on(branch, (fresh) => this.#broken(fresh, error));
    } finally {
      this.#underway.delete(key);
    }
  }

  /** The state could not be worked out. A catcher that cannot be worked out catches nothing. */
  #broken(branch: Branch, error: unknown): void {
    const known = error instanceof StatesError ? error : new StatesError('States.Runtime', String(error));
    const place = `An error occurred while executing the state '${branch.state}'`;
    const failure = {
      error: known.error,
      cause: `${place} (entered at the event id #${branch.enteredEvent}). ${known.cause}`,
    };
    const recorded =
      known.location === undefined
        ? branch
        : this.transitions.record(branch, evaluationFailed(branch.state, failure, known.location));
    if (branch.phase.kind === 'failed') collapse(this.transitions, recorded, failure);
    else this.transitions.become(recorded, { kind: 'failed', failure });
  }
}

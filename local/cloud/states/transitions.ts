import type { Clock } from '../clock.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Machine, State } from './definition.ts';
import { closed, entered, exited, started, type Happening } from './history.ts';
import type { Ledger } from './ledger.ts';
import type { Closing, Execution, Phase, Start } from './model.ts';

/** How an execution goes from state to state. All of it changes the execution inside a transaction. */
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

  /** The state that the execution is in. */
  stateOf(execution: Execution): State {
    const state = this.#machineOf(execution).States[execution.state];
    if (!state) throw new Error(`no state ${execution.state}`);
    return state;
  }

  /** Writes the next event of the history. One line of control: each event is caused by the one before. */
  record(execution: Execution, happening: Happening): void {
    const previousEventId = execution.events;
    const id = (execution.events += 1);
    this.#ledger.record(execution.arn, { id, previousEventId, at: this.now(), ...happening });
  }

  become(execution: Execution, phase: Phase): void {
    execution.turn += 1;
    execution.phase = phase;
  }

  begin(start: Start): Execution {
    const nowhere = { state: '', stateInput: null, enteredEvent: 0, variables: {}, retries: [] };
    const execution: Execution = {
      ...start,
      ...nowhere,
      status: 'RUNNING',
      events: 0,
      turn: 0,
      phase: { kind: 'run' },
    };
    this.record(execution, started(start));
    this.#enter(execution, this.#machineOf(execution).StartAt, JSON.parse(start.input));
    return execution;
  }

  /** Leaves the state with its output: on to the next, or to a happy end. */
  leave(execution: Execution, output: Json, assigned: JsonObject, next?: string): void {
    this.record(execution, exited(this.stateOf(execution).Type, execution.state, output, assigned));
    execution.variables = { ...execution.variables, ...assigned };
    if (next === undefined) this.close(execution, { status: 'SUCCEEDED', output: JSON.stringify(output) });
    else this.#enter(execution, next, output);
  }

  close(execution: Execution, closing: Closing): void {
    this.record(execution, closed(closing));
    Object.assign(execution, closing, { stopped: this.now() });
  }

  #enter(execution: Execution, state: string, input: Json): void {
    Object.assign(execution, { state, stateInput: input, enteredEvent: execution.events + 1, retries: [] });
    this.record(execution, entered(this.stateOf(execution).Type, state, input));
    this.become(execution, { kind: 'run' });
  }

  #machineOf({ definition }: Execution): Machine {
    const machine: Machine = this.#machines.get(definition) ?? JSON.parse(this.#ledger.definition(definition));
    this.#machines.set(definition, machine);
    return machine;
  }
}

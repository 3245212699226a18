import type { Json, JsonObject } from '../json.ts';
import type { Failure } from './failure.ts';
import type { Call } from './invoke.ts';

/** Times are milliseconds since the epoch. */
export interface StateMachine {
  readonly arn: string;
  readonly name: string;
  readonly role: string;
  readonly definition: string;
  readonly created: number;
}

/** Where an execution stands in its state; what remains to be done after a restart follows from it alone. */
export type Phase =
  | { readonly kind: 'run' }
  | { readonly kind: 'retry'; readonly until: number }
  | {
      readonly kind: 'task';
      readonly input: Call;
      /** Whether the call has been answered; until then it is made again after a restart. */
      readonly submitted: boolean;
      readonly token?: string | undefined;
      readonly until?: number | undefined;
    }
  | { readonly kind: 'done'; readonly result: Json }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** How an execution ends. */
export interface Closing {
  readonly status: 'SUCCEEDED' | 'FAILED' | 'ABORTED';
  readonly output?: string | undefined;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
}

/** What is settled about an execution when it starts. */
export interface Start {
  readonly arn: string;
  readonly name: string;
  readonly machine: string;
  readonly role: string;
  /** Key of the definition it starts with, which later updates of the machine do not change. */
  readonly definition: string;
  readonly input: string;
  readonly started: number;
}

/** An execution, which is in one state at a time: changed in place inside a transaction, then saved as a whole. */
export interface Execution extends Start, Omit<Closing, 'status'> {
  status: Closing['status'] | 'RUNNING';
  stopped?: number;
  /** How many events its history has. */
  events: number;
  state: string;
  stateInput: Json;
  enteredEvent: number;
  variables: JsonObject;
  /** Retries so far, by the place of the retrier in `Retry`. */
  retries: number[];
  /** Grows with every change of phase, so that an answer that comes too late is known as such. */
  turn: number;
  phase: Phase;
}

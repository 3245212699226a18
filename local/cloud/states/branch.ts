import type { ExecutionStatus } from '@aws-sdk/client-sfn';
import type { Machine, Scope, State } from './definition.ts';
import type { Failure } from './failure.ts';
import type { Json, JsonObject } from './json.ts';

/** Times are milliseconds since the epoch. */
export interface StateMachine {
  readonly arn: string;
  readonly name: string;
  readonly role: string;
  readonly definition: string;
  readonly revision: string;
  readonly created: number;
}

export interface Execution {
  readonly arn: string;
  readonly name: string;
  readonly machine: string;
  readonly role: string;
  /** Key of the definition it started with, which later updates of the machine do not change. */
  readonly definition: string;
  readonly status: ExecutionStatus;
  readonly input: string;
  readonly output?: string;
  readonly error?: string | undefined;
  readonly cause?: string | undefined;
  readonly started: number;
  readonly stopped?: number;
}

/** A child branch of a fork before it begins. */
export interface Start {
  readonly slot: number;
  readonly input: Json;
  readonly item?: JsonObject;
}

/** Where a branch stands in its state; what remains to be done after a restart follows from it alone. */
export type Phase =
  | { readonly kind: 'run' }
  | { readonly kind: 'wait' | 'retry'; readonly until: number }
  | {
      readonly kind: 'task';
      readonly input: Json;
      /** Whether the call has been answered; until then it is made again after a restart. */
      readonly submitted: boolean;
      readonly token?: string | undefined;
      readonly ends?: number | undefined;
      readonly heartbeat?: number | undefined;
      readonly beatsBy?: number | undefined;
    }
  | {
      readonly kind: 'fork';
      readonly waiting: readonly Start[];
      readonly results: readonly Json[];
      readonly open: number;
    }
  | { readonly kind: 'done'; readonly result: Json }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** One line of control: the execution itself, a branch of a Parallel state or an iteration of a Map state. */
export interface Branch {
  readonly id: string;
  readonly execution: string;
  readonly parent?: string;
  readonly slot: number;
  /** From the machine down to this branch: the forking state, and which of its branches. */
  readonly path: readonly (readonly [state: string, branch: number])[];
  readonly item?: JsonObject;
  readonly state: string;
  readonly input: Json;
  readonly variables: JsonObject;
  readonly entered: number;
  /** Retries so far, by the place of the retrier in `Retry`. */
  readonly retries: readonly number[];
  readonly enteredEvent: number;
  readonly lastEvent: number;
  /** Grows with every change of phase, so that an answer that comes too late is known as such. */
  readonly turn: number;
  readonly phase: Phase;
}

const scopeAt = (machine: Machine, path: Branch['path']): Scope => {
  let scope: Scope = machine;
  for (const [name, branch] of path) {
    const state = scope.States[name];
    const inner = state?.Type === 'Parallel' ? state.Branches[branch] : undefined;
    const next = state?.Type === 'Map' ? state.ItemProcessor : inner;
    if (!next) throw new Error(`no branch ${branch} in ${name}`);
    scope = next;
  }
  return scope;
};

export const stateAt = (machine: Machine, path: Branch['path'], name: string): State => {
  const state = scopeAt(machine, path).States[name];
  if (!state) throw new Error(`no state ${name}`);
  return state;
};

import type { ExecutionStatus } from '@aws-sdk/client-sfn';
import type { Json, JsonObject } from '../json.ts';
import type { Machine, Scope, State } from './definition.ts';
import type { Failure } from './failure.ts';

/** Times are milliseconds since the epoch. */
export interface StateMachine {
  readonly arn: string;
  readonly name: string;
  readonly role: string;
  readonly definition: string;
  readonly created: number;
}

/** An execution and everything that moves in it: changed in place inside a transaction, then saved as a whole. */
export interface Execution {
  readonly arn: string;
  readonly name: string;
  readonly machine: string;
  readonly role: string;
  /** Key of the definition it started with, which later updates of the machine do not change. */
  readonly definition: string;
  readonly input: string;
  readonly started: number;
  status: ExecutionStatus;
  output?: string | undefined;
  error?: string | undefined;
  cause?: string | undefined;
  stopped?: number;
  /** How many events its history has, and how many branches it ever had. */
  events: number;
  born: number;
  branches: Branch[];
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
      readonly until: number | undefined;
    }
  | { readonly kind: 'fork'; readonly results: readonly Json[]; readonly open: number }
  | { readonly kind: 'done'; readonly result: Json }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** One line of control: the execution itself, or a branch of a Parallel state. */
export interface Branch {
  readonly id: number;
  readonly parent?: number | undefined;
  readonly slot: number;
  /** From the machine down to this branch: the forking state, and which of its branches. */
  readonly path: readonly (readonly [state: string, branch: number])[];
  state: string;
  input: Json;
  variables: JsonObject;
  entered: number;
  enteredEvent: number;
  lastEvent: number;
  /** Retries so far, by the place of the retrier in `Retry`. */
  retries: number[];
  /** Grows with every change of phase, so that an answer that comes too late is known as such. */
  turn: number;
  phase: Phase;
}

export const scopeAt = (machine: Machine, path: Branch['path']): Scope => {
  let scope: Scope = machine;
  for (const [name, branch] of path) {
    const state = scope.States[name];
    const next = state?.Type === 'Parallel' ? state.Branches[branch] : undefined;
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

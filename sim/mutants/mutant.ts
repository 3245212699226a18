import type { Capability } from '../../functions/capabilities.ts';
import type { Caller, Execute, Service } from '../../local/cloud/engine.ts';
import type { Outside } from '../functions/outside.ts';
import type { Handle } from '../runtime/runtime.ts';

/** One call on its way from a function to the cloud. */
export interface Call {
  readonly service: Service;
  readonly operation: string;
  readonly input: object;
  readonly caller: Caller;
}
export type Perform = (call: Call) => Promise<object>;

/** A small fault of ours, put between functions and their world from outside: nothing of it is in what ships. */
export interface Mutant {
  readonly name: string;
  /** What is wrong. */
  readonly fault: string;
  /** Made anew for each run. */
  readonly call?: () => (call: Call, perform: Perform) => Promise<object>;
  readonly handle?: (name: Capability, handle: Handle) => Handle;
  readonly outside?: (outside: Outside) => Outside;
}

/** Every call goes the way of the mutant first. */
export const executeAs = (mutant: Mutant | undefined, execute: Execute): Execute => {
  const perform: Perform = ({ service, operation, input, caller }) => execute(service, operation, input, caller);
  const change = mutant?.call?.();
  if (change === undefined) return execute;
  return (service, operation, input, caller) => change({ service, operation, input, caller }, perform);
};

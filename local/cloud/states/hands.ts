import type { Caller, Service } from '../engine.ts';

/** What a function answered: its payload, or the error its runtime reported. */
export type Invocation =
  { payload: unknown } | { error: { errorType: string; errorMessage: string; trace?: string[] } };

/** How a state machine reaches the rest of the cloud. It always calls as its own role. */
export interface Hands {
  invoke(functionArn: string, payload: unknown, caller: Caller): Promise<Invocation>;
  call(service: Service, operation: string, input: object, caller: Caller): Promise<object>;
}

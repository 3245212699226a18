import type { Caller } from '../engine.ts';

/** What a function answered: its payload, or the error its runtime reported. */
export type Invocation =
  { payload: unknown } | { error: { errorType: string; errorMessage: string; trace?: string[] } };

/** How a state machine reaches functions. It always calls as its own role. */
export interface Hands {
  invoke(functionArn: string, payload: unknown, caller: Caller): Promise<Invocation>;
}

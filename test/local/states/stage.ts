import { SteerableClock } from '../../../local/cloud/clock.ts';
import type { Hands, Invocation } from '../../../local/cloud/states/hands.ts';
import { createStates } from '../../../local/cloud/states/states.ts';
import { openStore, type Store } from '../../../local/cloud/store.ts';

export const role = 'arn:aws:iam::123456789012:role/route';
export const functionArn = (name: string): string => `arn:aws:lambda:ap-southeast-1:123456789012:function:${name}`;

/** A clock that stands still until it is advanced, and tells of each alarm, in order, in how many seconds it will ring. */
export class WatchedClock extends SteerableClock {
  readonly #began = Date.now();
  readonly #set: number[] = [];
  readonly #takers: ((seconds: number) => void)[] = [];

  override now(): number {
    return this.#began + (this.sharedOffset[0] ?? 0);
  }

  override at(time: number, run: () => void): () => void {
    const seconds = (time - this.now()) / 1000;
    const taker = this.#takers.shift();
    if (taker) taker(seconds);
    else this.#set.push(seconds);
    return super.at(time, run);
  }

  alarm(): Promise<number> {
    const seconds = this.#set.shift();
    return seconds === undefined ? new Promise((take) => this.#takers.push(take)) : Promise.resolve(seconds);
  }
}

/** A token as the engine handed it to the function `hold`, in the order of the calls. */
export const createHold = () => {
  const tokens: string[] = [];
  const takers: ((token: string) => void)[] = [];
  return {
    hold: (payload: unknown): void => {
      const token = typeof payload === 'string' ? payload : '';
      const taker = takers.shift();
      if (taker) taker(token);
      else tokens.push(token);
    },
    token: (): Promise<string> => {
      const token = tokens.shift();
      return token === undefined ? new Promise((take) => takers.push(take)) : Promise.resolve(token);
    },
  };
};
export const holding = {
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
  Arguments: { FunctionName: functionArn('hold'), Payload: '{% $states.context.Task.Token %}' },
};
export const invoking = (name: string, Payload: unknown = '{% $states.input %}') => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::lambda:invoke',
  Arguments: { FunctionName: functionArn(name), Payload },
  Output: '{% $states.result.Payload %}',
});

type Handler = (payload: unknown) => unknown;

/** A function's answer that is an error. */
export class FunctionError extends Error {
  readonly errorType: string;
  constructor(errorType: string, message: string) {
    super(message);
    this.errorType = errorType;
  }
}

/** The engine on a store and a clock, with functions given by name. Keeps who called them. */
export const createStage = (
  functions: Record<string, Handler> = {},
  { store = openStore(':memory:'), clock = new WatchedClock() }: { store?: Store; clock?: WatchedClock } = {},
) => {
  const callers: string[] = [];
  const hands: Hands = {
    async invoke(arn, payload, caller): Promise<Invocation> {
      callers.push(caller);
      try {
        return { payload: await functions[arn.split(':').at(-1) ?? '']?.(payload) };
      } catch (error) {
        if (!(error instanceof FunctionError)) throw error;
        return { error: { errorType: error.errorType, errorMessage: error.message } };
      }
    },
  };
  const surroundings = { store, clock, region: 'ap-southeast-1', account: '123456789012', baseUrl: 'http://127.0.0.1' };
  const states = createStates(surroundings, hands);
  const { operations } = states;
  let made = 0;

  const stage = {
    states,
    operations,
    store,
    clock,
    callers,
    machine: (definition: object, name = `m${++made}`): string =>
      operations.CreateStateMachine({
        name,
        roleArn: role,
        definition: JSON.stringify({ QueryLanguage: 'JSONata', ...definition }),
      }).stateMachineArn ?? '',
    start: (stateMachineArn: string, input: unknown = {}, name?: string): string =>
      operations.StartExecution({ stateMachineArn, input: JSON.stringify(input), name }).executionArn ?? '',
    /** The execution once it has closed. */
    closed: async (executionArn: string) => {
      while (operations.DescribeExecution({ executionArn }).status === 'RUNNING') await new Promise(setImmediate);
      const { status, output, error, cause } = operations.DescribeExecution({ executionArn });
      const value: unknown = output === undefined ? undefined : JSON.parse(output);
      return { status, output: value, error, cause };
    },
    run: (definition: object, input?: unknown) => stage.closed(stage.start(stage.machine(definition), input)),
    history: (executionArn: string) =>
      operations.GetExecutionHistory({ executionArn, maxResults: 1000 }).events?.map(({ type }) => type) ?? [],
    close: (): void => {
      states.close();
      clock.stop();
      store.close();
    },
  };
  return stage;
};

/** A promise and what fulfils it. */
export const createSignal = <T>() => {
  const takers: ((value: T) => void)[] = [];
  const arrived = new Promise<T>((take) => takers.push(take));
  return { arrived, give: (value: T): void => takers.forEach((take) => take(value)) };
};

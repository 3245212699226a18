import { operator } from '../../../local/cloud/engine.ts';
import { SteerableClock } from '../../../local/cloud/clock.ts';
import type { Hands, Invocation } from '../../../local/cloud/states/hands.ts';
import { createStates } from '../../../local/cloud/states/states.ts';
import { openStore, type Store } from '../../../local/cloud/store.ts';

export const role = 'arn:aws:iam::123456789012:role/route';
export const functionArn = (name: string): string => `arn:aws:lambda:ap-southeast-1:123456789012:function:${name}`;

type Handler = (payload: unknown) => unknown;

/** A function's answer that is an error. */
export class FunctionError extends Error {
  readonly errorType: string;
  constructor(errorType: string, message: string) {
    super(message);
    this.errorType = errorType;
  }
}

/** The engine on a store and a clock, with functions given by name; every call of a service is kept. */
export const createStage = (
  functions: Record<string, Handler> = {},
  { store = openStore(':memory:'), clock = new SteerableClock() }: { store?: Store; clock?: SteerableClock } = {},
) => {
  const calls: { service: string; operation: string; input: object; caller: string }[] = [];
  const services = { answer: (_operation: string, _input: object): object => ({}) };
  const hands: Hands = {
    async invoke(arn, payload): Promise<Invocation> {
      try {
        return { payload: await functions[arn.split(':').at(-1) ?? '']?.(payload) };
      } catch (error) {
        if (!(error instanceof FunctionError)) throw error;
        return { error: { errorType: error.errorType, errorMessage: error.message } };
      }
    },
    async call(service, operation, input, caller) {
      calls.push({ service, operation, input, caller });
      return services.answer(operation, input);
    },
  };
  const surroundings = { store, clock, region: 'ap-southeast-1', account: '123456789012', baseUrl: 'http://127.0.0.1' };
  const states = createStates(surroundings, hands);
  const { operations } = states;
  const waiting = new Map<string, () => void>();
  states.onStatus(({ executionArn, status }) => {
    if (status !== 'RUNNING') waiting.get(executionArn)?.();
  });
  let made = 0;

  const stage = {
    ...{ states, operations, store, clock, calls, services },
    machine: (definition: object, name = `m${++made}`): string =>
      operations.CreateStateMachine({
        name,
        roleArn: role,
        definition: JSON.stringify({ QueryLanguage: 'JSONata', ...definition }),
      }).stateMachineArn ?? '',
    start: (stateMachineArn: string, input: unknown = {}, name?: string): string =>
      operations.StartExecution({ stateMachineArn, input: JSON.stringify(input), name }).executionArn ?? '',
    /** The execution once it has closed. */
    async closed(executionArn: string) {
      const execution = operations.DescribeExecution({ executionArn });
      if (execution.status === 'RUNNING') await new Promise<void>((done) => waiting.set(executionArn, done));
      const { status, output, error, cause } = operations.DescribeExecution({ executionArn });
      const value: unknown = output === undefined ? undefined : JSON.parse(output);
      return { status, output: value, error, cause };
    },
    run: (definition: object, input?: unknown) => stage.closed(stage.start(stage.machine(definition), input)),
    history: (executionArn: string) =>
      operations.GetExecutionHistory({ executionArn, maxResults: 1000 }).events?.map(({ type }) => type) ?? [],
    close(): void {
      states.close();
      clock.stop();
      store.close();
    },
  };
  return stage;
};

export const caller = operator;

import { join } from 'node:path';
import { createBus } from './bus.ts';
import { closable, type Clock } from './clock.ts';
import { createCredentials } from './credentials.ts';
import { createDeliver } from './deliver.ts';
import { createDynamodb } from './dynamodb/dynamodb.ts';
import { AwsError, type Caller, type Engine, type Execute, type Service, type Surroundings } from './engine.ts';
import { createFunctions, type FunctionHands } from './functions.ts';
import { createKeys } from './keys.ts';
import { createObjects } from './objects/objects.ts';
import { createQueue } from './queue.ts';
import { createSecrets } from './secrets.ts';
import { createStates } from './states/states.ts';
import { openStore } from './store.ts';

interface Call {
  readonly service: Service;
  readonly operation: string;
  readonly input: object;
  readonly caller: Caller;
}

/** A call that is over: it has an `output`, or it was refused with an `error`. */
export interface Observation extends Call {
  readonly ms: number;
  readonly output?: object;
  readonly error?: unknown;
}

export type Cloud = ReturnType<typeof createCloud>;

/** Its number grows when the engines keep their data in another shape; an older file is left where it lies. */
const file = 'cloud-2.sqlite';

export interface CloudOptions {
  /** Where the data lives; it survives a restart. */
  readonly directory: string;
  readonly clock: Clock;
  /** Where the HTTP wire will listen: queue URLs carry it. */
  readonly port: number;
  readonly region?: string;
  readonly account?: string;
  readonly functions: FunctionHands;
}

/** Every engine behind one table of operations. Both doors, the machines and the bus come through `execute`. */
export const createCloud = (options: CloudOptions) => {
  const { directory, port, region = 'ap-southeast-1', account = '000000000000', functions } = options;
  const store = openStore(join(directory, file));
  const clock = closable(options.clock);
  const surroundings: Surroundings = { store, clock, region, account, baseUrl: `http://127.0.0.1:${port}` };
  const credentials = createCredentials(store);
  const guards: ((call: Call) => void)[] = [];
  const observers: ((observation: Observation) => void)[] = [];

  const run = async ({ service, operation, input, caller }: Call): Promise<object> => {
    const known = Object.hasOwn(engines[service], operation) ? engines[service][operation] : undefined;
    if (!known) throw new AwsError('UnknownOperationException', `${service}.${operation} is not emulated locally`);
    for (const check of guards) check({ service, operation, input, caller });
    return (await known(input, caller)) ?? {};
  };

  const execute: Execute = async (service, operation, input, caller) => {
    const call = { service, operation, input, caller };
    const start = performance.now();
    const tell = (outcome: { output: object } | { error: unknown }): void => {
      for (const observer of observers) observer({ ...call, ms: performance.now() - start, ...outcome });
    };
    try {
      const output = await run(call);
      tell({ output });
      return output;
    } catch (error) {
      tell({ error });
      throw error;
    }
  };

  const bus = createBus(surroundings, createDeliver(execute, surroundings.baseUrl));
  const dynamodb = createDynamodb(surroundings);
  const keys = createKeys(surroundings);
  const objects = createObjects(surroundings);
  const queue = createQueue(surroundings);
  const secrets = createSecrets(surroundings);
  const states = createStates(surroundings, functions);
  const engines: Readonly<Record<Service, Engine>> = {
    dynamodb: dynamodb.operations,
    events: bus.operations,
    kms: keys.operations,
    lambda: createFunctions(surroundings, functions),
    s3: objects.operations,
    secretsmanager: secrets.operations,
    sqs: queue.operations,
    states: states.operations,
  };

  return {
    surroundings,
    bus,
    dynamodb,
    keys,
    objects,
    queue,
    secrets,
    states,
    execute,
    /** The access key of this caller, made on first asking and kept. */
    credentials: credentials.of,
    byAccessKey: credentials.byAccessKey,
    /** `check` runs before every operation and throws to refuse it. */
    guard: (check: (call: Call) => void): void => void guards.push(check),
    observe: (listener: (observation: Observation) => void): void => void observers.push(listener),
    /** Takes up waiting executions, schedules and deliveries, once the resources are in place. */
    start: (): void => {
      states.resume();
      bus.start();
    },
    close: async (): Promise<void> => {
      clock.close();
      states.close();
      await bus.settled();
      store.close();
    },
  };
};

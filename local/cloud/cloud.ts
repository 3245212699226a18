import { join } from 'node:path';
import { type Bus, createBus } from './bus.ts';
import { closable, type Clock } from './clock.ts';
import { createCredentials, type Credential } from './credentials.ts';
import { createDeliver } from './deliver.ts';
import { createDynamodb, type Dynamodb } from './dynamodb/dynamodb.ts';
import { AwsError, type Caller, type Engine, type Service, type Surroundings } from './engine.ts';
import { createFunctions, type FunctionHands } from './functions.ts';
import { createKeys, type Keys } from './keys.ts';
import { createObjects, type Objects } from './objects/objects.ts';
import { createQueue, type Queue } from './queue.ts';
import { createSecrets, type Secrets } from './secrets.ts';
import { createStates, type States } from './states/states.ts';
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

/** Every engine behind one table of operations. Both doors, the machines and the bus come through `execute`. */
export interface Cloud {
  readonly surroundings: Surroundings;
  readonly bus: Bus;
  readonly dynamodb: Dynamodb;
  readonly keys: Keys;
  readonly objects: Objects;
  readonly queue: Queue;
  readonly secrets: Secrets;
  readonly states: States;
  execute(service: Service, operation: string, input: object, caller: Caller): Promise<object>;
  /** The access key of this caller, made on first asking and kept. */
  credentials(caller: Caller): Credential;
  byAccessKey(accessKeyId: string): Credential | undefined;
  /** `check` runs before every operation and throws to refuse it. */
  guard(check: (call: Call) => void): void;
  observe(listener: (observation: Observation) => void): void;
  /** Takes up waiting executions, schedules and deliveries, once the resources are in place. */
  start(): void;
  close(): Promise<void>;
}

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

export const createCloud = (options: CloudOptions): Cloud => {
  const { directory, port, region = 'ap-southeast-1', account = '000000000000', functions } = options;
  const store = openStore(join(directory, 'cloud.sqlite'));
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

  const execute: Cloud['execute'] = async (service, operation, input, caller) => {
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
    credentials: (caller) => credentials.of(caller),
    byAccessKey: (accessKeyId) => credentials.byAccessKey(accessKeyId),
    guard: (check) => void guards.push(check),
    observe: (listener) => void observers.push(listener),
    start: () => {
      states.resume();
      bus.start();
    },
    close: async () => {
      clock.close();
      states.close();
      await bus.settled();
      store.close();
    },
  };
};

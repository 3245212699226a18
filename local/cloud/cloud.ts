import { join } from 'node:path';
import type { Clock } from './clock.ts';
import { createCredentials, type Credential } from './credentials.ts';
import { AwsError, type Caller, type Engine, type Service, type Surroundings } from './engine.ts';
import { createFunctions } from './functions.ts';
import { createObjects, type Objects } from './objects/objects.ts';
import type { Hands } from './states/hands.ts';
import { openStore } from './store.ts';

export interface Call {
  readonly service: Service;
  readonly operation: string;
  readonly input: object;
  readonly caller: Caller;
}

export interface Observation extends Call {
  readonly ms: number;
  readonly error?: unknown;
}

/** Every engine behind one table of operations. Both doors, the machines and the bus come through `execute`. */
export interface Cloud {
  readonly surroundings: Surroundings;
  readonly objects: Objects;
  execute(service: Service, operation: string, input: object, caller: Caller): Promise<object>;
  /** The access key of this caller, made on first asking. */
  credentials(caller: Caller): Credential;
  byAccessKey(accessKeyId: string): Credential | undefined;
  /** `check` runs before every operation and throws to refuse it. */
  guard(check: (call: Call) => void): void;
  observe(listener: (observation: Observation) => void): void;
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
  readonly invoke: Hands['invoke'];
}

export const createCloud = (options: CloudOptions): Cloud => {
  const { directory, clock, port, region = 'ap-southeast-1', account = '000000000000', invoke } = options;
  const store = openStore(join(directory, 'cloud.sqlite'));
  const surroundings: Surroundings = { store, clock, region, account, baseUrl: `http://127.0.0.1:${port}` };
  const credentials = createCredentials(store);
  const objects = createObjects(surroundings, join(directory, 'objects'));
  const engines: Partial<Record<Service, Engine>> = {
    lambda: createFunctions(surroundings, invoke),
    s3: objects.operations,
  };
  const guards: ((call: Call) => void)[] = [];
  const observers: ((observation: Observation) => void)[] = [];

  const run = async ({ service, operation, input, caller }: Call): Promise<object> => {
    const engine = engines[service];
    const known = engine && Object.hasOwn(engine, operation) ? engine[operation] : undefined;
    if (!known) throw new AwsError('UnknownOperationException', `${service}.${operation} is not emulated locally`);
    for (const check of guards) check({ service, operation, input, caller });
    return (await known(input, caller)) ?? {};
  };

  return {
    surroundings,
    objects,
    execute: async (service, operation, input, caller) => {
      const call = { service, operation, input, caller };
      const start = performance.now();
      try {
        const output = await run(call);
        for (const observer of observers) observer({ ...call, ms: performance.now() - start });
        return output;
      } catch (error) {
        for (const observer of observers) observer({ ...call, ms: performance.now() - start, error });
        throw error;
      }
    },
    credentials: (caller) => credentials.of(caller),
    byAccessKey: (accessKeyId) => credentials.byAccessKey(accessKeyId),
    guard: (check) => void guards.push(check),
    observe: (listener) => void observers.push(listener),
    close: async () => {
      store.close();
    },
  };
};

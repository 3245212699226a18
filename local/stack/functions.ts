import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { AwsError } from '../cloud/engine.ts';
import type { Invocation } from '../cloud/states/hands.ts';
import { createPool, type FunctionSpec, type Pool } from './function-pool.ts';
import type { Settling } from './settling.ts';
import { writeWorker } from './worker-code.ts';

/** An invocation that is over. `ms` of real time, with the wait for a free worker and its cold start. */
export interface Invoked {
  readonly spec: FunctionSpec;
  readonly event: unknown;
  readonly answer: Invocation;
  readonly ms: number;
}

export interface Functions {
  /** Finds a function by name or ARN, qualified or not; an error when there is none. */
  spec(nameOrArn: string): FunctionSpec;
  invoke(nameOrArn: string, event: unknown): Promise<Invocation>;
  observe(listener: (invoked: Invoked) => void): void;
  close(): Promise<void>;
}

export const functionName = (nameOrArn: string): string =>
  nameOrArn.startsWith('arn:') ? (nameOrArn.split(':')[6] ?? '') : (nameOrArn.split(':')[0] ?? '');

export interface FunctionsOptions {
  readonly specs: readonly FunctionSpec[];
  readonly directory: string;
  readonly offset: Float64Array;
  readonly settling: Settling;
  /** Every line a function writes; the same lines are kept in `<directory>/logs/<function>.log`. */
  readonly log: (line: string) => void;
}

export const createFunctions = async (options: FunctionsOptions): Promise<Functions> => {
  const code = await writeWorker(options.directory);
  const logs = join(options.directory, 'logs');
  mkdirSync(logs, { recursive: true });
  const files: WriteStream[] = [];
  const pools = new Map<string, Pool>();
  for (const spec of options.specs) {
    const file = createWriteStream(join(logs, `${spec.name}.log`), { flags: 'a' });
    files.push(file);
    const log = (line: string): void => {
      file.write(`${line}\n`);
      options.log(line);
    };
    pools.set(spec.name, createPool(spec, code, options.offset, log));
  }
  const observers: ((invoked: Invoked) => void)[] = [];
  const find = (nameOrArn: string): Pool => {
    const pool = pools.get(functionName(nameOrArn));
    if (!pool) throw new AwsError('ResourceNotFoundException', `Function not found: ${nameOrArn}`, 404);
    return pool;
  };
  return {
    spec: (nameOrArn) => find(nameOrArn).spec,
    invoke: async (nameOrArn, event) => {
      const pool = find(nameOrArn);
      const begun = performance.now();
      const answer = await options.settling.track(`function ${pool.spec.name}`, pool.invoke(event));
      const ms = performance.now() - begun;
      for (const observer of observers) observer({ spec: pool.spec, event, answer, ms });
      if ('error' in answer)
        options.log(JSON.stringify({ level: 'ERROR', function: pool.spec.name, error: answer.error }));
      return answer;
    },
    observe: (listener) => void observers.push(listener),
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
      for (const file of files) file.end();
    },
  };
};

import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';
import type { Order, Promised } from './app.ts';

const Ready = z.object({ port: z.int() });
const Usage = z.object({ cpuMs: z.number(), storeMs: z.number(), operations: z.record(z.string(), z.int()) });
type Usage = z.infer<typeof Usage>;

/** A contender’s process, seen from the one that sends the load. */
export interface Running {
  readonly order: Order;
  readonly port: number;
  /** From now on an answer survives this. */
  promise(what: Promised): void;
  /** CPU so far, and what was asked of its store since the last time. */
  usage(): Promise<Usage>;
  /** From now on nothing is counted but the process’s CPU. */
  plain(): void;
}

const app = fileURLToPath(new URL('../intake-app.ts', import.meta.url));

export const startContender = async (order: Order): Promise<Running> => {
  const child = fork(app, {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production', AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
  });
  process.prependOnceListener('exit', () => child.kill('SIGKILL'));
  const failed = once(child, 'exit').then(() => {
    throw new Error(`${order.contender} ended`);
  });
  failed.catch(() => undefined);
  const answer = async (message: object): Promise<unknown> => {
    child.send(message);
    const [answered]: unknown[] = await Promise.race([once(child, 'message'), failed]);
    return answered;
  };
  const { port } = Ready.parse(await answer(order));
  return {
    order,
    port,
    promise: (what) => void child.send({ promise: what }),
    usage: async () => Usage.parse(await answer({ ask: 'usage' })),
    plain: () => void child.send({ ask: 'plain' }),
  };
};

/** One contender of `bench/intake.ts` in a process of its own, told what to do over the parent’s channel. */
import * as z from 'zod';
import { cpuMs, Order, Promised, readOffered } from './intake/app.ts';
import { startMotcua } from './intake/motcua.ts';
import { startPostgresql } from './intake/postgresql.ts';

const tell = (message: object): void => void process.send?.(message);
const Asked = z.union([z.object({ ask: z.enum(['usage', 'plain']) }), z.object({ promise: Promised })]);

process.once('message', (told: unknown) => {
  const order = Order.parse(told);
  const begin = async (): Promise<void> => {
    const offered = await readOffered();
    const start = order.contender === 'motcua' ? startMotcua : startPostgresql;
    const contender = await start(order, offered);
    const address = contender.server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    process.on('message', (message: unknown) => {
      const asked = Asked.parse(message);
      if ('promise' in asked) return contender.promise(asked.promise);
      if (asked.ask === 'plain') return contender.plain();
      tell({ cpuMs: cpuMs(), storeMs: contender.storeMs(), operations: contender.operations() });
    });
    tell({ port: address.port });
  };
  begin().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    process.exit(1);
  });
});

import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Clock } from '../cloud/clock.ts';
import { text, type Store } from '../cloud/store.ts';
import type { Assembly } from './assembly.ts';
import type { FunctionSpec } from './function-pool.ts';
import { functionName, type Functions } from './functions.ts';
import type { Settling } from './settling.ts';

/** The platform's queue of asynchronous invocations, kept in the store so that none is lost with the process. */
export interface AsyncInvokes {
  enqueue(nameOrArn: string, event: unknown): void;
  /** Takes up what an earlier process left. */
  resume(): void;
}

export interface AsyncInvokesOptions {
  readonly store: Store;
  readonly clock: Clock;
  readonly functions: Functions;
  readonly assembly: Assembly;
  readonly settling: Settling;
  readonly failed: (error: unknown) => void;
  readonly send: (queueArn: string, body: unknown, spec: FunctionSpec) => Promise<void>;
}

const Destination = z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).default({});
const InvokeConfig = z.object({
  FunctionName: z.string(),
  MaximumRetryAttempts: z.coerce.number().default(2),
  DestinationConfig: Destination,
});
const DeadLetters = z.object({ DeadLetterConfig: z.object({ TargetArn: z.string() }).optional() });

/** Lambda waits one minute before the first retry and two before the second (developer guide, asynchronous invocation). */
const pauses = [60_000, 120_000];

export const createAsyncInvokes = (options: AsyncInvokesOptions): AsyncInvokes => {
  const { store, clock, functions, assembly } = options;
  store.exec(
    'CREATE TABLE IF NOT EXISTS async_invoke (id TEXT PRIMARY KEY, function TEXT, event TEXT, tries INTEGER, due INTEGER)',
  );
  const ofType = (type: string): Assembly['resources'] => assembly.resources.filter((one) => one.type === type);
  const configs = new Map(
    ofType('AWS::Lambda::EventInvokeConfig').map(({ properties }) => {
      const config = InvokeConfig.parse(properties);
      return [functionName(config.FunctionName), config] as const;
    }),
  );
  const deadLetters = new Map(
    ofType('AWS::Lambda::Function').map(({ physical, properties }) => [
      physical.name,
      DeadLetters.parse(properties).DeadLetterConfig?.TargetArn,
    ]),
  );

  const giveUp = async (id: string, name: string, event: unknown, tries: number, error: object): Promise<void> => {
    const spec = functions.spec(name);
    const destination = configs.get(name)?.DestinationConfig.OnFailure?.Destination;
    const letters = deadLetters.get(name);
    if (letters !== undefined) await options.send(letters, event, spec);
    if (destination === undefined) return;
    const record = {
      version: '1.0',
      timestamp: new Date(clock.now()).toISOString(),
      requestContext: {
        requestId: id,
        functionArn: `${spec.arn}:$LATEST`,
        condition: 'RetriesExhausted',
        approximateInvokeCount: tries,
      },
      requestPayload: event,
      responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
      responsePayload: error,
    };
    await options.send(destination, record, spec);
  };

  const attempt = async (id: string): Promise<void> => {
    const row = store.get('SELECT * FROM async_invoke WHERE id = ?', id);
    if (!row) return;
    const name = text(row, 'function');
    const event: unknown = JSON.parse(text(row, 'event'));
    const tries = Number(row['tries']) + 1;
    const answer = await functions.invoke(name, event);
    if ('error' in answer && tries <= (configs.get(name)?.MaximumRetryAttempts ?? 2)) {
      const due = clock.now() + (pauses[tries - 1] ?? 120_000);
      store.run('UPDATE async_invoke SET tries = ?, due = ? WHERE id = ?', tries, due, id);
      plan(id, due);
      return;
    }
    if ('error' in answer) await giveUp(id, name, event, tries, answer.error);
    store.run('DELETE FROM async_invoke WHERE id = ?', id);
  };

  const plan = (id: string, due: number): void => {
    const start = (): void => void options.settling.track('asynchronous invocation', attempt(id)).catch(options.failed);
    if (due <= clock.now()) start();
    else clock.at(due, start);
  };

  return {
    enqueue: (nameOrArn, event) => {
      const [id, due] = [randomUUID(), clock.now()];
      const values = [id, functionName(nameOrArn), JSON.stringify(event), 0, due];
      store.run('INSERT INTO async_invoke VALUES (?, ?, ?, ?, ?)', ...values);
      plan(id, due);
    },
    resume: () => {
      for (const row of store.all('SELECT id, due FROM async_invoke')) plan(text(row, 'id'), Number(row['due']));
    },
  };
};

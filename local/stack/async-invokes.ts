import { randomUUID } from 'node:crypto';
import type { Clock } from '../cloud/clock.ts';
import { text, type Store } from '../cloud/store.ts';
import type { Functions } from './functions.ts';
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
  readonly functions: Pick<Functions, 'invoke'>;
  readonly settling: Settling;
  readonly failed: (error: unknown) => void;
}

/**
 * Lambda waits one minute before the first retry and two before the second, then gives up (developer guide, asynchronous
 * invocation). The template names no destination for what was given up.
 */
const pauses = [60_000, 120_000];

export const createAsyncInvokes = ({ store, clock, functions, ...place }: AsyncInvokesOptions): AsyncInvokes => {
  store.exec(
    'CREATE TABLE IF NOT EXISTS async_invoke (id TEXT PRIMARY KEY, function TEXT, event TEXT, tries INTEGER, due INTEGER)',
  );

  const attempt = async (id: string): Promise<void> => {
    const row = store.get('SELECT * FROM async_invoke WHERE id = ?', id);
    if (!row) return;
    const event: unknown = JSON.parse(text(row, 'event'));
    const tries = Number(row['tries']);
    const answer = await functions.invoke(text(row, 'function'), event);
    const pause = pauses[tries];
    if ('error' in answer && pause !== undefined) {
      const due = clock.now() + pause;
      store.run('UPDATE async_invoke SET tries = ?, due = ? WHERE id = ?', tries + 1, due, id);
      plan(id, due);
    } else store.run('DELETE FROM async_invoke WHERE id = ?', id);
  };

  const plan = (id: string, due: number): void => {
    const start = (): void => void place.settling.track('asynchronous invocation', attempt(id)).catch(place.failed);
    if (due <= clock.now()) start();
    else clock.at(due, start);
  };

  return {
    enqueue: (nameOrArn, event) => {
      const [id, due] = [randomUUID(), clock.now()];
      store.run('INSERT INTO async_invoke VALUES (?, ?, ?, ?, ?)', id, nameOrArn, JSON.stringify(event), 0, due);
      plan(id, due);
    },
    resume: () => {
      for (const row of store.all('SELECT id, due FROM async_invoke')) plan(text(row, 'id'), Number(row['due']));
    },
  };
};

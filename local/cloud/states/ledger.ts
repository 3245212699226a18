import { createHash } from 'node:crypto';
import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { type Documents, documentsOf } from '../documents.ts';
import { text, type Store, type Value } from '../store.ts';
import type { Happening } from './history.ts';
import type { Execution, StateMachine } from './model.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS states_execution(
    arn TEXT PRIMARY KEY, machine TEXT NOT NULL, status TEXT NOT NULL, started INTEGER NOT NULL, body TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS states_execution_of ON states_execution(machine, started);
  CREATE INDEX IF NOT EXISTS states_execution_in ON states_execution(status);
  CREATE TABLE IF NOT EXISTS states_event(
    execution TEXT NOT NULL, id INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY(execution, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS states_issued(token TEXT PRIMARY KEY, execution TEXT NOT NULL);`;

/** Part of a listing, and where the next part begins. */
export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

/** Everything the engine remembers, and all of it is in the store: machines, executions, histories, tokens. */
export class Ledger {
  readonly machines: Documents<StateMachine>;
  readonly #definitions: Documents<string>;
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    store.exec(schema);
    this.machines = documentsOf(store, 'state machine');
    this.#definitions = documentsOf(store, 'state machine definition');
  }

  definition(hash: string): string {
    const definition = this.#definitions.find(hash);
    if (definition === undefined) throw new Error(`no definition ${hash}`);
    return definition;
  }
  /** Kept by its hash, so that executions share it. */
  saveDefinition(definition: string): string {
    const hash = createHash('sha256').update(definition).digest('hex');
    if (this.#definitions.find(hash) === undefined) this.#definitions.put(hash, definition);
    return hash;
  }

  execution(arn: string): Execution | undefined {
    return this.#bodies<Execution>('SELECT body FROM states_execution WHERE arn = ?', arn)[0];
  }
  running(): Execution[] {
    return this.#bodies("SELECT body FROM states_execution WHERE status = 'RUNNING'");
  }
  /** Youngest first; of one status, or of any. */
  executions(machine: string, status: string | undefined, { limit, offset }: Slice): Execution[] {
    const youngest = 'WHERE machine = ? AND status = coalesce(?, status) ORDER BY started DESC, rowid DESC';
    const query = `SELECT body FROM states_execution ${youngest} LIMIT ? OFFSET ?`;
    return this.#bodies(query, machine, status ?? null, limit, offset);
  }
  saveExecution(execution: Execution): void {
    const { arn, machine, status, started } = execution;
    this.#store.run(
      `INSERT INTO states_execution VALUES(?, ?, ?, ?, ?)
       ON CONFLICT(arn) DO UPDATE SET status = excluded.status, body = excluded.body`,
      arn,
      machine,
      status,
      started,
      JSON.stringify(execution),
    );
  }
  /** Its tokens stay known, so that an answer to one is told from an answer to a token never issued. */
  dropExecution(arn: string): void {
    this.#store.run('DELETE FROM states_event WHERE execution = ?', arn);
    this.#store.run('DELETE FROM states_execution WHERE arn = ?', arn);
  }

  events(execution: string, { limit, offset }: Slice): HistoryEvent[] {
    const query = 'SELECT body FROM states_event WHERE execution = ? ORDER BY id LIMIT ? OFFSET ?';
    const rows = this.#bodies<HistoryEvent & { at: number }>(query, execution, limit, offset);
    return rows.map(({ at, ...event }) => ({ ...event, timestamp: new Date(at) }));
  }
  record(execution: string, event: Happening & { id: number; previousEventId: number; at: number }): void {
    this.#store.run('INSERT INTO states_event VALUES(?, ?, ?)', execution, event.id, JSON.stringify(event));
  }

  /** ARN of the execution that the token was issued to. */
  issued(token: string): string | undefined {
    const row = this.#store.get('SELECT execution FROM states_issued WHERE token = ?', token);
    return row && text(row, 'execution');
  }
  issue(token: string, execution: string): void {
    this.#store.run('INSERT INTO states_issued VALUES(?, ?)', token, execution);
  }

  #bodies<T>(sql: string, ...values: Value[]): T[] {
    return this.#store.all(sql, ...values).map((row) => {
      const body: T = JSON.parse(text(row, 'body'));
      return body;
    });
  }
}

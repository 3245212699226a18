import { createHash } from 'node:crypto';
import type { HistoryEvent } from '@aws-sdk/client-sfn';
import { text, type Store, type Value } from '../store.ts';
import type { Branch, Execution, StateMachine } from './branch.ts';
import type { Happening } from './history.ts';

const schema = `
  CREATE TABLE IF NOT EXISTS states_machine(arn TEXT PRIMARY KEY, body TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS states_definition(hash TEXT PRIMARY KEY, body TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS states_execution(
    arn TEXT PRIMARY KEY, machine TEXT NOT NULL, status TEXT NOT NULL, started INTEGER NOT NULL, body TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS states_execution_of ON states_execution(machine, started);
  CREATE INDEX IF NOT EXISTS states_execution_in ON states_execution(status);
  CREATE TABLE IF NOT EXISTS states_event(
    execution TEXT NOT NULL, id INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY(execution, id)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS states_branch(id TEXT PRIMARY KEY, execution TEXT NOT NULL, body TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS states_branch_of ON states_branch(execution);
  CREATE TABLE IF NOT EXISTS states_token(token TEXT PRIMARY KEY, branch TEXT NOT NULL, execution TEXT NOT NULL);`;

/** Part of a listing, and where the next part begins. */
export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

/** Everything the engine remembers, and all of it is in the store: machines, executions, histories, branches, tokens. */
export class Ledger {
  readonly #store: Store;

  constructor(store: Store) {
    this.#store = store;
    store.exec(schema);
  }

  machine(arn: string): StateMachine | undefined {
    return this.#bodies<StateMachine>('SELECT body FROM states_machine WHERE arn = ?', arn)[0];
  }

  machines(slice: Slice): StateMachine[] {
    return this.#bodies('SELECT body FROM states_machine ORDER BY arn LIMIT ? OFFSET ?', slice.limit, slice.offset);
  }

  saveMachine(machine: StateMachine): void {
    this.#store.run('INSERT OR REPLACE INTO states_machine VALUES(?, ?)', machine.arn, JSON.stringify(machine));
  }

  dropMachine(arn: string): void {
    this.#store.run('DELETE FROM states_machine WHERE arn = ?', arn);
  }

  definition(hash: string): string {
    const row = this.#store.get('SELECT body FROM states_definition WHERE hash = ?', hash);
    if (!row) throw new Error(`no definition ${hash}`);
    return text(row, 'body');
  }

  /** Kept by its hash, so that executions share it. */
  saveDefinition(definition: string): string {
    const hash = createHash('sha256').update(definition).digest('hex');
    this.#store.run('INSERT OR IGNORE INTO states_definition VALUES(?, ?)', hash, definition);
    return hash;
  }

  execution(arn: string): Execution | undefined {
    return this.#bodies<Execution>('SELECT body FROM states_execution WHERE arn = ?', arn)[0];
  }

  running(machine?: string): Execution[] {
    const running = "SELECT body FROM states_execution WHERE status = 'RUNNING'";
    return machine === undefined ? this.#bodies(running) : this.#bodies(`${running} AND machine = ?`, machine);
  }

  /** Youngest first. */
  executions(machine: string, status: string | undefined, slice: Slice): Execution[] {
    const filter = status === undefined ? '' : 'AND status = ?';
    return this.#bodies(
      `SELECT body FROM states_execution WHERE machine = ? ${filter} ORDER BY started DESC, rowid DESC LIMIT ? OFFSET ?`,
      machine,
      ...(status === undefined ? [] : [status]),
      slice.limit,
      slice.offset,
    );
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
    this.#store.run('DELETE FROM states_branch WHERE execution = ?', arn);
    this.#store.run('DELETE FROM states_event WHERE execution = ?', arn);
    this.#store.run('DELETE FROM states_execution WHERE arn = ?', arn);
  }

  events(execution: string, reverse: boolean, slice: Slice): HistoryEvent[] {
    const rows = this.#bodies<HistoryEvent & { at: number }>(
      `SELECT body FROM states_event WHERE execution = ? ORDER BY id ${reverse ? 'DESC' : 'ASC'} LIMIT ? OFFSET ?`,
      execution,
      slice.limit,
      slice.offset,
    );
    return rows.map(({ at, ...event }) => ({ ...event, timestamp: new Date(at) }));
  }

  /** Writes the next event of the history and gives its number. */
  record(execution: string, previousEventId: number, at: number, happening: Happening): number {
    const row = this.#store.get('SELECT max(id) AS last FROM states_event WHERE execution = ?', execution);
    const id = Number(row?.['last'] ?? 0) + 1;
    const body = JSON.stringify({ id, previousEventId, at, ...happening });
    this.#store.run('INSERT INTO states_event VALUES(?, ?, ?)', execution, id, body);
    return id;
  }

  branch(id: string): Branch | undefined {
    return this.#bodies<Branch>('SELECT body FROM states_branch WHERE id = ?', id)[0];
  }

  /** Of one execution, or all that are live. */
  branches(execution?: string): Branch[] {
    if (execution === undefined) return this.#bodies('SELECT body FROM states_branch');
    return this.#bodies('SELECT body FROM states_branch WHERE execution = ?', execution);
  }

  saveBranch(branch: Branch): void {
    const { id, execution } = branch;
    this.#store.run('INSERT OR REPLACE INTO states_branch VALUES(?, ?, ?)', id, execution, JSON.stringify(branch));
  }

  dropBranch(id: string): void {
    this.#store.run('DELETE FROM states_branch WHERE id = ?', id);
  }

  issued(token: string): { branch: string; execution: string } | undefined {
    const row = this.#store.get('SELECT branch, execution FROM states_token WHERE token = ?', token);
    return row && { branch: text(row, 'branch'), execution: text(row, 'execution') };
  }

  issue(token: string, branch: Branch): void {
    this.#store.run('INSERT INTO states_token VALUES(?, ?, ?)', token, branch.id, branch.execution);
  }

  #bodies<T>(sql: string, ...values: Value[]): T[] {
    return this.#store.all(sql, ...values).map((row) => {
      const body: T = JSON.parse(text(row, 'body'));
      return body;
    });
  }
}

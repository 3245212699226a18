import { type Store, text } from '../cloud/store.ts';
import { exchangeTime } from './exchange-time.ts';

/** Who asked what of which register, and for which dossier: the questions themselves, never the answers. */
export interface Access {
  readonly at: string;
  readonly service: string;
  readonly operation: string;
  readonly outcome: 'answered' | 'empty' | 'refused';
  readonly question: unknown;
}

export interface AccessLog {
  write(access: Omit<Access, 'at'>): void;
  /** The latest first. */
  read(service?: string): Access[];
}

const shown = 500;

export const openAccessLog = (store: Store, now: () => number): AccessLog => {
  store.exec(
    'CREATE TABLE IF NOT EXISTS world_access (position INTEGER PRIMARY KEY, service TEXT NOT NULL, body TEXT NOT NULL)',
  );
  return {
    write: (access) => {
      const body: Access = { at: exchangeTime(now()), ...access };
      store.run('INSERT INTO world_access (service, body) VALUES (?, ?)', access.service, JSON.stringify(body));
    },
    read: (service) =>
      store
        .all(
          'SELECT body FROM world_access WHERE ? IS NULL OR service = ? ORDER BY position DESC LIMIT ?',
          service ?? null,
          service ?? null,
          shown,
        )
        .map((row) => {
          const access: Access = JSON.parse(text(row, 'body'));
          return access;
        }),
  };
};

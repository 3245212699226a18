import type { Surroundings } from '../engine.ts';
import { type Row, text } from '../store.ts';

/** Times in milliseconds since the epoch. */
export interface Message {
  readonly id: string;
  readonly queue: string;
  /** Of the last time it was received. */
  readonly receipt?: string;
  readonly body: string;
  readonly sent: number;
  readonly received: number;
}

const schema = `
  CREATE TABLE IF NOT EXISTS sqs_message(
    sequence INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT UNIQUE NOT NULL, queue TEXT NOT NULL, visible INTEGER NOT NULL,
    sent INTEGER NOT NULL, receipt TEXT, document TEXT NOT NULL);
  CREATE INDEX IF NOT EXISTS sqs_message_visible ON sqs_message(queue, visible)`;

const upsert = `
  INSERT INTO sqs_message(id, queue, visible, sent, receipt, document) VALUES(?, ?, ?, ?, ?, ?)
  ON CONFLICT(id) DO UPDATE SET queue = excluded.queue, visible = excluded.visible, receipt = excluded.receipt,
    document = excluded.document`;

const visible = 'SELECT document FROM sqs_message WHERE queue = ? AND visible <= ? ORDER BY sequence LIMIT ?';

const messageOf = (row: Row): Message => {
  const message: Message = JSON.parse(text(row, 'document'));
  return message;
};

export const createMessages = ({ store, clock }: Surroundings) => {
  store.exec(schema);
  const listeners: ((queue: string) => void)[] = [];

  const listVisible = (queue: string, limit: number): Message[] =>
    store.all(visible, queue, clock.now(), limit).map(messageOf);
  /** Rings when the message has become visible, unless it was deleted; after the transaction that saves it. */
  const arm = (queue: string, time: number): void => {
    clock.at(time, () => {
      if (listVisible(queue, 1).length > 0) for (const listener of listeners) listener(queue);
    });
  };
  const later = store.all('SELECT DISTINCT queue, visible FROM sqs_message WHERE visible > ?', clock.now());
  for (const row of later) arm(text(row, 'queue'), Number(row['visible']));

  return {
    save: (message: Message, time: number): void => {
      const { id, queue, sent, receipt = null } = message;
      store.run(upsert, id, queue, time, sent, receipt, JSON.stringify(message));
      arm(queue, time);
    },
    remove: (queue: string, receipt: string): void =>
      store.run('DELETE FROM sqs_message WHERE queue = ? AND receipt = ?', queue, receipt),
    visible: listVisible,
    /** How many can be received now, how many were and may come back, and how many wait for their time. */
    count: (queue: string): { visible: number; hidden: number; delayed: number } => {
      const counted = { visible: 0, hidden: 0, delayed: 0 };
      for (const row of store.all('SELECT visible, document FROM sqs_message WHERE queue = ?', queue)) {
        const isLater = Number(row['visible']) > clock.now();
        counted[isLater ? (messageOf(row).received > 0 ? 'hidden' : 'delayed') : 'visible']++;
      }
      return counted;
    },
    /** Forgets what was sent before this time. */
    expire: (queue: string, before: number): void =>
      store.run('DELETE FROM sqs_message WHERE queue = ? AND sent < ?', queue, before),
    /** Hears a queue's name when a message in it has become visible. */
    onVisible: (listener: (queue: string) => void): void => void listeners.push(listener),
  };
};

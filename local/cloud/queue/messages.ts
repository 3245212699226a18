import type { MessageAttributeValue } from '@aws-sdk/client-sqs';
import type { Cancel } from '../clock.ts';
import type { Surroundings } from '../engine.ts';
import { type Row, text } from '../store.ts';

/** Times in milliseconds since the epoch. */
export interface Message {
  readonly id: string;
  readonly queue: string;
  /** Of the last time it was received. */
  readonly receipt?: string;
  readonly body: string;
  readonly attributes?: Record<string, MessageAttributeValue> | undefined;
  readonly sent: number;
  readonly received: number;
  readonly firstReceived?: number;
  /** The queue it was moved from when it had been received too often. */
  readonly deadLetterOf?: string;
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

const messageOf = (row: Row): Message => {
  const message: Message = JSON.parse(text(row, 'document'));
  return message;
};

export const createMessages = ({ store, clock }: Surroundings) => {
  store.exec(schema);
  const listeners = new Set<(queue: string) => void>();
  const alarms = new Map<string, Cancel>();

  /** One alarm a queue, for the message that becomes visible next. */
  const arm = (queue: string): void => {
    alarms.get(queue)?.();
    const next = 'SELECT min(visible) AS next FROM sqs_message WHERE queue = ? AND visible > ?';
    const time = store.get(next, queue, clock.now())?.['next'];
    if (typeof time === 'number')
      alarms.set(
        queue,
        clock.at(time, () => ring(queue)),
      );
  };
  const ring = (queue: string): void => {
    for (const listener of listeners) listener(queue);
    arm(queue);
  };
  for (const row of store.all('SELECT DISTINCT queue FROM sqs_message')) arm(text(row, 'queue'));

  return {
    save: (message: Message, visible: number): void => {
      const { id, queue, sent, receipt = null } = message;
      store.run(upsert, id, queue, visible, sent, receipt, JSON.stringify(message));
      // Also a message that is visible at once rings by the alarm, which is after the transaction that saves it.
      if (visible > clock.now()) arm(queue);
      else clock.at(visible, () => ring(queue));
    },
    remove: (id: string): void => store.run('DELETE FROM sqs_message WHERE id = ?', id),
    /** The message that this receipt was given for, unless it has been received again since. */
    held: (queue: string, receipt: string): Message | undefined => {
      const row = store.get('SELECT document FROM sqs_message WHERE queue = ? AND receipt = ?', queue, receipt);
      return row && messageOf(row);
    },
    visible: (queue: string, limit: number): Message[] => {
      const visible = 'SELECT document FROM sqs_message WHERE queue = ? AND visible <= ? ORDER BY sequence LIMIT ?';
      return store.all(visible, queue, clock.now(), limit).map(messageOf);
    },
    count: (queue: string) => {
      const count = 'SELECT count(*) AS n, sum(visible <= ?) AS seen FROM sqs_message WHERE queue = ?';
      const row = store.get(count, clock.now(), queue);
      return { visible: Number(row?.['seen'] ?? 0), all: Number(row?.['n']) };
    },
    /** Forgets what was sent before this time. */
    expire: (queue: string, before: number): void =>
      store.run('DELETE FROM sqs_message WHERE queue = ? AND sent < ?', queue, before),
    /** Hears a queue's name when a message in it has become visible. */
    onVisible: (listener: (queue: string) => void): Cancel => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
};

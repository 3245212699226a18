import { randomUUID } from 'node:crypto';
import type { Surroundings } from '../engine.ts';
import { text } from '../store.ts';
import { namesOf } from './keys.ts';
import type { Table } from './tables.ts';
import { itemSize, pick, type Item } from './values.ts';

/** A record exactly as Lambda receives it; binary values are base64. */
export interface StreamRecord {
  readonly eventID: string;
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly eventVersion: '1.1';
  readonly eventSource: 'aws:dynamodb';
  readonly awsRegion: string;
  readonly eventSourceARN: string;
  /** Present when an item expired: the service itself removed it. */
  readonly userIdentity?: { readonly type: 'Service'; readonly principalId: 'dynamodb.amazonaws.com' };
  readonly dynamodb: {
    /** Seconds since the epoch. */
    readonly ApproximateCreationDateTime: number;
    readonly Keys: Item;
    readonly NewImage?: Item;
    readonly OldImage?: Item;
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
    readonly StreamViewType: 'NEW_AND_OLD_IMAGES';
  };
}

type Kept = Omit<StreamRecord, 'dynamodb'> & { dynamodb: Omit<StreamRecord['dynamodb'], 'SequenceNumber'> };

const schema = `
  CREATE TABLE IF NOT EXISTS dynamodb_stream (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, arn TEXT NOT NULL, at INTEGER NOT NULL, record TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS dynamodb_stream_order ON dynamodb_stream (arn, seq);`;

/** AWS keeps records a day. A laptop may sleep over a weekend, and its consumers must find what they have not read. */
const retention = 7 * 24 * 3600 * 1000;

/** The change log of the tables, written in the same transaction as the items. */
export class Streams {
  delay = 0;
  readonly #surroundings: Surroundings;
  readonly #listeners: ((streamArn: string) => void)[] = [];

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    surroundings.store.exec(schema);
    const oldest = surroundings.clock.now() - retention;
    surroundings.store.run('DELETE FROM dynamodb_stream WHERE at < ?', oldest);
  }

  onRecord(listener: (streamArn: string) => void): void {
    this.#listeners.push(listener);
  }

  append(table: Table, before: Item | undefined, after: Item | undefined, expired: boolean): void {
    const present = after ?? before;
    if (table.stream === undefined || !present) return;
    const now = this.#surroundings.clock.now();
    const keys = pick(present, namesOf(table));
    const record: Kept = {
      eventID: randomUUID().replaceAll('-', ''),
      eventName: !before ? 'INSERT' : after ? 'MODIFY' : 'REMOVE',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      awsRegion: this.#surroundings.region,
      eventSourceARN: table.stream,
      ...(expired && { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } }),
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(now / 1000),
        Keys: keys,
        ...(after && { NewImage: after }),
        ...(before && { OldImage: before }),
        SizeBytes: [keys, after, before].reduce((sum, image) => sum + (image ? itemSize(image) : 0), 0),
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    };
    const insert = 'INSERT INTO dynamodb_stream (arn, at, record) VALUES (?, ?, ?)';
    this.#surroundings.store.run(insert, table.stream, now, JSON.stringify(record));
    this.#announce(table.stream, now);
  }

  /** Records after the sequence number (from the oldest when undefined), oldest first. */
  read(streamArn: string, after: string | undefined, limit: number): StreamRecord[] {
    const { store, clock } = this.#surroundings;
    const query = 'SELECT seq, record FROM dynamodb_stream WHERE arn = ? AND seq > ? AND at <= ? ORDER BY seq LIMIT ?';
    return store.all(query, streamArn, Number(after ?? 0), clock.now() - this.delay, limit).map((row) => {
      const kept: Kept = JSON.parse(text(row, 'record'));
      const sequence = String(row['seq']).padStart(21, '0');
      return { ...kept, dynamodb: { ...kept.dynamodb, SequenceNumber: sequence } };
    });
  }

  /** Listeners hear of new records once the running transaction, which is synchronous, has ended. */
  #announce(arn: string, now: number): void {
    const tell = (): void => {
      for (const listener of this.#listeners) listener(arn);
    };
    if (this.delay > 0) this.#surroundings.clock.at(now + this.delay, tell);
    else queueMicrotask(tell);
  }
}

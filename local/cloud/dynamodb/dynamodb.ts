import type { Engine, Operation, Surroundings } from '../engine.ts';
import { batchOperations } from './batch-operations.ts';
import { itemOperations } from './item-operations.ts';
import { queryOperations } from './query.ts';
import { notEmulated } from './refusals.ts';
import { Rows } from './rows.ts';
import type { StreamRecord } from './streams.ts';
import { tableOperations } from './table-operations.ts';
import { transactionOperations } from './transactions.ts';
import { refuseUnknown } from './validation.ts';

export interface Dynamodb {
  readonly operations: Engine;
  /** Records after the sequence number (from the oldest when undefined), oldest first. */
  readStream(streamArn: string, after: string | undefined, limit: number): StreamRecord[];
  /** Tells of new records of a stream, after they are committed. */
  onStream(listener: (streamArn: string) => void): void;
  /** Milliseconds until global indexes and streams show a change: on AWS neither does at once. */
  delayVisibility(ms: { indexes?: number; streams?: number }): void;
}

const leftOut: Readonly<Record<string, readonly string[]>> = {
  PartiQL: ['ExecuteStatement', 'BatchExecuteStatement', 'ExecuteTransaction'],
  Backups: ['CreateBackup', 'RestoreTableFromBackup', 'RestoreTableToPointInTime', 'UpdateContinuousBackups'],
  'Export and import': ['ExportTableToPointInTime', 'ImportTable'],
};
const refusing = Object.entries(leftOut).flatMap(([what, names]) =>
  names.map((name): [string, Operation] => [
    name,
    () => {
      throw notEmulated(`${what} (${name})`);
    },
  ]),
);

/** DynamoDB on the store of the embedded cloud: on-demand tables only, strongly consistent unless told otherwise. */
export const createDynamodb = (surroundings: Surroundings): Dynamodb => {
  const rows = new Rows(surroundings);
  const working: Record<string, Operation> = {
    ...tableOperations(rows, surroundings),
    ...itemOperations(rows, surroundings.store),
    ...batchOperations(rows, surroundings.store),
    ...queryOperations(rows),
    ...transactionOperations(rows, surroundings),
  };
  const checked = Object.entries(working).map(([name, operation]): [string, Operation] => [
    name,
    (input, caller) => {
      refuseUnknown(name, input);
      return operation(input, caller);
    },
  ]);
  return {
    operations: Object.fromEntries([...refusing, ...checked]),
    readStream: (streamArn, after, limit) => rows.streams.read(streamArn, after, limit),
    onStream: (listener) => rows.streams.onRecord(listener),
    delayVisibility: ({ indexes = rows.indexes.delay, streams = rows.streams.delay }) => {
      rows.indexes.delay = indexes;
      rows.streams.delay = streams;
    },
  };
};

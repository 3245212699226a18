import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { Sync, unsent } from '../../core/sync.ts';
import { keys } from '../dossiers/keys.ts';
import { itemReader } from '../tables/read-item.ts';
import { putAlone, putNew, putWhile, transact, type Guarded } from '../tables/transaction.ts';
import { lists } from '../views/places.ts';

/** How far the portal knows of a dossier, kept beside the dossier itself. */
export type ReadSync = (code: string) => Promise<Sync>;

export const syncReader = (dynamodb: DynamoDBClient, table: string): ReadSync => {
  const read = itemReader(dynamodb, table);
  return async (code) => {
    const found = await read(keys.sync(code));
    if (found === undefined) return unsent;
    const { pk: _pk, sk: _sk, ...sync } = found;
    return Sync.parse(sync);
  };
};

export interface SyncStore {
  readonly read: ReadSync;
  /** Keeps what follows on the record that was read; false when somebody else was faster. */
  keep(code: string, before: Sync, after: Sync): Promise<boolean>;
}

const taken = 'taken';

/** The operator’s list of what the portal does not accept follows in the same transaction. */
const listing = (views: string, code: string, before: Sync, after: Sync): Guarded[] => {
  const key = { pk: lists.unsynchronised, sk: code };
  if (after.state === 'failed') {
    const { error, at, sent } = after;
    const Item = marshall({ ...key, code, error, at, version: sent });
    return [{ write: { Put: { TableName: views, Item } }, otherwise: taken }];
  }
  // After an outage it was not listed; then there is nothing to delete, and no harm in it.
  return after.state === 'acknowledged' && before.error !== undefined
    ? [{ write: { Delete: { TableName: views, Key: marshall(key) } }, otherwise: taken }]
    : [];
};

export const createSyncStore = (dynamodb: DynamoDBClient, dossiers: string, views: string): SyncStore => ({
  read: syncReader(dynamodb, dossiers),
  keep: async (code, before, after) => {
    const item = { ...keys.sync(code), ...after };
    const kept =
      before.revision === 0
        ? putNew(dossiers, item, taken)
        : putWhile(dossiers, item, 'revision', before.revision, taken);
    const listed = listing(views, code, before, after);
    if (listed.length === 0) return putAlone(dynamodb, kept);
    return (await transact(dynamodb, [kept, ...listed])).done;
  },
});

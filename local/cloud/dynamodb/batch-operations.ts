import type {
  AttributeValue,
  BatchGetItemInput,
  BatchGetItemOutput,
  BatchWriteItemInput,
  BatchWriteItemOutput,
  KeysAndAttributes,
  WriteRequest,
} from '@aws-sdk/client-dynamodb';
import type { Store } from '../store.ts';
import { Meter } from './capacity.ts';
import { carryOutGet, prepareGet } from './gets.ts';
import { placeOf } from './keys.ts';
import { invalid } from './refusals.ts';
import type { Rows } from './rows.ts';
import { refuseRepeated, refuseUnknown, required } from './validation.ts';
import { carryOut, prepareDelete, preparePut, type Write } from './writes.ts';

/** One answer holds 16 MB at most; what is left is to be asked for again. */
const answerBytes = 16 * 1024 * 1024;
const repeated = 'Provided list of item keys contains duplicates';

export const batchOperations = (rows: Rows, store: Store) => {
  const requested = (TableName: string, request: WriteRequest): Write => {
    const { PutRequest, DeleteRequest } = request;
    if (PutRequest && !DeleteRequest) return preparePut(rows, { TableName, Item: PutRequest.Item });
    if (DeleteRequest && !PutRequest) return prepareDelete(rows, { TableName, Key: DeleteRequest.Key });
    throw invalid('Supplied WriteRequest must contain exactly one of PutRequest and DeleteRequest');
  };

  const wantedOf = ([TableName, part]: [string, KeysAndAttributes]) => {
    refuseUnknown('Keys', part);
    const { Keys, ConsistentRead = false, ...shape } = part;
    const gets = required('keys', Keys).map((Key) => ({ Key, get: prepareGet(rows, { ...shape, TableName, Key }) }));
    return { TableName, part, gets, consistent: ConsistentRead };
  };

  return {
    BatchGetItem: (input: BatchGetItemInput): BatchGetItemOutput => {
      const wanted = Object.entries(required('requestItems', input.RequestItems)).map(wantedOf);
      const places = wanted.flatMap(({ gets }) => gets.map(({ get }) => placeOf(get.table, get.key)));
      if (places.length === 0) throw invalid('The list of item keys can not be empty');
      if (places.length > 100) throw invalid('Too many items requested for the BatchGetItem call');
      refuseRepeated(places, repeated);
      const meter = new Meter(input.ReturnConsumedCapacity);
      const Responses: Record<string, Record<string, AttributeValue>[]> = {};
      const UnprocessedKeys: Record<string, KeysAndAttributes> = {};
      let bytes = 0;
      for (const { TableName, part, gets, consistent } of wanted) {
        const found: Record<string, AttributeValue>[] = [];
        const left: Record<string, AttributeValue>[] = [];
        for (const { Key, get } of gets) {
          if (bytes >= answerBytes) {
            left.push(Key);
            continue;
          }
          const { Item, size } = carryOutGet(rows, get, consistent, meter);
          bytes += size;
          if (Item) found.push(Item);
        }
        Responses[TableName] = found;
        if (left.length > 0) UnprocessedKeys[TableName] = { ...part, Keys: left };
      }
      return { Responses, UnprocessedKeys, ...meter.all };
    },

    BatchWriteItem: (input: BatchWriteItemInput): BatchWriteItemOutput => {
      const writes = Object.entries(required('requestItems', input.RequestItems)).flatMap(([name, requests]) =>
        requests.map((request) => requested(name, request)),
      );
      if (writes.length === 0) throw invalid('The batch write request list for a table cannot be null or empty');
      if (writes.length > 25) throw invalid('Too many items requested for the BatchWriteItem call');
      refuseRepeated(
        writes.map(({ table, key }) => placeOf(table, key)),
        repeated,
      );
      const meter = new Meter(input.ReturnConsumedCapacity);
      // Each item stands for itself on AWS; one transaction here is only faster.
      store.transaction(() => {
        for (const write of writes)
          meter.add(write.table, carryOut(rows, write, rows.load(write.table, write.key)).units);
      });
      return { UnprocessedItems: {}, ...meter.all };
    },
  };
};

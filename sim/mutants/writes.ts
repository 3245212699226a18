import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import { tables } from '../building/names.ts';
import type { Call } from './mutant.ts';

/** One write of a transaction of the dossiers, by the key that it is for. */
export interface Part {
  readonly pk: string;
  readonly sk: string;
  readonly table: string;
  readonly write: TransactWriteItem;
}

const partOf = (write: TransactWriteItem): Part => {
  const {
    TableName = '',
    Item,
    Key,
  } = { Item: undefined, Key: undefined, TableName: '', ...write.Put, ...write.Delete };
  const place = Item ?? Key;
  return { pk: place?.['pk']?.S ?? '', sk: place?.['sk']?.S ?? '', table: TableName, write };
};

const hasItems = (input: object): input is { TransactItems: TransactWriteItem[] } => 'TransactItems' in input;

/** The transaction with each write as `change` makes it; nothing when the write is to be left out. */
export const changed = (call: Call, change: (part: Part) => TransactWriteItem | undefined): Call => {
  if (!hasItems(call.input)) return call;
  const TransactItems = call.input.TransactItems.flatMap((write) => change(partOf(write)) ?? []);
  return { ...call, input: { ...call.input, TransactItems } };
};

const bare = <Guarded extends object>(guarded: Guarded): Guarded => ({
  ...guarded,
  ConditionExpression: undefined,
  ExpressionAttributeNames: undefined,
  ExpressionAttributeValues: undefined,
});

/** The same write without its condition. */
export const unguarded = ({ write }: Part): TransactWriteItem => {
  if (write.Put) return { Put: bare(write.Put) };
  return write.Delete ? { Delete: bare(write.Delete) } : write;
};

export const isHead = ({ table, sk }: Part): boolean => table === tables.dossiers && sk === 'META';
export const isEvent = ({ table, sk }: Part): boolean => table === tables.dossiers && sk.startsWith('E#');
/** The place of a birth, that one dossier may have. */
export const isPlace = ({ pk }: Part): boolean => pk.startsWith('UNIQUE#');
export const isKey = ({ pk }: Part): boolean => pk.startsWith('IDEM#');

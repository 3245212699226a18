import { setTimeout } from 'node:timers/promises';
import {
  PutItemCommand,
  TransactWriteItemsCommand,
  type DynamoDBClient,
  type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';

/** One write of a transaction, and what it means when its condition does not hold. */
export interface Guarded<Otherwise extends string = string> {
  readonly write: TransactWriteItem;
  /** Thrown, or returned to the caller as `lost`, when this write’s condition fails. */
  readonly otherwise: Otherwise;
}

/** Writes meet only where one thing is done twice at once, and one of two is soon done. */
const mostAttempts = 6;
const shortestPause = 20;

/** Tries until an attempt brings something; the pauses between, each longer, keep apart who has met. */
export const attempted = async <T>(failure: string, attempt: () => Promise<T | undefined>): Promise<T> => {
  for (let attempts = 0; attempts < mostAttempts; attempts++) {
    const brought = await attempt();
    if (brought !== undefined) return brought;
    await setTimeout(Math.random() * shortestPause * 2 ** attempts);
  }
  throw new Error(`${failure}, in ${mostAttempts} attempts`);
};

/** All writes happened, or none did and `lost` names the conditions that did not hold. */
export type Outcome<Lost extends string> = { done: true } | { done: false; lost: readonly Lost[] };

interface Cancelled {
  readonly CancellationReasons?: readonly { readonly Code?: string }[];
}
const isCancelled = (error: unknown): error is Error & Cancelled =>
  error instanceof Error && error.name === 'TransactionCanceledException';

/** `contended` stands for a transaction that met another one on the same items; it may be tried again. */
export const contended = 'contended';

export const transact = async <Otherwise extends string>(
  dynamodb: DynamoDBClient,
  writes: readonly Guarded<Otherwise>[],
): Promise<Outcome<Otherwise | typeof contended>> => {
  try {
    await dynamodb.send(new TransactWriteItemsCommand({ TransactItems: writes.map(({ write }) => write) }));
    return { done: true };
  } catch (error) {
    if (!isCancelled(error)) throw error;
    const lost = (error.CancellationReasons ?? []).flatMap(({ Code }, index): (Otherwise | typeof contended)[] => {
      if (Code === 'ConditionalCheckFailed') return [writes[index]?.otherwise ?? contended];
      return Code === 'TransactionConflict' ? [contended] : [];
    });
    if (lost.length === 0) throw error;
    return { done: false, lost };
  }
};

/** One put by itself, at half the price of a transaction; false when its condition does not hold. */
export const putAlone = async (dynamodb: DynamoDBClient, { write: { Put } }: Guarded): Promise<boolean> => {
  if (Put === undefined) throw new Error('only a put is made alone');
  return dynamodb.send(new PutItemCommand(Put)).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Error && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    },
  );
};

/** A put that fails when an item with this key exists, or one that has this attribute. */
export const putNew = <Otherwise extends string>(
  table: string,
  item: Record<string, unknown>,
  otherwise: Otherwise,
  attribute = 'pk',
): Guarded<Otherwise> => ({
  write: {
    Put: {
      TableName: table,
      Item: marshall(item, { removeUndefinedValues: true }),
      ConditionExpression: `attribute_not_exists(#${attribute})`,
      ExpressionAttributeNames: { [`#${attribute}`]: attribute },
    },
  },
  otherwise,
});

/** A put over an item in which this attribute must still have this value. */
export const putWhile = <Otherwise extends string>(
  table: string,
  item: Record<string, unknown>,
  attribute: string,
  value: string | number,
  otherwise: Otherwise,
): Guarded<Otherwise> => ({
  write: {
    Put: {
      TableName: table,
      Item: marshall(item, { removeUndefinedValues: true }),
      ConditionExpression: `#${attribute} = :${attribute}`,
      ExpressionAttributeNames: { [`#${attribute}`]: attribute },
      ExpressionAttributeValues: marshall({ [`:${attribute}`]: value }),
    },
  },
  otherwise,
});

/** A put over an item that must still have this version, and stand in one of these states of each set. */
export const putOver = <Otherwise extends string>(
  table: string,
  item: Record<string, unknown>,
  before: { readonly version: number; readonly states: Readonly<Record<string, readonly string[]>> },
  otherwise: Otherwise,
): Guarded<Otherwise> => {
  const sets = Object.entries(before.states);
  const values = sets.flatMap(([set, states]) => states.map((state, index) => [`:${set}${index}`, state] as const));
  const within = sets.map(([set, states]) => `#${set} IN (${states.map((_, index) => `:${set}${index}`).join(', ')})`);
  return {
    write: {
      Put: {
        TableName: table,
        Item: marshall(item, { removeUndefinedValues: true }),
        ConditionExpression: ['#version = :version', ...within].join(' AND '),
        ExpressionAttributeNames: Object.fromEntries(
          ['version', ...Object.keys(before.states)].map((n) => [`#${n}`, n]),
        ),
        ExpressionAttributeValues: marshall({ ':version': before.version, ...Object.fromEntries(values) }),
      },
    },
    otherwise,
  };
};

import { QueryCommand, type AttributeValue, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { LinkedEvent } from '../../events/linked.ts';
import { afterLinked, isOver, LinkedMatter } from '../../core/linked/matter.ts';
import { Refusal } from '../../core/refusal.ts';
import { keys } from '../dossiers/keys.ts';
import { itemReader } from '../tables/read-item.ts';
import { putNew, putWhile, transact, type Guarded } from '../tables/transaction.ts';

/** A matter, and when it is to be looked at again though nothing has happened. */
export interface KeptMatter {
  readonly matter: LinkedMatter;
  readonly lookAt: string;
}

type Write = Guarded<'changed-meanwhile'>;

/** Linked matters beside their dossiers: the fold, its log, and a mark of when to look again as long as it is not over. */
export interface LinkedStore {
  read(code: string): Promise<KeptMatter | undefined>;
  /** What was answered when it was begun, sealed. */
  sealed(code: string): Promise<string>;
  /** The writes that put one more event behind the last; the first one begins the matter. */
  writes(kept: KeptMatter | undefined, event: LinkedEvent, lookAt: string): { next: KeptMatter; writes: Write[] };
  append(kept: KeptMatter, event: LinkedEvent, lookAt: string): Promise<KeptMatter>;
  /** Nothing has happened: it is looked at again then. */
  postpone(kept: KeptMatter, lookAt: string): Promise<void>;
}

const Meta = z.object({ ...LinkedMatter.shape, lookAt: z.string() });
const Logged = z.object({ event: LinkedEvent });
const lost = 'changed-meanwhile';

export const createLinkedStore = (dynamodb: DynamoDBClient, table: string): LinkedStore => {
  const item = itemReader(dynamodb, table);

  const marks = (before: KeptMatter | undefined, { matter, lookAt }: KeptMatter): Write[] => {
    const remove = (at: string): Write => ({
      write: { Delete: { TableName: table, Key: marshall(keys.look(at, matter.code)) } },
      otherwise: lost,
    });
    const over = matter.children.every(isOver);
    if (before !== undefined && !over && before.lookAt === lookAt) return [];
    return [
      ...(before === undefined ? [] : [remove(before.lookAt)]),
      ...(over
        ? []
        : [
            {
              write: { Put: { TableName: table, Item: marshall(keys.look(lookAt, matter.code)) } },
              otherwise: lost,
            } as const,
          ]),
    ];
  };
  const meta = (before: KeptMatter | undefined, { matter, lookAt }: KeptMatter): Write => {
    const row = { ...keys.linked(matter.code), ...matter, lookAt };
    return before === undefined
      ? putNew(table, row, lost)
      : putWhile(table, row, 'version', before.matter.version, lost);
  };
  const writes: LinkedStore['writes'] = (kept, event, lookAt) => {
    const matter = afterLinked(kept?.matter, event);
    const next = { matter, lookAt };
    const logged = putNew(table, { ...keys.linkedEvent(matter.code, matter.version), event }, lost);
    return { next, writes: [meta(kept, next), logged, ...marks(kept, next)] };
  };
  const write = async (all: readonly Write[]): Promise<void> => {
    const outcome = await transact(dynamodb, all);
    if (!outcome.done) throw new Refusal(lost);
  };
  return {
    read: async (code) => {
      const found = await item(keys.linked(code));
      if (found === undefined) return undefined;
      const { lookAt, ...matter } = Meta.parse(found);
      return { matter, lookAt };
    },
    sealed: async (code) => {
      const { event } = Logged.parse(await item(keys.linkedEvent(code, 1)));
      if (event.sealed === undefined) throw new Error('the first event holds no answers');
      return event.sealed;
    },
    writes,
    append: async (kept, event, lookAt) => {
      const { next, writes: all } = writes(kept, event, lookAt);
      await write(all);
      return next;
    },
    postpone: async (kept, lookAt) => {
      const next = { ...kept, lookAt };
      await write([meta(kept, next), ...marks(kept, next)]);
    },
  };
};

/** Codes of the matters that were to be looked at before an instant in ISO 8601, the longest ago first. */
export const mattersToLookAt = async function* (
  dynamodb: DynamoDBClient,
  table: string,
  before: string,
): AsyncGenerator<string> {
  let start: Record<string, AttributeValue> | undefined;
  do {
    const { Items, LastEvaluatedKey } = await dynamodb.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: '#pk = :pk AND #sk < :before',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: marshall({ ':pk': keys.look('', '').pk, ':before': before }),
        ...(start === undefined ? {} : { ExclusiveStartKey: start }),
      }),
    );
    for (const { sk } of Items ?? []) yield sk?.S?.split('#').at(-1) ?? '';
    start = LastEvaluatedKey;
  } while (start !== undefined);
};

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { Refusal, type RefusalCode } from '../../core/refusal.ts';
import { itemReader } from '../tables/read-item.ts';
import { putNew, putWhile, transact, type Guarded } from '../tables/transaction.ts';
import { changeKey, changePrefix, Departure, departureKey, StaffChange } from './staff-change.ts';
import { staffKey } from './staff-directory.ts';
import { StaffMember } from './staff-member.ts';
import { itemsOfUnit } from './unit-index.ts';

/** What a change makes of a member of staff as they were read. */
interface Changed {
  readonly before: StaffMember;
  readonly now: Partial<Pick<StaffMember, 'roles' | 'mandates' | 'left'>>;
}

/** Changes of the staff directory: each is noted in the transaction that makes it. */
export interface StaffChanges {
  /** A member with every change that was acknowledged. */
  member(id: string): Promise<StaffMember | undefined>;
  ofUnit(unit: string): Promise<StaffChange[]>;
  /** The departure that began at this instant. */
  departure(member: string, at: string): Promise<Departure>;
  /** Makes a new change; refused when somebody changed the member meanwhile. */
  make(change: StaffChange, changed: Changed): Promise<void>;
  /** The writes that note what more has become of a departure, and of a member with it. */
  noted(before: Departure, after: Departure, changed?: Changed): Guarded<RefusalCode>[];
  note(before: Departure, after: Departure, changed?: Changed): Promise<void>;
}

const meanwhile = 'changed-meanwhile';

/** How much a departure has noted so far: two who go on with it at once do not lose a line. */
const size = ({ tasks, delegations }: Departure): number => tasks.length + delegations.length;

const rowOf = (change: StaffChange) => ({
  pk: changeKey(change),
  ...change,
  ...(change.kind === 'departure' ? { size: size(change) } : {}),
});

export const createStaffChanges = (dynamodb: DynamoDBClient, table: string): StaffChanges => {
  const read = itemReader(dynamodb, table);

  const putChanged = ({ before, now }: Changed): Guarded<RefusalCode> => {
    const { version } = before;
    const item = { pk: staffKey(before.id), ...before, ...now, version: version + 1 };
    // Who was never changed through the platform has no version.
    const unchanged = version === 0 ? 'attribute_not_exists(#version) OR #version = :version' : '#version = :version';
    return {
      write: {
        Put: {
          TableName: table,
          Item: marshall(item, { removeUndefinedValues: true }),
          ConditionExpression: unchanged,
          ExpressionAttributeNames: { '#version': 'version' },
          ExpressionAttributeValues: marshall({ ':version': version }),
        },
      },
      otherwise: meanwhile,
    };
  };
  const noted = (before: Departure, after: Departure, changed?: Changed): Guarded<RefusalCode>[] => [
    putWhile(table, rowOf(after), 'size', size(before), meanwhile),
    ...(changed === undefined ? [] : [putChanged(changed)]),
  ];
  const write = async (writes: readonly Guarded[]): Promise<void> => {
    const { done } = await transact(dynamodb, writes);
    if (!done) throw new Refusal(meanwhile);
  };

  return {
    member: async (id) => z.optional(StaffMember).parse(await read({ pk: staffKey(id) })),
    departure: async (member, at) => Departure.parse(await read({ pk: departureKey(member, at) })),
    ofUnit: async (unit) => {
      const items = await itemsOfUnit(dynamodb, table, unit, changePrefix);
      const changes = await Promise.all(items.map(async ({ pk }) => StaffChange.parse(await read({ pk: String(pk) }))));
      return changes.toSorted((a, b) => (a.at < b.at ? 1 : -1));
    },
    make: async (change, changed) => write([putNew(table, rowOf(change), meanwhile), putChanged(changed)]),
    noted,
    note: async (...what) => write(noted(...what)),
  };
};

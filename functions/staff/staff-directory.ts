import { GetItemCommand, paginateQuery, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { Certificate } from '../../core/certificate.ts';
import { StaffMember, UnitMember } from './staff-member.ts';

/** A unit’s seal: the certificates under which the agency’s key signs. */
export const UnitSeal = z.object({ unit: z.string(), name: z.string(), certificates: z.array(Certificate) });
export type UnitSeal = z.infer<typeof UnitSeal>;

export interface StaffDirectory {
  member(id: string): Promise<StaffMember | undefined>;
  /** Everybody of a unit, by id. */
  ofUnit(unit: string): Promise<UnitMember[]>;
  seal(unit: string): Promise<UnitSeal | undefined>;
}

export const staffKey = (id: string) => `STAFF#${id}`;
export const sealKey = (unit: string) => `SEAL#${unit}`;

export const createStaffDirectory = (dynamodb: DynamoDBClient, table: string): StaffDirectory => {
  const item = async (pk: string) => {
    const { Item } = await dynamodb.send(new GetItemCommand({ TableName: table, Key: marshall({ pk }) }));
    return Item === undefined ? undefined : unmarshall(Item);
  };
  return {
    member: async (id) => z.optional(StaffMember).parse(await item(staffKey(id))),
    ofUnit: async (unit) => {
      const members = [];
      const pages = paginateQuery(
        { client: dynamodb },
        {
          TableName: table,
          IndexName: 'unit',
          KeyConditionExpression: '#unit = :unit AND begins_with(#pk, :staff)',
          ExpressionAttributeNames: { '#unit': 'unit', '#pk': 'pk' },
          ExpressionAttributeValues: marshall({ ':unit': unit, ':staff': staffKey('') }),
        },
      );
      for await (const { Items = [] } of pages)
        members.push(...Items.map((found) => UnitMember.parse(unmarshall(found))));
      return members;
    },
    seal: async (unit) => z.optional(UnitSeal).parse(await item(sealKey(unit))),
  };
};

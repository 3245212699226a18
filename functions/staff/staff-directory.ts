import { GetItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { Certificate } from '../../core/certificate.ts';
import { StaffMember, UnitMember } from './staff-member.ts';
import { itemsOfUnit } from './unit-index.ts';

/** A unit’s seal: the certificates under which the agency’s key signs. */
export const UnitSeal = z.object({ unit: z.string(), name: z.string(), certificates: z.array(Certificate) });
export type UnitSeal = z.infer<typeof UnitSeal>;

export interface StaffDirectory {
  member(id: string): Promise<StaffMember | undefined>;
  /** Everybody of a unit, by id. */
  ofUnit(unit: string): Promise<UnitMember[]>;
  seal(unit: string): Promise<UnitSeal | undefined>;
  /** In whose name the platform signs what machines read. */
  issuer(): Promise<UnitSeal | undefined>;
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
      const items = await itemsOfUnit(dynamodb, table, unit, staffKey(''));
      return items.map((found) => UnitMember.parse(found));
    },
    seal: async (unit) => z.optional(UnitSeal).parse(await item(sealKey(unit))),
    issuer: async () => z.optional(UnitSeal).parse(await item('ISSUER')),
  };
};

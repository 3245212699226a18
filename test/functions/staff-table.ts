import { CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { UnitMember } from '../../functions/staff/staff-member.ts';

const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
const key = (AttributeName: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName, KeyType });

/** The staff directory’s table with its index by unit, as the template shapes them. */
export const staffTable = (TableName: string) =>
  new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [attribute('pk'), attribute('unit')],
    KeySchema: [key('pk', 'HASH')],
    GlobalSecondaryIndexes: [
      {
        IndexName: 'unit',
        KeySchema: [key('unit', 'HASH'), key('pk', 'RANGE')],
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: Object.keys(UnitMember.shape) },
      },
    ],
  });

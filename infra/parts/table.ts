import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, type StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { acknowledge } from './acknowledge.ts';

interface TableShape {
  /** Items are found by partition and sort key, not by partition key alone. */
  readonly sorted?: true;
  /** Items leave by themselves at the time in their attribute `ttl`. */
  readonly expires?: true;
  readonly stream?: StreamViewType;
  /** Its items are also found by this attribute, through an index of the same name that shows these others. */
  readonly foundBy?: { readonly attribute: string; readonly shows: string[] };
  /** What it holds is the province's record and outlives every deployment. */
  readonly kept: boolean;
  /** It can be set back to any second of the last five weeks. */
  readonly restorable: boolean;
}

/** A table as all tables of the house are: keys `pk` and `sk`, paid by request. */
export const tableOf = (scope: Construct, id: string, shape: TableShape): Table => {
  const { sorted, expires, stream, foundBy, kept, restorable } = shape;
  const table = new Table(scope, id, {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    ...(sorted ? { sortKey: { name: 'sk', type: AttributeType.STRING } } : {}),
    ...(expires ? { timeToLiveAttribute: 'ttl' } : {}),
    ...(stream === undefined ? {} : { stream }),
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: restorable
      ? { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 }
      : { pointInTimeRecoveryEnabled: false },
    deletionProtection: kept,
    removalPolicy: kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });
  if (foundBy !== undefined)
    table.addGlobalSecondaryIndex({
      indexName: foundBy.attribute,
      partitionKey: { name: foundBy.attribute, type: AttributeType.STRING },
      sortKey: { name: 'pk', type: AttributeType.STRING },
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: foundBy.shows,
    });
  acknowledge(table, {
    'NIST.800.53.R5-DynamoDBInBackupPlan': restorable
      ? 'Point-in-time recovery reaches back 35 days; a copy under AWS Backup beyond that is for the province to decide.'
      : 'What it holds is not meant to come back.',
  });
  return table;
};

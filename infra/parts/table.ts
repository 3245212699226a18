import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, type StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';

interface TableShape {
  /** Items are found by partition and sort key, not by partition key alone. */
  readonly sorted?: true;
  /** Items leave by themselves at the time in their attribute `ttl`. */
  readonly expires?: true;
  readonly stream?: StreamViewType;
  /** What it holds is the province's record: it outlives every deployment and can be set back to any second. */
  readonly kept: boolean;
}

/** A table as all tables of the house are: keys `pk` and `sk`, paid by request. */
export const tableOf = (scope: Construct, id: string, { sorted, expires, stream, kept }: TableShape): Table =>
  new Table(scope, id, {
    partitionKey: { name: 'pk', type: AttributeType.STRING },
    ...(sorted ? { sortKey: { name: 'sk', type: AttributeType.STRING } } : {}),
    ...(expires ? { timeToLiveAttribute: 'ttl' } : {}),
    ...(stream === undefined ? {} : { stream }),
    billingMode: BillingMode.PAY_PER_REQUEST,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: kept, ...(kept && { recoveryPeriodInDays: 35 }) },
    deletionProtection: kept,
    removalPolicy: kept ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
  });

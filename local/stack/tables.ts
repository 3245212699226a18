import * as z from 'zod';
import { operator } from '../cloud/engine.ts';
import type { Resource } from './assembly.ts';
import type { Execute } from './destinations.ts';

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }));
const Projection = z.object({ ProjectionType: z.string(), NonKeyAttributes: z.array(z.string()).optional() });
const Index = z.object({ IndexName: z.string(), KeySchema, Projection });
type Index = z.infer<typeof Index>;
const TableProperties = z.object({
  KeySchema,
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  BillingMode: z.string().default('PROVISIONED'),
  GlobalSecondaryIndexes: z.array(Index).default([]),
  LocalSecondaryIndexes: z.array(Index).default([]),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.object({ Enabled: z.boolean(), AttributeName: z.string().optional() }).optional(),
});
type TableProperties = z.infer<typeof TableProperties>;

const Described = z.object({
  Table: z.object({
    GlobalSecondaryIndexes: z.array(Index).default([]),
    LatestStreamArn: z.string().nullish(),
  }),
});
const DescribedExpiry = z.object({
  TimeToLiveDescription: z.object({ TimeToLiveStatus: z.string(), AttributeName: z.string().optional() }),
});

const shape = ({ IndexName, KeySchema: keys, Projection: { ProjectionType, NonKeyAttributes = [] } }: Index): string =>
  JSON.stringify([IndexName, keys, ProjectionType, NonKeyAttributes.toSorted()]);

const streamOf = ({ StreamSpecification: stream }: TableProperties): object =>
  stream ? { StreamSpecification: { StreamEnabled: true, StreamViewType: stream.StreamViewType } } : {};

const lists = (properties: TableProperties): object => ({
  ...(properties.GlobalSecondaryIndexes.length > 0 && { GlobalSecondaryIndexes: properties.GlobalSecondaryIndexes }),
  ...(properties.LocalSecondaryIndexes.length > 0 && { LocalSecondaryIndexes: properties.LocalSecondaryIndexes }),
});

/** Makes the table. One of an earlier run must have the indexes and the stream that the template says. */
export const ensureTable = async (execute: Execute, { physical, properties }: Resource): Promise<void> => {
  const wanted = TableProperties.parse(properties);
  const { AttributeDefinitions, BillingMode } = wanted;
  const TableName = physical.name;
  const run = (operation: string, input: object): Promise<object> =>
    execute('dynamodb', operation, { TableName, ...input }, operator);

  const { TableNames } = z
    .object({ TableNames: z.array(z.string()) })
    .parse(await execute('dynamodb', 'ListTables', {}, operator));
  if (TableNames.includes(TableName)) {
    const { Table: present } = Described.parse(await run('DescribeTable', {}));
    const [kept, asked] = [present, wanted].map(({ GlobalSecondaryIndexes: all }) => all.map(shape).toSorted().join());
    if (kept !== asked || !present.LatestStreamArn !== !wanted.StreamSpecification)
      throw new Error(`${TableName} was made with other indexes or another stream: start anew with npm run reset`);
  } else {
    const definition = { AttributeDefinitions, BillingMode, KeySchema: wanted.KeySchema };
    await run('CreateTable', { ...definition, ...lists(wanted), ...streamOf(wanted) });
  }

  const { TimeToLiveDescription: expiry } = DescribedExpiry.parse(await run('DescribeTimeToLive', {}));
  const attribute = wanted.TimeToLiveSpecification?.Enabled ? wanted.TimeToLiveSpecification.AttributeName : undefined;
  if (attribute !== undefined && expiry.TimeToLiveStatus !== 'ENABLED')
    await run('UpdateTimeToLive', { TimeToLiveSpecification: { Enabled: true, AttributeName: attribute } });
};

/** The ARN under which the engine keeps the table's stream; the template's own ends differently. */
export const liveStreamArn = async (execute: Execute, templateArn: string): Promise<string> => {
  const TableName = /table\/([^/]+)/.exec(templateArn)?.[1] ?? '';
  const { Table: present } = Described.parse(await execute('dynamodb', 'DescribeTable', { TableName }, operator));
  if (!present.LatestStreamArn) throw new Error(`the table ${TableName} has no stream`);
  return present.LatestStreamArn;
};

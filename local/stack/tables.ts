import * as z from 'zod';
import type { Cloud } from '../cloud/cloud.ts';
import { operator } from '../cloud/engine.ts';
import type { Resources } from './resources.ts';

const Table = z.object({
  KeySchema: z.array(z.object({ AttributeName: z.string(), KeyType: z.string() })),
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.string() })),
  GlobalSecondaryIndexes: z.array(z.unknown()).optional(),
  BillingMode: z.string(),
  StreamSpecification: z.object({ StreamViewType: z.string() }).optional(),
  TimeToLiveSpecification: z.object({ Enabled: z.literal(true), AttributeName: z.string() }).optional(),
});
const Described = z.object({ Table: z.object({ LatestStreamArn: z.string().optional() }) });
const Listed = z.object({ TableNames: z.array(z.string()) });
const DescribedExpiry = z.object({ TimeToLiveDescription: z.object({ TimeToLiveStatus: z.string() }) });

/** Makes the tables that no earlier run has made. */
export const ensureTables = async (resources: Resources, cloud: Cloud): Promise<void> => {
  const run = (operation: string, input: object): Promise<object> =>
    cloud.execute('dynamodb', operation, input, operator);
  const { TableNames } = Listed.parse(await run('ListTables', {}));
  for (const { name: TableName, properties } of resources.of('AWS::DynamoDB::Table', Table)) {
    const { StreamSpecification: stream, TimeToLiveSpecification, ...definition } = properties;
    const streamed = stream && { StreamSpecification: { StreamEnabled: true, ...stream } };
    if (!TableNames.includes(TableName)) await run('CreateTable', { TableName, ...definition, ...streamed });
    const { TimeToLiveDescription } = DescribedExpiry.parse(await run('DescribeTimeToLive', { TableName }));
    if (TimeToLiveSpecification && TimeToLiveDescription.TimeToLiveStatus !== 'ENABLED')
      await run('UpdateTimeToLive', { TableName, TimeToLiveSpecification });
  }
};

/** The ARN under which the engine keeps the table's stream; the template's own ends differently. */
export const liveStreamArn = async (cloud: Cloud, templateArn: string): Promise<string> => {
  const TableName = templateArn.split('/')[1] ?? '';
  const { Table: present } = Described.parse(await cloud.execute('dynamodb', 'DescribeTable', { TableName }, operator));
  if (present.LatestStreamArn !== undefined) return present.LatestStreamArn;
  throw new Error(`the table ${TableName} of an earlier run has no stream: npm run reset makes it anew`);
};

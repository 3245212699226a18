import * as z from 'zod';
import type { Assembly } from './assembly.ts';
import type { Places } from './iam-deeds.ts';
import type { Keys } from './iam-dynamodb.ts';

const KeySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.string() }));
const Indexes = z.array(z.object({ IndexName: z.string(), KeySchema })).default([]);
const Table = z.object({ KeySchema, GlobalSecondaryIndexes: Indexes, LocalSecondaryIndexes: Indexes });
const Alias = z.object({ AliasName: z.string(), TargetKeyId: z.string() });

const partitionOf = (schema: z.infer<typeof KeySchema>): string =>
  schema.find(({ KeyType }) => KeyType === 'HASH')?.AttributeName ?? '';

export const placesOf = ({ resources, arnOf }: Assembly): Places => {
  const tables = new Map<string, Keys>();
  const secrets = new Map<string, string>();
  const keys = new Map<string, string>();
  for (const { type, properties, physical } of resources) {
    if (type === 'AWS::DynamoDB::Table' || type === 'AWS::DynamoDB::GlobalTable') {
      const table = Table.parse(properties);
      const indexes = [...table.GlobalSecondaryIndexes, ...table.LocalSecondaryIndexes];
      const ofIndexes = indexes.map((index) => [index.IndexName, partitionOf(index.KeySchema)] as const);
      tables.set(physical.name, { '': partitionOf(table.KeySchema), ...Object.fromEntries(ofIndexes) });
    }
    if (type === 'AWS::SecretsManager::Secret')
      secrets.set(physical.name, physical.ref).set(physical.ref, physical.ref);
    if (type === 'AWS::KMS::Key') keys.set(physical.name, physical.attributes['Arn'] ?? '');
  }
  for (const { type, properties } of resources) {
    if (type !== 'AWS::KMS::Alias') continue;
    const { AliasName, TargetKeyId } = Alias.parse(properties);
    const key = keys.get(TargetKeyId.split('/').at(-1) ?? '');
    if (key !== undefined) keys.set(AliasName, key).set(arnOf('kms', AliasName), key);
  }
  return {
    arnOf,
    keys: (table) => tables.get(table) ?? {},
    secretArn: (id) => secrets.get(id),
    keyArn: (id) => keys.get(id) ?? keys.get(id.replace(/^.*:key\//, '')),
  };
};

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, DynamoDBClient, ScanCommand, type GlobalSecondaryIndex } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { onTestFinished } from 'vitest';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { createCloud } from '../../local/cloud/cloud.ts';
import { connect } from '../../local/cloud/door.ts';
import { operator } from '../../local/cloud/engine.ts';
import { accessIn } from '../../functions/accesses/access-row.ts';
import { UnitMember } from '../../functions/staff/staff-member.ts';
import { createVault } from '../../functions/vault/vault.ts';

/** The house's tables as the template shapes them; those that are not sorted have the partition key alone. */
const sorted = new Set(['dossiers', 'views', 'accesses']);
export const tables = ['dossiers', 'views', 'drafts', 'sessions', 'quotas', 'keys', 'staff', 'accesses'] as const;
type TableName = (typeof tables)[number];

const attribute = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });
/** The first is the partition key, the second, if any, the sort key. */
const keyed = (names: readonly string[]) =>
  names.map((AttributeName, place) => ({
    AttributeName,
    KeyType: place === 0 ? ('HASH' as const) : ('RANGE' as const),
  }));

const unitIndex: GlobalSecondaryIndex = {
  IndexName: 'unit',
  KeySchema: keyed(['unit', 'pk']),
  Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: Object.keys(UnitMember.shape) },
};
const tableOf = (TableName: string) => {
  const names = sorted.has(TableName) ? ['pk', 'sk'] : ['pk'];
  const indexed = TableName === 'staff';
  return new CreateTableCommand({
    TableName,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...names, ...(indexed ? ['unit'] : [])].map(attribute),
    KeySchema: keyed(names),
    ...(indexed ? { GlobalSecondaryIndexes: [unitIndex] } : {}),
  });
};

export const keyId = '11111111-2222-3333-4444-555555555555';
export const settings = { region: 'ap-southeast-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } };

/** The embedded cloud in process, with empty tables and a key for the vault; gone when the test is over. */
export const openLand = async () => {
  const directory = mkdtempSync(join(tmpdir(), 'motcua-'));
  const clock = new SteerableClock();
  const functions = { invoke: async () => ({ payload: {} }), enqueue: () => undefined };
  const cloud = createCloud({ directory, clock, port: 1, functions });
  onTestFinished(async () => {
    await cloud.close();
    clock.stop();
    rmSync(directory, { recursive: true });
  });
  const dynamodb = connect(new DynamoDBClient(settings), cloud, operator);
  const kms = connect(new KMSClient(settings), cloud, operator);
  cloud.keys.ensureKey(keyId, 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT');
  for (const table of tables) await dynamodb.send(tableOf(table));
  const itemsOf = async (TableName: TableName) => {
    const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName }));
    return Items.map((item) => unmarshall(item));
  };
  /** Rows of the access log with whose record each is on and where in it. */
  const readings = async () =>
    (await itemsOf('accesses'))
      .filter(({ pk }) => String(pk).startsWith('CITIZEN#'))
      .map(({ pk, sk, ...row }) => ({ pk: String(pk), sk: String(sk), ...accessIn(row, String(sk)) }));
  return {
    cloud,
    clock,
    dynamodb,
    kms,
    itemsOf,
    readings,
    vault: () => createVault({ dynamodb, kms, table: 'keys', keyId }),
  };
};

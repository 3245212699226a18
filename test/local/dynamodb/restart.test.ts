import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import {
  DescribeTableCommand,
  GetItemCommand,
  PutItemCommand,
  ScanCommand,
  TransactWriteItemsCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, expect, test } from 'vitest';
import { openDossiers, openLand } from './land.ts';

const directory = mkdtempSync(join(tmpdir(), 'motcua-dynamodb-'));
const TableName = 'dossiers';
afterAll(() => rmSync(directory, { recursive: true, force: true }));

test('everything is there again after a restart: items, indexes, tokens, what lags and what expires', async () => {
  const file = join(directory, 'restart.sqlite');
  const first = await openDossiers(file);
  const ttl = Math.floor(first.clock.now() / 1000) + 100;
  const TimeToLiveSpecification = { Enabled: true, AttributeName: 'ttl' };
  await first.client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  const counted = new TransactWriteItemsCommand({
    ClientRequestToken: 'token',
    TransactItems: [
      {
        Update: {
          TableName,
          Key: marshall({ pk: 'count', sk: '1' }),
          UpdateExpression: 'ADD n :one',
          ExpressionAttributeValues: marshall({ ':one': 1 }),
        },
      },
    ],
  });
  await first.client.send(counted);
  first.engine.delayVisibility({ indexes: 60_000 });
  await first.client.send(
    new PutItemCommand({ TableName, Item: marshall({ pk: 'a', sk: '1', queue: 'q', due: '1', ttl }) }),
  );
  const records = first.records();
  first.clock.stop();
  first.store.close();

  const { client, engine, clock, store } = openLand(file);
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  expect(Table?.LatestStreamArn).toBe(first.streamArn);
  expect(engine.readStream(first.streamArn, undefined, 10)).toEqual(records);
  await client.send(counted);
  const count = new GetItemCommand({ TableName, Key: marshall({ pk: 'count', sk: '1' }) });
  expect((await client.send(count)).Item).toHaveProperty('n', { N: '1' });
  const index = () => client.send(new ScanCommand({ TableName, IndexName: 'byQueue' }));
  expect((await index()).Count).toBe(1);
  clock.advance(101_000);
  expect((await index()).Count).toBe(0);
  expect((await client.send(new ScanCommand({ TableName }))).Count).toBe(1);
  store.close();
});

test('killed in the middle of writing, nothing promised is lost and table, index and stream agree', async () => {
  const file = join(directory, 'killed.sqlite');
  const writer = spawn(
    process.execPath,
    ['--import', 'tsx', fileURLToPath(new URL('./writer.ts', import.meta.url)), file],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' },
    },
  );
  let promised = 0;
  for await (const line of createInterface(writer.stdout)) {
    promised = Number(line);
    if (promised === 200) writer.kill('SIGKILL');
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');

  const { client, engine, store } = openLand(file);
  expect(store.get('PRAGMA integrity_check')).toMatchObject({ integrity_check: 'ok' });
  const counter = await client.send(new GetItemCommand({ TableName, Key: marshall({ pk: 'counter', sk: '1' }) }));
  const done = Number(counter.Item?.['n']?.N);
  expect(done).toBeGreaterThanOrEqual(promised);
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  expect((await client.send(new ScanCommand({ TableName }))).Count).toBe(done + 1);
  expect((await client.send(new ScanCommand({ TableName, IndexName: 'byQueue' }))).Count).toBe(done);
  const records = engine.readStream(Table?.LatestStreamArn ?? '', undefined, 1_000_000);
  expect(records).toHaveLength(2 * done);
  expect(records.at(-2)?.dynamodb.NewImage).toEqual(counter.Item);
  store.close();
});

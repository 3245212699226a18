import {
  DeleteItemCommand,
  DescribeTimeToLiveCommand,
  GetItemCommand,
  PutItemCommand,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test, vi } from 'vitest';
import { openDossiers } from './land.ts';

const TableName = 'dossiers';
const item = (more: object = {}) => marshall({ pk: 'a', sk: '1', ...more });

test('a record tells what was and what is, as Lambda receives it', async () => {
  const { client, records, streamArn, engine } = await openDossiers();
  await client.send(new PutItemCommand({ TableName, Item: { ...item(), bytes: { B: new Uint8Array([1, 2]) } } }));
  await client.send(new PutItemCommand({ TableName, Item: item({ n: 1 }) }));
  await client.send(new PutItemCommand({ TableName, Item: item({ n: 1 }) }));
  await client.send(new DeleteItemCommand({ TableName, Key: item() }));
  await client.send(new DeleteItemCommand({ TableName, Key: item() }));
  const all = records();
  expect(all.map((record) => record.eventName)).toEqual(['INSERT', 'MODIFY', 'REMOVE']);
  expect(all[0]).toMatchObject({
    eventSource: 'aws:dynamodb',
    awsRegion: 'ap-southeast-1',
    eventSourceARN: streamArn,
    dynamodb: {
      Keys: { pk: { S: 'a' }, sk: { S: '1' } },
      NewImage: { pk: { S: 'a' }, bytes: { B: 'AQI=' } },
      StreamViewType: 'NEW_AND_OLD_IMAGES',
    },
  });
  expect(all[0]?.dynamodb).not.toHaveProperty('OldImage');
  expect(all[1]?.dynamodb).toMatchObject({ NewImage: { n: { N: '1' } }, OldImage: { bytes: { B: 'AQI=' } } });
  expect(all[2]?.dynamodb).not.toHaveProperty('NewImage');
  expect(engine.readStream(streamArn, all[0]?.dynamodb.SequenceNumber, 1)).toEqual([all[1]]);
});

test('listeners hear of a stream after the commit, and late when told so', async () => {
  const { client, engine, clock, records, streamArn } = await openDossiers();
  const heard = vi.fn<(arn: string) => void>();
  engine.onStream(heard);
  await client.send(new PutItemCommand({ TableName, Item: item() }));
  await vi.waitFor(() => expect(heard.mock.calls).toEqual([[streamArn]]));
  engine.delayVisibility({ streams: 60_000 });
  await client.send(new PutItemCommand({ TableName, Item: item({ n: 1 }) }));
  expect(records()).toHaveLength(0);
  clock.advance(50_000);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(records()).toHaveLength(0);
  clock.advance(10_000);
  expect(heard).toHaveBeenCalledTimes(2);
  expect(records()).toHaveLength(2);
});

test('an item expires on the clock, by the hand of the service', async () => {
  const { client, clock, records } = await openDossiers();
  const seconds = Math.floor(clock.now() / 1000);
  const put = (sk: string, ttl: unknown) =>
    client.send(new PutItemCommand({ TableName, Item: marshall({ pk: 'a', sk, ttl }) }));
  const get = async (sk: string) =>
    (await client.send(new GetItemCommand({ TableName, Key: marshall({ pk: 'a', sk }) }))).Item;
  await put('before', seconds + 60);
  const TimeToLiveSpecification = { Enabled: true, AttributeName: 'ttl' };
  await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }));
  await put('soon', seconds + 30);
  await put('kept', seconds + 30);
  await put('kept', seconds + 3600);
  await put('text', String(seconds));
  await put('ancient', seconds - 6 * 365 * 24 * 3600);
  clock.advance(31_000);
  expect([await get('soon'), await get('before')]).toEqual([undefined, expect.anything()]);
  expect(records().at(-1)).toMatchObject({
    eventName: 'REMOVE',
    userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
    dynamodb: { Keys: { sk: { S: 'soon' } }, OldImage: { sk: { S: 'soon' } } },
  });
  clock.advance(30_000);
  expect(await get('before')).toBeUndefined();
  for (const sk of ['kept', 'text', 'ancient']) expect(await get(sk)).toBeDefined();
  const disabling = { Enabled: false, AttributeName: 'ttl' };
  await expect(
    client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: disabling })),
  ).rejects.toThrow('To disable TimeToLive: not emulated');
  expect(await client.send(new DescribeTimeToLiveCommand({ TableName }))).toEqual({
    TimeToLiveDescription: { TimeToLiveStatus: 'ENABLED', AttributeName: 'ttl' },
  });
});

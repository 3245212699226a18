import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ConditionalCheckFailedException,
  CreateTableCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { KMSClient, ListKeysCommand } from '@aws-sdk/client-kms';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { ListQueuesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { expect, onTestFinished, test, vi } from 'vitest';
import * as z from 'zod';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { createCloud, type Observation } from '../../local/cloud/cloud.ts';
import { connect } from '../../local/cloud/door.ts';
import { AwsError, operator } from '../../local/cloud/engine.ts';
import { openLoopback } from './loopback.ts';

const TableName = 'dossiers';
const createTable = new CreateTableCommand({
  TableName,
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
  BillingMode: 'PAY_PER_REQUEST',
});
const pk = { S: 'H01-1' };

test.each(['wire', 'in process'] as const)(
  'DynamoDB keeps bytes and tells why it refused, through the door: %s',
  async (door) => {
    const { cloud, client } = await openLoopback();
    const direct = new DynamoDBClient(client);
    const db = door === 'wire' ? direct : connect(direct, cloud, operator);
    await db.send(createTable);
    const Item = {
      pk,
      B: { B: Buffer.from('ảnh') },
      nested: { M: { B: { S: 'text' } } },
    };
    await db.send(new PutItemCommand({ TableName, Item }));
    const read = await db.send(new GetItemCommand({ TableName, Key: { pk } }));
    expect(Buffer.from(read.Item?.['B']?.B ?? []).toString()).toBe('ảnh');
    expect(read.Item?.['nested']).toMatchObject({ M: { B: { S: 'text' } } });

    const once = { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' };
    const refused = await db.send(new PutItemCommand(once)).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ConditionalCheckFailedException);
    const transaction = new TransactWriteItemsCommand({ TransactItems: [{ Put: once }] });
    await expect(db.send(transaction)).rejects.toMatchObject({
      name: 'TransactionCanceledException',
      CancellationReasons: [{ Code: 'ConditionalCheckFailed' }],
      $metadata: { httpStatusCode: 400 },
    });
  },
);

test('each caller has a key of its own; the guard sees who calls what, and refuses', async () => {
  const { cloud, client } = await openLoopback();
  cloud.objects.ensureBucket('results', { versioning: true });
  const seen: Observation[] = [];
  cloud.observe((observation) => seen.push(observation));
  cloud.guard(({ service, operation, caller, input }) => {
    if (caller === operator || 'IfNoneMatch' in input) return;
    throw new AwsError('AccessDenied', `${caller} may not ${service}:${operation}`, 403);
  });
  const role = 'arn:aws:iam::000000000000:role/sign';
  expect(cloud.credentials(role)).toEqual(cloud.credentials(role));
  expect(cloud.credentials(role).accessKeyId).not.toBe(cloud.credentials(operator).accessKeyId);

  const s3 = new S3Client({ ...client, credentials: cloud.credentials(role) });
  const put = { Bucket: 'results', Key: 'r', Body: 'x' };
  const denied = { name: 'AccessDenied', $metadata: { httpStatusCode: 403 } };
  await expect(s3.send(new PutObjectCommand(put))).rejects.toMatchObject(denied);
  await s3.send(new PutObjectCommand({ ...put, IfNoneMatch: '*' }));
  await expect(connect(s3, cloud, role).send(new PutObjectCommand(put))).rejects.toMatchObject(denied);
  expect(
    seen.map(({ service, operation, caller, error }) => [service, operation, caller, error === undefined]),
  ).toEqual([
    ['s3', 'PutObject', role, false],
    ['s3', 'PutObject', role, true],
    ['s3', 'PutObject', role, false],
  ]);
});

test('a wrong secret opens no service; what is not emulated says so', async () => {
  const { cloud, client } = await openLoopback();
  const credentials = { accessKeyId: client.credentials.accessKeyId, secretAccessKey: 'guess' };
  const refused = { name: 'SignatureDoesNotMatch', $metadata: { httpStatusCode: 403 } };
  const guessing = new SQSClient({ ...client, credentials });
  await expect(guessing.send(new ListQueuesCommand({}))).rejects.toMatchObject(refused);
  const unknown = { name: 'UnknownOperationException' };
  await expect(new KMSClient(client).send(new ListKeysCommand({}))).rejects.toMatchObject(unknown);
  await expect(connect(new KMSClient(client), cloud, operator).send(new ListKeysCommand({}))).rejects.toMatchObject(
    unknown,
  );
  const { status, headers } = await fetch(cloud.surroundings.baseUrl, {
    method: 'POST',
    headers: { 'x-amz-target': 'DynamoDB_20120810.ListTables' },
  });
  expect([status, headers.has('x-amzn-requestid')]).toEqual([403, true]);
});

test('functions are invoked by name, at once or later', async () => {
  const enqueued: unknown[] = [];
  const { cloud } = await openLoopback({
    invoke: async (functionArn, payload, caller) => {
      if (caller !== operator) return { error: { errorType: 'Error', errorMessage: 'no' } };
      return { payload: { functionArn, payload } };
    },
    enqueue: (...event) => enqueued.push(event),
  });
  const functionArn = 'arn:aws:lambda:ap-southeast-1:000000000000:function:sign';
  const invoke = async (InvocationType: string, caller = operator) => {
    const answer = await cloud.execute(
      'lambda',
      'Invoke',
      { FunctionName: 'sign', InvocationType, Payload: '{"n":1}' },
      caller,
    );
    const { Payload, ...rest } = z
      .object({ Payload: z.instanceof(Uint8Array).optional() })
      .loose()
      .parse(answer);
    const payload: unknown = Payload && JSON.parse(Buffer.from(Payload).toString());
    return { ...rest, payload };
  };
  expect(await invoke('RequestResponse')).toEqual({ StatusCode: 200, payload: { functionArn, payload: { n: 1 } } });
  expect(await invoke('RequestResponse', 'other')).toMatchObject({
    FunctionError: 'Unhandled',
    payload: { errorMessage: 'no' },
  });
  expect(await invoke('Event')).toMatchObject({ StatusCode: 202 });
  expect(enqueued).toEqual([[functionArn, { n: 1 }, operator]]);
});

test.each(['wire', 'in process'] as const)('an event is published at its time, through the door: %s', async (door) => {
  const enqueued: unknown[] = [];
  const { cloud, client } = await openLoopback({
    invoke: async () => ({ payload: null }),
    enqueue: (_functionArn, payload) => enqueued.push(payload),
  });
  const direct = new EventBridgeClient(client);
  const events = door === 'wire' ? direct : connect(direct, cloud, operator);
  await events.send(new PutRuleCommand({ Name: 'all', EventPattern: JSON.stringify({ source: ['motcua'] }) }));
  const Targets = [{ Id: '1', Arn: 'arn:aws:lambda:ap-southeast-1:000000000000:function:audit' }];
  await events.send(new PutTargetsCommand({ Rule: 'all', Targets }));
  const Entries = [{ Source: 'motcua', DetailType: 't', Detail: '{}', Time: new Date('2026-01-02T03:04:05Z') }];
  expect(await events.send(new PutEventsCommand({ Entries }))).toMatchObject({ FailedEntryCount: 0 });
  await vi.waitFor(() => expect(enqueued).toMatchObject([{ source: 'motcua', time: '2026-01-02T03:04:05Z' }]));
});

test('an event travels over the bus to a queue, as the rule', async () => {
  const { cloud, client } = await openLoopback();
  const callers: string[] = [];
  cloud.guard(({ operation, caller }) => operation === 'SendMessage' && callers.push(caller));
  cloud.queue.ensureQueue('projecting', {});
  const events = new EventBridgeClient(client);
  await events.send(new PutRuleCommand({ Name: 'all', EventPattern: JSON.stringify({ source: ['motcua'] }) }));
  const Targets = [{ Id: '1', Arn: 'arn:aws:sqs:ap-southeast-1:000000000000:projecting' }];
  await events.send(new PutTargetsCommand({ Rule: 'all', Targets }));
  cloud.start();

  await events.send(new PutEventsCommand({ Entries: [{ Source: 'motcua', DetailType: 't', Detail: '{"n":1}' }] }));
  const sqs = connect(new SQSClient(client), cloud, operator);
  const QueueUrl = `${cloud.surroundings.baseUrl}/000000000000/projecting`;
  const message = await vi.waitFor(async () => {
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl }));
    expect(Messages).toHaveLength(1);
    return Messages?.[0];
  });
  expect(JSON.parse(message?.Body ?? '{}')).toMatchObject({ 'detail-type': 't', detail: { n: 1 } });
  expect(callers).toEqual(['events.amazonaws.com arn:aws:events:ap-southeast-1:000000000000:rule/all']);
});

test.each(['wire', 'in process'] as const)('a machine waits for its token, sent through the door: %s', async (door) => {
  const tokens: string[] = [];
  const { cloud, client } = await openLoopback({
    invoke: async (_functionArn, payload) => {
      tokens.push(String(payload));
      return { payload: null };
    },
    enqueue: () => undefined,
  });
  const sfn = door === 'wire' ? new SFNClient(client) : connect(new SFNClient(client), cloud, operator);
  const FunctionName = 'arn:aws:lambda:ap-southeast-1:000000000000:function:ask';
  const ask = {
    Type: 'Task',
    Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
    Arguments: { FunctionName, Payload: '{% $states.context.Task.Token %}' },
    End: true,
  };
  const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'Ask', States: { Ask: ask } });
  const roleArn = 'arn:aws:iam::000000000000:role/machine';
  const { stateMachineArn } = await sfn.send(new CreateStateMachineCommand({ name: 'm', definition, roleArn }));
  const { executionArn, startDate } = await sfn.send(new StartExecutionCommand({ stateMachineArn, input: '{}' }));
  expect(startDate).toBeInstanceOf(Date);
  await vi.waitFor(() => expect(tokens).toHaveLength(1));
  await sfn.send(new SendTaskSuccessCommand({ taskToken: tokens[0], output: '{"decided":true}' }));
  await vi.waitFor(async () => {
    const execution = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    expect(execution).toMatchObject({ status: 'SUCCEEDED', output: '{"decided":true}' });
  });
});

test('everything is there again after a restart', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'motcua-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  const clock = new SteerableClock();
  const functions = { invoke: async () => ({ payload: null }), enqueue: () => undefined };
  const open = () => createCloud({ directory, clock, port: 4566, functions });
  const before = open();
  const credential = before.credentials('role');
  before.objects.ensureBucket('results', { versioning: true });
  await before.execute('s3', 'PutObject', { Bucket: 'results', Key: 'r', Body: 'x' }, operator);
  before.queue.ensureQueue('work', { VisibilityTimeout: '60' });
  const QueueUrl = `${before.surroundings.baseUrl}/000000000000/work`;
  await before.execute('sqs', 'SendMessage', { QueueUrl, MessageBody: 'm' }, operator);
  await before.execute('sqs', 'ReceiveMessage', { QueueUrl }, operator);
  await before.close();

  const after = open();
  expect(after.credentials('role')).toEqual(credential);
  expect(await after.execute('s3', 'HeadObject', { Bucket: 'results', Key: 'r' }, operator)).toMatchObject({
    ContentLength: 1,
  });
  const heard: string[] = [];
  after.queue.onMessage((arn) => heard.push(arn));
  clock.advance(60_000);
  expect(heard).toEqual(['arn:aws:sqs:ap-southeast-1:000000000000:work']);
  await after.close();
  clock.advance(24 * 3600_000);
});

import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient } from '@aws-sdk/client-kms';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod';
import { operator } from '../../local/cloud/engine.ts';
import { type Loopback, openLoopback } from './loopback.ts';

let loopback: Loopback;

/** The clients are told nothing: like every SDK they find the cloud and their keys in the environment. */
beforeEach(async () => {
  loopback = await openLoopback();
  const { endpoint, region, credentials } = loopback.client;
  vi.stubEnv('AWS_ENDPOINT_URL', endpoint);
  vi.stubEnv('AWS_REGION', region);
  vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
  vi.stubEnv('AWS_MAX_ATTEMPTS', '1');
});
afterEach(() => void vi.unstubAllEnvs());

const make = (service: 'dynamodb' | 'states', operation: string, input: object): Promise<object> =>
  loopback.cloud.execute(service, operation, input, operator);

const services: Record<string, () => Promise<unknown>> = {
  DynamoDB: async () => {
    const TableName = 'dossiers';
    const AttributeDefinitions = [{ AttributeName: 'pk', AttributeType: 'S' }];
    const KeySchema = [{ AttributeName: 'pk', KeyType: 'HASH' }];
    await make('dynamodb', 'CreateTable', {
      TableName,
      KeySchema,
      AttributeDefinitions,
      BillingMode: 'PAY_PER_REQUEST',
    });
    const db = new DynamoDBClient({});
    await db.send(new PutItemCommand({ TableName, Item: { pk: { S: 'hồ sơ' }, n: { N: '1.50' } } }));
    const query = {
      TableName,
      KeyConditionExpression: '#pk = :pk',
      ExpressionAttributeNames: { '#pk': 'pk' },
      ExpressionAttributeValues: { ':pk': { S: 'hồ sơ' } },
    };
    return (await db.send(new QueryCommand(query))).Count;
  },
  EventBridge: async () => {
    const Entries = [{ Source: 'motcua', DetailType: 't', Detail: '{}', Time: new Date() }];
    return 1 - ((await new EventBridgeClient({}).send(new PutEventsCommand({ Entries }))).FailedEntryCount ?? 1);
  },
  KMS: async () => {
    loopback.cloud.keys.ensureKey('vault', 'SYMMETRIC_DEFAULT', 'ENCRYPT_DECRYPT');
    const kms = new KMSClient({});
    const sealed = await kms.send(new GenerateDataKeyCommand({ KeyId: 'vault', KeySpec: 'AES_256' }));
    const { Plaintext = [] } = await kms.send(new DecryptCommand({ CiphertextBlob: sealed.CiphertextBlob }));
    return Buffer.from(Plaintext).compare(Buffer.from(sealed.Plaintext ?? [])) + 1;
  },
  S3: async () => {
    loopback.cloud.objects.ensureBucket('papers', { versioning: true });
    const s3 = new S3Client({});
    const place = { Bucket: 'papers', Key: 'giấy (1).txt' };
    await s3.send(new PutObjectCommand({ ...place, Body: '1', IfNoneMatch: '*' }));
    return Number(await (await s3.send(new GetObjectCommand(place))).Body?.transformToString());
  },
  'S3 by a presigned URL': async () => {
    loopback.cloud.objects.ensureBucket('papers', { versioning: true });
    const s3 = new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' });
    const place = { Bucket: 'papers', Key: 'a.txt' };
    await fetch(await getSignedUrl(s3, new PutObjectCommand(place)), { method: 'PUT', body: '1' });
    return Number(await (await fetch(await getSignedUrl(s3, new GetObjectCommand(place)))).text());
  },
  'Secrets Manager': async () => {
    loopback.cloud.secrets.ensureSecret('client', '1');
    const read = new GetSecretValueCommand({ SecretId: 'client' });
    return Number((await new SecretsManagerClient({}).send(read)).SecretString);
  },
  SQS: async () => {
    loopback.cloud.queue.ensureQueue('work', {});
    const QueueUrl = `${loopback.client.endpoint}/000000000000/work`;
    const sqs = new SQSClient({});
    await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{"ổ":1}' }));
    return (await sqs.send(new ReceiveMessageCommand({ QueueUrl }))).Messages?.length;
  },
  'Step Functions': async () => {
    const states = { End: { Type: 'Succeed' } };
    const definition = JSON.stringify({ QueryLanguage: 'JSONata', StartAt: 'End', States: states });
    const machine = { name: 'm', definition, roleArn: 'arn:aws:iam::000000000000:role/m' };
    const { stateMachineArn } = z
      .object({ stateMachineArn: z.string() })
      .parse(await make('states', 'CreateStateMachine', machine));
    const sfn = new SFNClient({});
    const { executionArn } = await sfn.send(new StartExecutionCommand({ stateMachineArn, input: '1' }));
    return await vi.waitFor(async () => {
      const { status, output } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
      expect(status).toBe('SUCCEEDED');
      return Number(output);
    });
  },
};

test.each(Object.entries(services))('a plain client speaks with %s over HTTP', async (_, use) => {
  expect(await use()).toBe(1);
});

test.each(Object.entries(services))('a guessed secret reaches nothing at %s', async (_, use) => {
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'guess');
  const reached: string[] = [];
  loopback.cloud.observe(({ operation }) => void (operation.startsWith('Create') || reached.push(operation)));
  expect(await use().catch(() => undefined)).not.toBe(1);
  expect(reached).toEqual([]);
});

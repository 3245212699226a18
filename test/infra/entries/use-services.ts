import {
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { DecryptCommand, GenerateDataKeyCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { ListExecutionsCommand, SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';

export interface Things {
  readonly table: string;
  readonly key: string;
  readonly signingKey: string;
  readonly bucket: string;
  readonly secret: string;
  readonly machine: string;
  readonly queue: string;
}

const bytes = new Uint8Array([0, 255, 195, 40]);
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : String(error));

const useTable = async (TableName: string) => {
  const db = new DynamoDBClient({});
  const Item = {
    pk: { S: 'a' },
    bytes: { B: bytes },
    n: { N: '1234567890.5' },
    text: { S: 'Nguyễn "Ả" \n 🜚' },
  };
  await db.send(new PutItemCommand({ TableName, Item }));
  const once = { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' };
  const query = {
    TableName,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': { S: 'a' } },
  };
  const transaction = new TransactWriteItemsCommand({ TransactItems: [{ Put: once }] });
  return {
    read: (await db.send(new GetItemCommand({ TableName, Key: { pk: { S: 'a' } } }))).Item,
    found: (await db.send(new QueryCommand(query))).Count,
    refused: await db.send(new PutItemCommand(once)).catch(nameOf),
    cancelled: await db.send(transaction).catch((error: unknown) => Object(error).CancellationReasons),
    deleted: (await db.send(new DeleteItemCommand({ TableName, Key: { pk: { S: 'a' } }, ReturnValues: 'ALL_OLD' })))
      .Attributes?.['pk'],
  };
};

const useKeys = async (KeyId: string, signingKey: string) => {
  const kms = new KMSClient({});
  const { Plaintext, CiphertextBlob } = await kms.send(new GenerateDataKeyCommand({ KeyId, KeySpec: 'AES_256' }));
  const opened = await kms.send(new DecryptCommand({ KeyId, CiphertextBlob }));
  const toSign = { KeyId: signingKey, Message: bytes, MessageType: 'RAW', SigningAlgorithm: 'ECDSA_SHA_256' } as const;
  return {
    signed: (await kms.send(new SignCommand(toSign))).Signature instanceof Uint8Array,
    same: Buffer.from(opened.Plaintext ?? []).equals(Buffer.from(Plaintext ?? [])),
    length: Plaintext?.byteLength,
  };
};

const useBucket = async (Bucket: string) => {
  const s3 = new S3Client({});
  const Key = 'kết quả/1 (a).pdf';
  const put = { Bucket, Key, Body: bytes, ContentType: 'application/pdf', IfNoneMatch: '*' };
  const { VersionId = '' } = await s3.send(new PutObjectCommand(put));
  const read = await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }));
  const address = await getSignedUrl(
    new S3Client({ requestChecksumCalculation: 'WHEN_REQUIRED' }),
    new GetObjectCommand({ Bucket, Key, VersionId, ResponseContentType: 'text/plain' }),
    { expiresIn: 300 },
  );
  const download = await fetch(address);
  return {
    read: await read.Body?.transformToByteArray(),
    modified: read.LastModified instanceof Date,
    again: await s3.send(new PutObjectCommand(put)).catch(nameOf),
    missing: await s3.send(new GetObjectCommand({ Bucket, Key: 'none' })).catch(nameOf),
    download: [download.status, download.headers.get('content-type'), new Uint8Array(await download.arrayBuffer())],
  };
};

const useMachine = async (stateMachineArn: string) => {
  const states = new SFNClient({});
  const { startDate } = await states.send(new StartExecutionCommand({ stateMachineArn, name: 'a' }));
  const { executions } = await states.send(new ListExecutionsCommand({ stateMachineArn, maxResults: 1 }));
  const stale = new SendTaskSuccessCommand({ taskToken: 'none', output: '{}' });
  const name = executions?.[0]?.name;
  return { started: startDate instanceof Date, name, stale: await states.send(stale).catch(nameOf) };
};

const useQueue = async (QueueUrl: string) => {
  const sqs = new SQSClient({});
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{"ổ":1}' }));
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['ApproximateNumberOfMessages'] });
  const { Attributes } = await sqs.send(asked);
  const [message] = (await sqs.send(new ReceiveMessageCommand({ QueueUrl }))).Messages ?? [];
  await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: message?.ReceiptHandle }));
  const gone = new SendMessageCommand({ QueueUrl: `${QueueUrl}-none`, MessageBody: 'x' });
  return { body: message?.Body, counted: Attributes, gone: await sqs.send(gone).catch(nameOf) };
};

const useBus = async () => {
  const Entries = [{ Source: 'motcua', DetailType: 't', Detail: '{}', Time: new Date('2026-01-02T03:04:05Z') }];
  return (await new EventBridgeClient({}).send(new PutEventsCommand({ Entries }))).FailedEntryCount;
};

const useSecret = async (SecretId: string) => {
  const secrets = new SecretsManagerClient({});
  const { SecretString } = await secrets.send(new GetSecretValueCommand({ SecretId }));
  const none = new GetSecretValueCommand({ SecretId: 'none' });
  return { SecretString, none: await secrets.send(none).catch(nameOf) };
};

/** Every operation that functions call, with clients made as functions make them. */
export const handler = async ({ table, key, signingKey, bucket, secret, machine, queue }: Things) => {
  const [items, keys, objects, executions, messages, failed, secrets] = await Promise.all([
    useTable(table),
    useKeys(key, signingKey),
    useBucket(bucket),
    useMachine(machine),
    useQueue(queue),
    useBus(),
    useSecret(secret),
  ]);
  return { items, keys, objects, executions, messages, failed, secrets };
};

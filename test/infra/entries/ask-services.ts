import { DynamoDBClient, GetItemCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { EncryptCommand, KMSClient, SignCommand } from '@aws-sdk/client-kms';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SFNClient, StartSyncExecutionCommand } from '@aws-sdk/client-sfn';

const dynamodb = new DynamoDBClient({ maxAttempts: 1 });
const kms = new KMSClient({ maxAttempts: 1 });
const sfn = new SFNClient({ maxAttempts: 1 });
const s3 = new S3Client({ maxAttempts: 1 });

/** One call of each kind, as functions make them; failures are answered as they look to code. */
const calls = {
  get: () => dynamodb.send(new GetItemCommand({ TableName: 't', Key: { pk: { S: 'a' } } })),
  transact: () => dynamodb.send(new TransactWriteItemsCommand({ TransactItems: [] })),
  sign: () => kms.send(new SignCommand({ KeyId: 'k', Message: new Uint8Array(3), SigningAlgorithm: 'ECDSA_SHA_256' })),
  patient: () => new KMSClient({}).send(new EncryptCommand({ KeyId: 'k', Plaintext: new Uint8Array(3) })),
  read: () => s3.send(new GetObjectCommand({ Bucket: 'b', Key: 'missing' })),
  write: () => s3.send(new PutObjectCommand({ Bucket: 'b', Key: 'k', Body: 'text', IfNoneMatch: '*' })),
  prefixed: () => sfn.send(new StartSyncExecutionCommand({ stateMachineArn: 'arn:aws:states:x:0:stateMachine:m' })),
} as const;

export const handler = async (call: keyof typeof calls): Promise<object> => {
  try {
    return await calls[call]();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { name, message } = error;
    return 'CancellationReasons' in error ? { name, reasons: error.CancellationReasons } : { name, message };
  }
};

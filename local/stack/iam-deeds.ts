import type { Service } from '../cloud/engine.ts';
import type { Context, Deed } from './iam-evaluate.ts';
import { isRecord, type Properties } from './template.ts';

/** Makes an ARN in the stage's Region and account. */
export type ArnOf = (service: string, rest: string) => string;
type Describe = (operation: string, input: Properties, arnOf: ArnOf) => Deed[];

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const deed = (action: string, resource: string | undefined, context: Context = {}): Deed => ({
  action,
  resource,
  context,
});
/** The ARN as it is given, or made of a name. */
const whole = (given: unknown, toArn: (name: string) => string): string => {
  const address = textOf(given) ?? '';
  return address.startsWith('arn:') ? address : toArn(address);
};

/** Actions of a transaction's elements; the transaction itself has none of its own (DynamoDB guide, "IAM"). */
const elements: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

const tableDeeds: Describe = (operation, input, arnOf) => {
  const stream = textOf(input['StreamArn']);
  if (stream !== undefined) return [deed(`dynamodb:${operation}`, stream)];
  const on = (action: string, { TableName, IndexName }: Properties): Deed => {
    const table = whole(TableName, (name) => arnOf('dynamodb', `table/${name}`));
    return deed(`dynamodb:${action}`, IndexName === undefined ? table : `${table}/index/${textOf(IndexName)}`);
  };
  if (operation !== 'TransactWriteItems') return [on(operation, input)];
  const items = Array.isArray(input['TransactItems']) ? input['TransactItems'].filter(isRecord) : [];
  return items.flatMap((item) =>
    Object.entries(item).map(([kind, element]) => on(elements[kind] ?? kind, isRecord(element) ? element : {})),
  );
};

const objectActions: Readonly<Record<string, string>> = { HeadObject: 'GetObject', ListObjectsV2: 'ListBucket' };

const objectDeeds: Describe = (operation, { Bucket, Key, VersionId, IfNoneMatch }) => {
  const bucket = `arn:aws:s3:::${textOf(Bucket)}`;
  const plain = objectActions[operation] ?? operation;
  const action = `s3:${VersionId === undefined ? plain : plain.replace('Object', 'ObjectVersion')}`;
  const once = textOf(IfNoneMatch);
  const resource = Key === undefined ? bucket : `${bucket}/${textOf(Key)}`;
  return [deed(action, resource, once === undefined ? {} : { 's3:if-none-match': once })];
};

/** The key is the one that is named, or for Decrypt the one that the ciphertext tells. */
const keyDeeds: Describe = (operation, { KeyId, EncryptionContext }, arnOf) => {
  const pairs = isRecord(EncryptionContext) ? Object.entries(EncryptionContext) : [];
  const context = pairs.map(([key, value]) => [`kms:encryptioncontext:${key.toLowerCase()}`, String(value)] as const);
  const resource = KeyId === undefined ? undefined : whole(KeyId, (id) => arnOf('kms', `key/${id}`));
  return [deed(`kms:${operation}`, resource, Object.fromEntries(context))];
};

const queueDeeds: Describe = (operation, { QueueUrl }, arnOf) => [
  deed(`sqs:${operation.replace(/Batch$/, '')}`, arnOf('sqs', textOf(QueueUrl)?.split('/').at(-1) ?? '')),
];

/** A task token does not say whose it is, so the machine's ARN stays open. */
const stateDeeds: Describe = (operation, { stateMachineArn, executionArn }) => [
  deed(`states:${operation}`, textOf(stateMachineArn) ?? textOf(executionArn)),
];

const eventDeeds: Describe = (operation, { Entries }, arnOf) =>
  (Array.isArray(Entries) ? Entries.filter(isRecord) : []).map(({ EventBusName = 'default' }) =>
    deed(
      `events:${operation}`,
      whole(EventBusName, (bus) => arnOf('events', `event-bus/${bus}`)),
    ),
  );

const functionDeeds: Describe = (operation, { FunctionName }, arnOf) => [
  deed(
    operation === 'Invoke' ? 'lambda:InvokeFunction' : `lambda:${operation}`,
    whole(FunctionName, (name) => arnOf('lambda', `function:${name}`)),
  ),
];

const describe: Readonly<Record<Service, Describe>> = {
  dynamodb: tableDeeds,
  events: eventDeeds,
  kms: keyDeeds,
  lambda: functionDeeds,
  s3: objectDeeds,
  // Functions are given the ARN; a bare name would match no policy.
  secretsmanager: (operation, { SecretId }) => [deed(`secretsmanager:${operation}`, textOf(SecretId) ?? '')],
  sqs: queueDeeds,
  states: stateDeeds,
};

/** What a call does in the words of IAM (service authorisation reference): one deed per action and resource. */
export const deedsOf = (service: Service, operation: string, input: object, arnOf: ArnOf): Deed[] =>
  describe[service](operation, { ...input }, arnOf);

import type { Service } from '../cloud/engine.ts';
import { tableDeeds, type Keys } from './iam-dynamodb.ts';
import type { Context, Deed } from './iam-evaluate.ts';
import { isRecord, type Properties } from './template.ts';

/** How names in calls become ARNs. */
export interface Places {
  readonly arnOf: (service: string, rest: string) => string;
  /** Partition keys of a table and of its indexes, by name. */
  keys(table: string): Keys;
  secretArn(id: string): string | undefined;
  keyArn(id: string): string | undefined;
}

const text = (input: Properties, name: string): string | undefined => {
  const value = input[name];
  return typeof value === 'string' ? value : undefined;
};
const context = (entries: Record<string, string | undefined>): Context =>
  Object.fromEntries(Object.entries(entries).flatMap(([key, value]) => (value === undefined ? [] : [[key, [value]]])));

const objectActions: Readonly<Record<string, string>> = {
  CompleteMultipartUpload: 'PutObject',
  CopyObject: 'PutObject',
  CreateMultipartUpload: 'PutObject',
  HeadObject: 'GetObject',
  ListParts: 'ListMultipartUploadParts',
  UploadPart: 'PutObject',
};
const bucketActions: Readonly<Record<string, string>> = {
  HeadBucket: 'ListBucket',
  ListObjects: 'ListBucket',
  ListObjectsV2: 'ListBucket',
  ListObjectVersions: 'ListBucketVersions',
};

/** The bundled extras of a put each need their own permission (S3 user guide, "Required permissions for API operations"). */
const objectExtras = (input: Properties): string[] => [
  ...(input['ObjectLockMode'] === undefined ? [] : ['s3:PutObjectRetention']),
  ...(input['ObjectLockLegalHoldStatus'] === undefined ? [] : ['s3:PutObjectLegalHold']),
  ...(input['Tagging'] === undefined ? [] : ['s3:PutObjectTagging']),
];

const objectDeeds = (operation: string, input: Properties): Deed[] => {
  const bucket = `arn:aws:s3:::${text(input, 'Bucket') ?? ''}`;
  const key = text(input, 'Key');
  if (key === undefined) {
    const action = `s3:${bucketActions[operation] ?? operation}`;
    if (operation !== 'DeleteObjects')
      return [{ action, resource: bucket, context: context({ 's3:prefix': text(input, 'Prefix') }) }];
    const objects = isRecord(input['Delete']) ? input['Delete']['Objects'] : [];
    return (Array.isArray(objects) ? objects : []).flatMap((one: unknown) =>
      isRecord(one) ? objectDeeds('DeleteObject', { ...one, Bucket: input['Bucket'] }) : [],
    );
  }
  const resource = `${bucket}/${key}`;
  const versioned = input['VersionId'] !== undefined && /^(Get|Head|Delete)Object$/.test(operation) ? 'Version' : '';
  const found = context({
    's3:if-none-match': text(input, 'IfNoneMatch'),
    's3:object-lock-mode': text(input, 'ObjectLockMode'),
    's3:x-amz-server-side-encryption': text(input, 'ServerSideEncryption'),
  });
  const actions = [`s3:${objectActions[operation] ?? operation}${versioned}`, ...objectExtras(input)];
  const source = operation === 'CopyObject' ? text(input, 'CopySource') : undefined;
  return [
    ...actions.map((action) => ({ action, resource, context: found })),
    ...(source === undefined
      ? []
      : [{ action: 's3:GetObject', resource: `arn:aws:s3:::${decodeURIComponent(source)}`, context: {} }]),
  ];
};

const keyDeeds = (operation: string, input: Properties, places: Places): Deed[] => {
  const id = text(input, 'KeyId');
  const encryption = isRecord(input['EncryptionContext']) ? input['EncryptionContext'] : {};
  const pairs = Object.entries(encryption).map(([key, value]) => [`kms:EncryptionContext:${key}`, [String(value)]]);
  const found: Context = {
    ...context({
      'kms:SigningAlgorithm': text(input, 'SigningAlgorithm'),
      'kms:MessageType': text(input, 'MessageType'),
    }),
    ...Object.fromEntries(pairs),
    ...(pairs.length > 0 ? { 'kms:EncryptionContextKeys': Object.keys(encryption) } : {}),
  };
  const action = `kms:${operation}`;
  return [{ action, resource: id === undefined ? undefined : (places.keyArn(id) ?? id), context: found }];
};

const queueDeeds = (operation: string, input: Properties, places: Places): Deed[] => {
  const name = (text(input, 'QueueUrl') ?? text(input, 'QueueName') ?? '').split('/').at(-1) ?? '';
  return [{ action: `sqs:${operation.replace(/Batch$/, '')}`, resource: places.arnOf('sqs', name), context: {} }];
};

const secretDeeds = (operation: string, input: Properties, places: Places): Deed[] => {
  const id = text(input, 'SecretId') ?? text(input, 'Name') ?? '';
  return [{ action: `secretsmanager:${operation}`, resource: places.secretArn(id) ?? id, context: {} }];
};

/** A task token does not say whose it is, so the machine's ARN stays open. */
const stateDeeds = (operation: string, input: Properties): Deed[] => {
  const resource = text(input, 'stateMachineArn') ?? text(input, 'executionArn');
  return [{ action: `states:${operation}`, resource, context: {} }];
};

const eventDeeds = (operation: string, input: Properties, places: Places): Deed[] => {
  const entries = Array.isArray(input['Entries']) ? input['Entries'].filter(isRecord) : [];
  return entries.map((entry) => {
    const bus = text(entry, 'EventBusName') ?? 'default';
    return {
      action: `events:${operation}`,
      resource: bus.startsWith('arn:') ? bus : places.arnOf('events', `event-bus/${bus}`),
      context: context({ 'events:source': text(entry, 'Source'), 'events:detail-type': text(entry, 'DetailType') }),
    };
  });
};

const functionDeeds = (operation: string, input: Properties, places: Places): Deed[] => {
  const name = text(input, 'FunctionName') ?? '';
  const resource = name.startsWith('arn:') ? name : places.arnOf('lambda', `function:${name}`);
  return [{ action: operation === 'Invoke' ? 'lambda:InvokeFunction' : `lambda:${operation}`, resource, context: {} }];
};

const ofService: Readonly<Record<Service, (operation: string, input: Properties, places: Places) => Deed[]>> = {
  dynamodb: tableDeeds,
  events: eventDeeds,
  kms: keyDeeds,
  lambda: functionDeeds,
  s3: objectDeeds,
  secretsmanager: secretDeeds,
  sqs: queueDeeds,
  states: stateDeeds,
};

/** What a call does in the words of IAM (service authorisation reference): one deed per action and resource. */
export const deedsOf = (service: Service, operation: string, input: object, places: Places): Deed[] =>
  ofService[service](operation, { ...input }, places);

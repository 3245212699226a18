import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { operator } from '../../local/cloud/engine.ts';
import type { Assembly } from '../../local/stack/assembly.ts';
import { loadAssembly } from '../../local/stack/assembly.ts';
import { judge, matches, Statement } from '../../local/stack/iam-evaluate.ts';
import { reportOf } from '../../local/stack/iam-report.ts';
import { createIam, serviceCaller } from '../../local/stack/iam.ts';
import { writeAssembly } from './stack/written-assembly.ts';

const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const allow = (Action: string | string[], Resource: unknown, Condition: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  Condition,
});

const template = (statements: object[], more: string[] = []) => ({
  Resources: {
    Table: { Type: 'AWS::DynamoDB::Table' },
    Files: { Type: 'AWS::S3::Bucket' },
    FilesPolicy: {
      Type: 'AWS::S3::BucketPolicy',
      Properties: {
        Bucket: { Ref: 'Files' },
        PolicyDocument: {
          Statement: [
            {
              Effect: 'Deny',
              Action: 's3:*',
              Principal: { AWS: '*' },
              Resource: [arn('Files'), { 'Fn::Join': ['', [arn('Files'), '/*']] }],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
            {
              Effect: 'Allow',
              Action: 's3:GetObject',
              Principal: { Service: 'cloudfront.amazonaws.com' },
              Resource: { 'Fn::Join': ['', [arn('Files'), '/*']] },
              Condition: { StringEquals: { 'AWS:SourceArn': 'arn:aws:cloudfront::0:distribution/E1' } },
            },
          ],
        },
      },
    },
    Key: {
      Type: 'AWS::KMS::Key',
      Properties: {
        KeyPolicy: {
          Statement: [allow('kms:*', '*', {})].map((one) => ({
            ...one,
            Principal: { AWS: 'arn:aws:iam::000000000000:root' },
          })),
        },
      },
    },
    Policy: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: { Statement: statements } } },
    Role: {
      Type: 'AWS::IAM::Role',
      Properties: { RoleName: 'intake', ManagedPolicyArns: [{ Ref: 'Policy' }, ...more] },
    },
  },
});
const role = 'arn:aws:iam::000000000000:role/intake';
const assemblyOf = (statements: object[], more?: string[]): Assembly =>
  loadAssembly({
    assembly: writeAssembly({ stage: 's', stacks: { all: template(statements, more) } }),
    stage: 's',
    cloudUrl: 'http://127.0.0.1:1',
    parameters: {},
  });
const TableName = 's-all-Table';
const as = (iam: ReturnType<typeof createIam>, caller = role) => ({
  dynamodb: (operation: string, input: object) => () => iam.check({ service: 'dynamodb', operation, input, caller }),
  s3: (operation: string, input: object) => () => iam.check({ service: 's3', operation, input, caller }),
});

test('a transaction needs the action of each of its elements', () => {
  const iam = createIam(assemblyOf([allow(['dynamodb:PutItem', 'dynamodb:ConditionCheckItem'], arn('Table'))]));
  const Key = { pk: { S: 'D#1' } };
  const Put = { TableName, Item: Key };
  const { dynamodb } = as(iam);
  const write = (TransactItems: object[]) => dynamodb('TransactWriteItems', { TransactItems });
  expect(write([{ Put }, { ConditionCheck: { TableName, Key } }])).not.toThrow();
  expect(write([{ Put }, { Update: { TableName, Key } }])).toThrow(/not authorized to perform: dynamodb:UpdateItem/);
  expect(dynamodb('PutItem', { TableName: 'other', Item: Key })).toThrow(/table\/other/);
  expect(dynamodb('DeleteItem', { TableName, Key })).toThrow(
    expect.objectContaining({ code: 'AccessDeniedException', status: 400 }),
  );
  expect(as(iam, operator).dynamodb('DeleteItem', { TableName, Key })).not.toThrow();
  expect(as(iam, 'arn:aws:iam::000000000000:role/other').dynamodb('PutItem', Put)).toThrow('not authorized');
});

test('a query on an index needs the index', () => {
  const { dynamodb } = as(
    createIam(assemblyOf([allow('dynamodb:Query', { 'Fn::Join': ['', [arn('Table'), '/index/queue']] })])),
  );
  expect(dynamodb('Query', { TableName, IndexName: 'queue' })).not.toThrow();
  expect(dynamodb('Query', { TableName, IndexName: 'other' })).toThrow(/index\/other/);
  expect(dynamodb('Query', { TableName })).toThrow('not authorized');
});

const bucketName = () => assemblyOf([]).resources.of('AWS::S3::Bucket', z.object({}))[0]?.name;
test('write-once conditions and versions are compared', () => {
  const results = { 'Fn::Join': ['', [arn('Files'), '/results/*']] };
  const once = allow('s3:PutObject', results, { StringEquals: { 's3:if-none-match': '*' } });
  const { s3 } = as(createIam(assemblyOf([once, allow('s3:GetObjectVersion', results)])));
  const Bucket = bucketName();
  expect(s3('PutObject', { Bucket, Key: 'results/1', IfNoneMatch: '*' })).not.toThrow();
  expect(s3('PutObject', { Bucket, Key: 'results/1' })).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
  expect(s3('PutObject', { Bucket, Key: 'other/1', IfNoneMatch: '*' })).toThrow('not authorized');
  expect(s3('HeadObject', { Bucket, Key: 'results/1', VersionId: '1' })).not.toThrow();
  expect(s3('GetObject', { Bucket, Key: 'results/1' })).toThrow('s3:GetObject on');
  expect(s3('ListObjectsV2', { Bucket })).toThrow('s3:ListBucket on');
});

test('a key lets a role in by its context of encryption, or not through another service', () => {
  const through = { StringEquals: { 'kms:ViaService': 'secretsmanager.ap-southeast-1.amazonaws.com' } };
  const context = { StringEquals: { 'kms:EncryptionContext:citizen': 'c1' } };
  const iam = createIam(
    assemblyOf([allow('kms:Encrypt', arn('Key'), through), allow('kms:Decrypt', arn('Key'), context)]),
  );
  const KeyId = assemblyOf([]).resources.of('AWS::KMS::Key', z.object({}))[0]?.arn;
  const kms = (operation: string, EncryptionContext: object) => () =>
    iam.check({ service: 'kms', operation, input: { KeyId, EncryptionContext }, caller: role });
  expect(kms('Decrypt', { citizen: 'c1' })).not.toThrow();
  expect(kms('Decrypt', { citizen: 'c2' })).toThrow('not authorized');
  expect(kms('Encrypt', { citizen: 'c1' })).toThrow('not authorized');
});

const conditioned = (Condition: object) => () => createIam(assemblyOf([allow('s3:PutObject', '*', Condition)]));
test('what could not be judged here is refused when the policies are read', () => {
  expect(conditioned({ StringEquals: { 'dynamodb:LeadingKeys': 'D#1' } })).toThrow(
    /Invalid key in record.+dynamodb:LeadingKeys/s,
  );
  expect(conditioned({ NumericLessThan: { 's3:if-none-match': '1' } })).toThrow(/NumericLessThan/);
  expect(() => createIam(assemblyOf([{ Effect: 'Allow', NotAction: 's3:*', Resource: '*' }]))).toThrow(/NotAction/);
  const theirs = 'arn:aws:iam::aws:policy/AdministratorAccess';
  expect(() => createIam(assemblyOf([], [theirs]))).toThrow(`${theirs} of ${role} is not in the template`);
});

const caller = (id: string) => serviceCaller('cloudfront.amazonaws.com', `arn:aws:cloudfront::0:distribution/${id}`);
test('services are judged by the policy of the resource and its source', () => {
  const iam = createIam(assemblyOf([]));
  const get = { Bucket: bucketName(), Key: 'index.html' };
  expect(as(iam, caller('E1')).s3('GetObject', get)).not.toThrow();
  expect(as(iam, caller('E2')).s3('GetObject', get)).toThrow('not authorized');
  expect(as(iam).s3('GetObject', get)).toThrow('not authorized');
});

const says = (Condition: object, context: Record<string, string>) =>
  judge([Statement.parse({ Effect: 'Allow', Action: 'a:B', Resource: '*', Condition })], {
    action: 'a:b',
    resource: 'r',
    context,
  });
test('an explicit deny wins; operators follow the IAM guide on absent keys', () => {
  const source = { 'aws:SourceArn': 'arn:*:r' };
  expect(says({ StringEquals: source }, {})).toBe('silent');
  expect(says({ StringEquals: source }, { 'aws:sourcearn': 'arn:*:r' })).toBe('allowed');
  expect(says({ StringEquals: source }, { 'aws:sourcearn': 'arn:aws:r' })).toBe('silent');
  expect(says({ StringNotEquals: source }, {})).toBe('allowed');
  expect(says({ StringNotEquals: source }, { 'aws:sourcearn': 'arn:*:r' })).toBe('silent');
  expect(says({ ArnLike: source }, { 'aws:sourcearn': 'arn:aws:r' })).toBe('allowed');
  expect(says({ ArnEquals: source }, {})).toBe('silent');
  expect(says({ Bool: { 'aws:SecureTransport': 'false' } }, { 'aws:securetransport': 'true' })).toBe('silent');
  expect(says({ Null: { 's3:if-none-match': 'true' } }, {})).toBe('allowed');
  expect(says({ Null: { 's3:if-none-match': 'false' } }, {})).toBe('silent');
  const statements = [allow('a:*', '*'), { Effect: 'Deny', Action: 'a:B', Resource: '*' }];
  const deed = { action: 'a:B', resource: 'r', context: {} };
  expect(
    judge(
      statements.map((one) => Statement.parse(one)),
      deed,
    ),
  ).toBe('denied');
});

test('the report says what is unused, missing and too wide', () => {
  const assembly = assemblyOf([
    allow(['dynamodb:PutItem', 'dynamodb:GetItem'], arn('Table')),
    allow('s3:Get*', '*'),
    allow(['xray:PutTraceSegments', 'logs:PutLogEvents'], '*'),
    allow('kms:Sign', arn('Key')),
  ]);
  const iam = createIam(assembly);
  const { dynamodb } = as(iam);
  dynamodb('PutItem', { TableName, Item: {} })();
  expect(dynamodb('Scan', { TableName })).toThrow('not authorized');
  const table = 'arn:aws:dynamodb:ap-southeast-1:000000000000:table/s-all-Table';
  expect(reportOf(iam, assembly.resources, [role])).toEqual([
    {
      role,
      excess: [`dynamodb:GetItem on ${table}`, 's3:Get* on *', expect.stringMatching(/^kms:Sign on arn/)],
      missing: [`dynamodb:Scan on ${table}`],
      wildcards: ['s3:Get* on *', 'logs:PutLogEvents on *'],
      patterns: [expect.stringMatching(/^xray:PutTraceSegments on \*: the action knows no resources/)],
    },
  ]);
});

test('a pattern is a finding unless nothing narrower could be named', () => {
  const within = (rest: string) => ({ 'Fn::Join': ['', [arn('Files'), rest]] });
  const machines = 'arn:aws:states:ap-southeast-1:000000000000:stateMachine:';
  const assembly = assemblyOf([
    allow(['s3:GetObject', 's3:ListBucket'], within('/*')),
    allow('s3:PutObject', 'arn:aws:s3:::s-*'),
    allow('dynamodb:Query', { 'Fn::Join': ['', [arn('Table'), '/index/*']] }),
    allow('states:StartExecution', [`${machines}s-*`, `${machines}*`]),
    allow('kms:S?gn', arn('Key')),
  ]);
  const [found] = reportOf(createIam(assembly), assembly.resources, [role]);
  const files = `arn:aws:s3:::${bucketName()}/*`;
  expect(found?.patterns).toEqual([
    `s3:GetObject on ${files}: the objects do not exist yet`,
    `states:StartExecution on ${machines}s-*: each new procedure adds a machine`,
  ]);
  expect(found?.wildcards).toEqual([
    `s3:ListBucket on ${files}`,
    's3:PutObject on arn:aws:s3:::s-*',
    expect.stringMatching(/^dynamodb:Query on .+\/index\/\*$/),
    `states:StartExecution on ${machines}*`,
    expect.stringMatching(/^kms:S\?gn on arn/),
  ]);
});

test('wildcards: a star takes any text, a question mark one character, anything else itself', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', '/', ':', '.', '+', '(', '$') });
  fc.assert(
    fc.property(text, text, text, (before, middle, after) => {
      expect(matches(`${before}*${after}`, before + middle + after)).toBe(true);
      expect(matches(`${before}${'?'.repeat(middle.length)}${after}`, before + middle + after)).toBe(true);
      expect(matches(before, after)).toBe(before === after);
    }),
  );
});

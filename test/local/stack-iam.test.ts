import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { operator } from '../../local/cloud/engine.ts';
import type { Assembly } from '../../local/stack/assembly.ts';
import { loadAssembly } from '../../local/stack/assembly.ts';
import { judge, matches, Statement } from '../../local/stack/iam-evaluate.ts';
import { reportOf } from '../../local/stack/iam-report.ts';
import { createIam, serviceCaller } from '../../local/stack/iam.ts';
import { writeAssembly } from './stack/written-assembly.ts';

const key = (id: string) => [{ AttributeName: id, KeyType: 'HASH' }];
const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const policy = (statement: object[]) => ({
  PolicyName: 'own',
  PolicyDocument: { Version: '2012-10-17', Statement: statement },
});
const allow = (Action: string | string[], Resource: unknown, Condition: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  Condition,
});

const template = (statements: object[]) => ({
  Resources: {
    Table: {
      Type: 'AWS::DynamoDB::Table',
      Properties: {
        KeySchema: key('pk'),
        GlobalSecondaryIndexes: [{ IndexName: 'queue', KeySchema: key('unit') }],
      },
    },
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
              Resource: [arn('Files'), { 'Fn::Sub': '${Files.Arn}/*' }],
              Condition: { Bool: { 'aws:SecureTransport': 'false' } },
            },
            {
              Effect: 'Allow',
              Action: 's3:GetObject',
              Principal: { Service: 'cloudfront.amazonaws.com' },
              Resource: { 'Fn::Sub': '${Files.Arn}/*' },
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
            Principal: { AWS: { 'Fn::Sub': 'arn:aws:iam::${AWS::AccountId}:root' } },
          })),
        },
      },
    },
    Role: { Type: 'AWS::IAM::Role', Properties: { RoleName: 'intake', Policies: [policy(statements)] } },
  },
});
const role = 'arn:aws:iam::000000000000:role/intake';
const assemblyOf = (statements: object[]): Assembly =>
  loadAssembly({
    assembly: writeAssembly({ stage: 's', stacks: { all: template(statements) } }),
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

const query = (unit: string) => ({
  TableName,
  IndexName: 'queue',
  KeyConditionExpression: '#u = :u AND #s > :s',
  ExpressionAttributeNames: { '#u': 'unit', '#s': 'due' },
  ExpressionAttributeValues: { ':u': { S: unit }, ':s': { S: '2026' } },
});
test('a query on an index needs the index, and leading keys are compared', () => {
  const own = { 'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': ['U#1'] } };
  const index = { 'Fn::Sub': '${Table.Arn}/index/queue' };
  const { dynamodb } = as(createIam(assemblyOf([allow('dynamodb:Query', index, own)])));
  expect(dynamodb('Query', query('U#1'))).not.toThrow();
  expect(dynamodb('Query', query('U#2'))).toThrow(/index\/queue/);
  expect(dynamodb('Query', { ...query('U#1'), IndexName: undefined })).toThrow('not authorized');
});

test('attributes, absent keys and write-once conditions are compared', () => {
  const once = allow(
    's3:PutObject',
    { 'Fn::Sub': '${Files.Arn}/results/*' },
    { StringEquals: { 's3:if-none-match': '*' } },
  );
  const attributes = { 'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'status'] } };
  const iam = createIam(assemblyOf([once, allow('dynamodb:PutItem', arn('Table'), attributes)]));
  const { dynamodb, s3 } = as(iam);
  const Bucket = assemblyOf([]).resources.find(({ id }) => id === 'Files')?.physical.name;
  expect(s3('PutObject', { Bucket, Key: 'results/1', IfNoneMatch: '*' })).not.toThrow();
  expect(s3('PutObject', { Bucket, Key: 'results/1' })).toThrow(expect.objectContaining({ code: 'AccessDenied' }));
  expect(s3('PutObject', { Bucket, Key: 'other/1', IfNoneMatch: '*' })).toThrow('not authorized');
  expect(s3('PutObject', { Bucket, Key: 'results/1', IfNoneMatch: '*', ObjectLockMode: 'COMPLIANCE' })).toThrow(
    /s3:PutObjectRetention/,
  );
  const item = (more: object) =>
    dynamodb('PutItem', { TableName, Item: { pk: { S: '1' }, status: { S: 'A' }, ...more } });
  expect(item({})).not.toThrow();
  expect(item({ salary: { N: '1' } })).toThrow('not authorized');
});

const caller = (id: string) => serviceCaller('cloudfront.amazonaws.com', `arn:aws:cloudfront::0:distribution/${id}`);
test('services are judged by the policy of the resource and its source', () => {
  const iam = createIam(assemblyOf([]));
  const Bucket = assemblyOf([]).resources.find(({ id }) => id === 'Files')?.physical.name;
  const get = { Bucket, Key: 'index.html' };
  expect(as(iam, caller('E1')).s3('GetObject', get)).not.toThrow();
  expect(as(iam, caller('E2')).s3('GetObject', get)).toThrow('not authorized');
  expect(as(iam).s3('GetObject', get)).toThrow('not authorized');
});

const says = (Condition: object, context: Record<string, string[]>) =>
  judge([Statement.parse({ Effect: 'Allow', Action: 'a:B', Resource: '*', Condition })], {
    action: 'a:B',
    resource: 'r',
    context,
  });
test('an explicit deny wins; operators follow the IAM guide on absent keys', () => {
  expect(says({ StringEquals: { k: 'v' } }, {})).toBe('silent');
  expect(says({ StringNotEquals: { k: 'v' } }, {})).toBe('allowed');
  expect(says({ StringEqualsIfExists: { k: 'v' } }, {})).toBe('allowed');
  expect(says({ StringEqualsIfExists: { k: 'v' } }, { K: ['w'] })).toBe('silent');
  expect(says({ Null: { k: 'true' } }, {})).toBe('allowed');
  expect(says({ Null: { k: 'false' } }, {})).toBe('silent');
  expect(says({ 'ForAnyValue:StringLike': { k: 'v*' } }, { k: ['a', 'v1'] })).toBe('allowed');
  expect(says({ 'ForAllValues:StringLike': { k: 'v*' } }, { k: ['a', 'v1'] })).toBe('silent');
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
  expect(reportOf(iam, assembly, [role])).toEqual([
    {
      role,
      excess: [`dynamodb:GetItem on ${table}`, 's3:Get* on *', expect.stringMatching(/^kms:Sign on arn/)],
      missing: [`dynamodb:Scan on ${table}`],
      wildcards: ['s3:Get* on *', 'logs:PutLogEvents on *'],
    },
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

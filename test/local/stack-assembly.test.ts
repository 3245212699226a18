import { expect, test } from 'vitest';
import * as z from 'zod';
import { loadAssembly } from '../../local/stack/assembly.ts';
import { writeAssembly } from './stack/written-assembly.ts';

const output = (StackName: string, OutputName: string) => ({ 'Fn::GetStackOutput': { StackName, OutputName } });
const records = {
  Resources: {
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { KeySchema: [] } },
    Files: { Type: 'AWS::S3::Bucket', Properties: {} },
  },
  Outputs: { TableArn: { Value: { 'Fn::GetAtt': ['Table', 'Arn'] } } },
};
const service = {
  Parameters: {
    Domain: { Type: 'String', Default: '' },
    BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/cdk-bootstrap/version' },
  },
  Conditions: { Own: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Domain' }, ''] }] } },
  Resources: {
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        Table: output('lang-son-records', 'TableArn'),
        Joined: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':', { Ref: 'AWS::Region' }]] },
        Substituted: { 'Fn::Sub': 'cdk-${AWS::AccountId}' },
        Address: { 'Fn::If': ['Own', { Ref: 'Domain' }, 'none'] },
        Nothing: { Ref: 'AWS::NoValue' },
        List: ['a', { Ref: 'AWS::NoValue' }],
      },
    },
    Key: { Type: 'AWS::KMS::Key', Properties: {} },
  },
  Outputs: { QueueUrl: { Value: { Ref: 'Queue' } }, KeyArn: { Value: { 'Fn::GetAtt': ['Key', 'Arn'] } } },
};
const load = (parameters: Record<string, string> = {}, stacks: Record<string, object> = { records, service }) =>
  loadAssembly({
    assembly: writeAssembly({ stage: 'lang-son', stacks }),
    stage: 'lang-son',
    cloudUrl: 'http://127.0.0.1:4566',
    parameters,
  });
const anything = z.record(z.string(), z.unknown());
const queueOf = (parameters?: Record<string, string>) =>
  load(parameters).resources.of('AWS::SQS::Queue', anything)[0]?.properties;

test('intrinsic functions and references across stacks are resolved', () => {
  expect(queueOf()).toEqual({
    Table: 'arn:aws:dynamodb:ap-southeast-1:000000000000:table/lang-son-records-Table',
    Joined: 'arn:aws:ap-southeast-1',
    Substituted: 'cdk-000000000000',
    Address: 'none',
    List: ['a'],
  });
  const { outputs } = load();
  expect(outputs['QueueUrl']).toBe('http://127.0.0.1:4566/000000000000/lang-son-service-Queue');
  expect(outputs['KeyArn']).toMatch(/^arn:aws:kms:ap-southeast-1:000000000000:key\/[0-9a-f-]{36}$/);
});

test('given parameters win over defaults and decide conditions', () => {
  expect(queueOf({ Domain: 'dichvucong.example.gov.vn' })?.['Address']).toBe('dichvucong.example.gov.vn');
});

const names = () => [load().outputs, load().resources.of('AWS::S3::Bucket', anything)[0]?.name];
test('physical names are the same on every start', () => {
  expect(names()).toEqual(names());
});

const queue =
  (properties: object, more: object = {}) =>
  () =>
    load({}, { one: { Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: properties } }, ...more } });
test('what cannot be resolved is an error that names it', () => {
  expect(queue({ A: { Ref: 'Missing' } })).toThrow('nothing is called Missing');
  expect(queue({ A: { 'Fn::GetAtt': ['Queue', 'Size'] } })).toThrow('Queue.Size is not known here');
  expect(queue({ A: { 'Fn::Cidr': [] } })).toThrow('Fn::Cidr is not supported');
  expect(queue({ A: output('other', 'Name') })).toThrow('no stack gives other.Name');
  const Parameters = { P: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/a' } };
  expect(queue({ A: { Ref: 'P' } }, { Parameters })).toThrow('P is a AWS::SSM::Parameter::Value<String>');
  expect(queue({}, { Mappings: {} })).toThrow(/Mappings/);
  const root = writeAssembly({ stage: 'lang-son', stacks: { records } });
  expect(() => loadAssembly({ assembly: root, stage: 'hue', cloudUrl: '', parameters: {} })).toThrow(
    'no stage "hue"; it has lang-son',
  );
});

test('a type or property that nobody reads is said, unless it has no effect here', () => {
  const resources = {
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: { VisibilityTimeout: 1, DelaySeconds: 2, SqsManagedSseEnabled: true },
    },
    Cache: { Type: 'AWS::ElastiCache::CacheCluster' },
    Log: { Type: 'AWS::Logs::LogGroup', Properties: { RetentionInDays: 1 } },
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { KeySchema: [{ Name: 'pk', Kind: 'HASH' }] } },
  };
  const assembly = load({}, { one: { Resources: resources } });
  assembly.resources.of('AWS::SQS::Queue', z.object({ VisibilityTimeout: z.number() }));
  const Named = z.object({ KeySchema: z.array(z.object({ Name: z.string() })) });
  assembly.resources.of('AWS::DynamoDB::Table', Named);
  expect(assembly.resources.notEmulated()).toEqual([
    'AWS::SQS::Queue.DelaySeconds (lang-son-one/Queue)',
    'AWS::ElastiCache::CacheCluster (lang-son-one/Cache)',
    'AWS::DynamoDB::Table.KeySchema.Kind (lang-son-one/Table)',
  ]);
  expect(() => assembly.resources.of('AWS::SQS::Queue', z.object({ Fifo: z.literal(true) }))).toThrow(
    /AWS::SQS::Queue lang-son-one\/Queue is not emulated/,
  );
});

import { expect, test } from 'vitest';
import { loadAssembly } from '../../local/stack/assembly.ts';
import { writeAssembly } from './stack/written-assembly.ts';

const records = {
  Parameters: {
    Retention: { Type: 'Number', Default: 10 },
    BootstrapVersion: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/cdk-bootstrap/version' },
  },
  Mappings: { Sizes: { small: { memory: 256 } } },
  Conditions: {
    Long: { 'Fn::Equals': [{ Ref: 'Retention' }, '20'] },
    Short: { 'Fn::Not': [{ Condition: 'Long' }] },
    Both: { 'Fn::And': [{ Condition: 'Long' }, { Condition: 'Short' }] },
  },
  Resources: {
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { KeySchema: [] } },
    Files: { Type: 'AWS::S3::Bucket', Properties: {} },
    OnlyLong: { Type: 'AWS::SQS::Queue', Condition: 'Long' },
    OnlyShort: { Type: 'AWS::SQS::Queue', Condition: 'Short' },
    Never: { Type: 'AWS::SQS::Queue', Condition: 'Both' },
  },
  Outputs: { TableArn: { Value: { 'Fn::GetAtt': ['Table', 'Arn'] }, Export: { Name: 'records:Table' } } },
};
const service = {
  Resources: {
    Queue: {
      Type: 'AWS::SQS::Queue',
      Properties: {
        Table: { 'Fn::Select': [1, { 'Fn::Split': ['/', { 'Fn::ImportValue': 'records:Table' }] }] },
        Joined: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':', { Ref: 'AWS::Region' }]] },
        Substituted: { 'Fn::Sub': ['${Key.Arn} ${Own} ${!Kept} ${AWS::AccountId}', { Own: 'own' }] },
        Nothing: { Ref: 'AWS::NoValue' },
        List: ['a', { Ref: 'AWS::NoValue' }],
      },
    },
    Key: { Type: 'AWS::KMS::Key', Properties: {} },
  },
  Outputs: { QueueUrl: { Value: { Ref: 'Queue' } } },
};
const load = (parameters: Record<string, string> = {}, stacks: Record<string, object> = { records, service }) =>
  loadAssembly({
    assembly: writeAssembly({ stage: 'lang-son', stacks }),
    stage: 'lang-son',
    cloudUrl: 'http://127.0.0.1:4566',
    parameters,
  });

test('intrinsic functions and references across stacks are resolved', () => {
  const { resources, outputs } = load();
  const queue = resources.find(({ id, stack }) => id === 'Queue' && stack === 'lang-son-service');
  expect(queue?.properties).toEqual({
    Table: 'lang-son-records-Table',
    Joined: 'arn:aws:ap-southeast-1',
    Substituted: expect.stringMatching(
      /^arn:aws:kms:ap-southeast-1:000000000000:key\/[0-9a-f-]{36} own \$\{Kept\} 000000000000$/,
    ),
    List: ['a'],
  });
  expect(outputs['QueueUrl']).toBe('http://127.0.0.1:4566/000000000000/lang-son-service-Queue');
  expect(outputs['lang-son-records.TableArn']).toMatch(/table\/lang-son-records-Table$/);
});

const ids = (parameters?: Record<string, string>) => load(parameters).resources.map(({ id }) => id);
test('given parameters win over defaults and decide conditions', () => {
  expect(ids()).toEqual(['Table', 'Files', 'OnlyShort', 'Queue', 'Key']);
  expect(ids({ Retention: '20' })).toEqual(['Table', 'Files', 'OnlyLong', 'Queue', 'Key']);
});

const names = () => load().resources.map(({ physical }) => [physical.ref, physical.attributes]);
test('physical names are the same on every start', () => {
  expect(names()).toEqual(names());
});

const queue =
  (properties: object, more: object = {}) =>
  () =>
    load({}, { one: { Resources: { Queue: { Type: 'AWS::SQS::Queue', Properties: properties } }, ...more } });
test('what cannot be resolved is an error that names it', () => {
  expect(queue({ A: { Ref: 'Missing' } })).toThrow('nothing is called Missing');
  expect(queue({ A: { 'Fn::Cidr': [] } })).toThrow('Fn::Cidr is not supported');
  expect(queue({ A: { 'Fn::ImportValue': 'other' } })).toThrow('no earlier stack gives the export other');
  const parameters = { P: { Type: 'AWS::SSM::Parameter::Value<String>', Default: '/a' } };
  expect(queue({ A: { Ref: 'P' } }, { Parameters: parameters })).toThrow('P reads the SSM parameter store');
  const root = writeAssembly({ stage: 'lang-son', stacks: { records } });
  expect(() => loadAssembly({ assembly: root, stage: 'hue', cloudUrl: '', parameters: {} })).toThrow(
    'no stage "hue"; it has lang-son',
  );
});

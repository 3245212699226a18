import { expect, test } from 'vitest';
import { AwsError } from '../../local/cloud/engine.ts';
import { stageWith } from './states/fresh-stage.ts';
import { role } from './states/stage.ts';

const task = (resource: string, Arguments: object) => ({
  StartAt: 'A',
  States: { A: { Type: 'Task', Resource: `arn:aws:states:::${resource}`, Arguments, End: true } },
});
const Key = { pk: { S: 'D#1' } };

test('dynamodb:updateItem calls the service as the role of the machine', async () => {
  const { run, calls, services } = stageWith();
  services.answer = () => ({ Attributes: { n: { N: '1' } }, Absent: undefined });
  const { output } = await run(task('dynamodb:updateItem', { TableName: 't', Key }));
  expect(output).toEqual({ Attributes: { n: { N: '1' } } });
  expect(calls).toEqual([
    { service: 'dynamodb', operation: 'UpdateItem', input: { TableName: 't', Key }, caller: role },
  ]);
});

test('events:putEvents writes Detail as text and adds the execution and its machine to Resources', async () => {
  const { machine, start, closed, calls, services } = stageWith();
  services.answer = () => ({ FailedEntryCount: 0, Entries: [{ EventId: 'e' }] });
  const Entries = [{ Source: 'motcua', DetailType: 'T', Detail: { code: '{% $states.input.code %}' } }];
  const arn = machine(task('events:putEvents', { Entries }));
  const execution = start(arn, { code: 'D1' });
  await closed(execution);
  expect(calls[0]?.input).toEqual({
    Entries: [{ Source: 'motcua', DetailType: 'T', Detail: '{"code":"D1"}', Resources: [execution, arn] }],
  });
  services.answer = () => ({ FailedEntryCount: 1, Entries: [{ ErrorCode: 'InternalFailure' }] });
  expect(await closed(start(arn, { code: 'D2' }))).toMatchObject({ error: 'EventBridge.FailedEntry' });
});

test('sqs:sendMessage takes an object as its body', async () => {
  const { run, calls } = stageWith();
  await run(task('sqs:sendMessage', { QueueUrl: 'q', MessageBody: { a: 1 } }));
  expect(calls[0]).toMatchObject({
    service: 'sqs',
    operation: 'SendMessage',
    input: { QueueUrl: 'q', MessageBody: '{"a":1}' },
  });
});

test('aws-sdk integrations call any operation; those of Step Functions are spelled in PascalCase', async () => {
  const { run, calls, services } = stageWith();
  services.answer = (operation) =>
    operation === 'StartExecution'
      ? { executionArn: 'x', startDate: new Date(0) }
      : { ETag: '"e"', LastModified: new Date(0), Tag: new Uint8Array([1, 2]) };
  const head = await run(task('aws-sdk:s3:headObject', { Bucket: 'b', Key: 'k' }));
  expect(head.output).toEqual({ ETag: '"e"', LastModified: '1970-01-01T00:00:00.000Z', Tag: 'AQI=' });
  const started = await run(task('aws-sdk:sfn:startExecution', { StateMachineArn: 'm', Input: { a: 1 } }));
  expect(started.output).toEqual({ ExecutionArn: 'x', StartDate: '1970-01-01T00:00:00.000Z' });
  expect(calls.map(({ service, operation, input }) => [service, operation, input])).toEqual([
    ['s3', 'HeadObject', { Bucket: 'b', Key: 'k' }],
    ['states', 'StartExecution', { stateMachineArn: 'm', input: '{"a":1}' }],
  ]);
});

test.each([
  ['dynamodb:putItem', 'ConditionalCheckFailedException', 'DynamoDB.ConditionalCheckFailedException'],
  ['aws-sdk:dynamodb:query', 'ResourceNotFoundException', 'DynamoDb.ResourceNotFoundException'],
  ['aws-sdk:s3:getObject', 'NoSuchKey', 'S3.NoSuchKeyException'],
  ['aws-sdk:secretsmanager:getSecretValue', 'DecryptionFailure', 'SecretsManager.DecryptionFailureException'],
])('%s reports %s as %s', async (resource, code, error) => {
  const { run, services } = stageWith();
  services.answer = () => {
    throw new AwsError(code, 'why', 400);
  };
  expect(await run(task(resource, {}))).toMatchObject({ error, cause: expect.stringContaining('why (Service: ') });
});

test('a call to a function that the service refuses is Lambda. and the exception', async () => {
  const { run } = stageWith({
    busy: () => {
      throw new AwsError('TooManyRequestsException', 'Rate exceeded', 429);
    },
  });
  const definition = task('lambda:invoke', { FunctionName: 'arn:aws:lambda:r:1:function:busy' });
  expect(await run(definition)).toMatchObject({
    error: 'Lambda.TooManyRequestsException',
    cause: 'Rate exceeded (Service: Lambda, Status Code: 429)',
  });
});

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

test.each([['dynamodb:putItem', 'ConditionalCheckFailedException', 'DynamoDB.ConditionalCheckFailedException']])(
  '%s reports %s as %s',
  async (resource, code, error) => {
    const { run, services } = stageWith();
    services.answer = () => {
      throw new AwsError(code, 'why', 400);
    };
    expect(await run(task(resource, {}))).toMatchObject({ error, cause: expect.stringContaining('why (Service: ') });
  },
);

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

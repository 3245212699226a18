import { ListExecutionsCommand, SendTaskSuccessCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, describe, expect, test } from 'vitest';
import { createDossierStore } from '../../functions/dossiers/dossier-store.ts';
import { releaseToken, runningCodes, startSegment } from '../../functions/routes/state-machines.ts';
import { code, dossierOf, logUpTo } from '../core/sample-events.ts';

const sfn = new SFNClient({});
const states = mockClient(sfn);
const client = new DynamoDBClient({});
const dynamodb = mockClient(client);
beforeEach(() => {
  states.reset();
  dynamodb.reset().on(PutItemCommand).resolves({}).on(GetItemCommand).resolves({});
});
const named = (name: string) => Object.assign(new Error(name), { name });

describe('releasing a token', () => {
  test('tells the machine the phase and nothing else', async () => {
    states.on(SendTaskSuccessCommand).resolves({});
    expect(await releaseToken(sfn, 'token', 'confirm')).toBe(true);
    expect(states.commandCalls(SendTaskSuccessCommand).map(({ args }) => args[0].input)).toEqual([
      { taskToken: 'token', output: '{"phase":"confirm"}' },
    ]);
  });
  test.each(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken'])('that nobody waits for: %s', async (name) => {
    states.on(SendTaskSuccessCommand).rejects(named(name));
    expect(await releaseToken(sfn, 'token', 'confirm')).toBe(false);
  });
  test.each(['ThrottlingException', 'InvalidOutput', 'AccessDeniedException'])(
    'otherwise it is a fault: %s',
    async (name) => {
      states.on(SendTaskSuccessCommand).rejects(named(name));
      await expect(releaseToken(sfn, 'token', 'confirm')).rejects.toThrow(name);
    },
  );
});

const noted = () => dynamodb.commandCalls(PutItemCommand).map(({ args }) => args[0].input.Item);

describe('starting an execution', () => {
  const machinePrefix = 'arn:aws:states:ap-southeast-1:000000000000:stateMachine:motcua-lang-son-';
  const execution = `${machinePrefix.replace('stateMachine', 'execution')}birth-registration:${code}-2`;
  const dossier = dossierOf(logUpTo('checks-recorded'));
  const tools = {
    states: sfn,
    dossiers: createDossierStore(client, 'dossiers'),
    machinePrefix,
    slugOf: () => 'birth-registration',
    now: () => Date.parse('2026-11-21T03:20:00.000Z'),
  };
  const start = async () => startSegment(tools, dossier, 2);
  const run = { pk: `D#${code}`, sk: 'RUN', execution, segment: 2, startedAt: '2026-11-21T03:20:00.000Z' };

  test('names it by dossier and segment, begins at the recorded phase, and notes it down', async () => {
    states.on(StartExecutionCommand).resolves({ executionArn: execution });
    await start();
    expect(states.commandCalls(StartExecutionCommand)[0]?.args[0].input).toEqual({
      stateMachineArn: `${machinePrefix}birth-registration`,
      name: `${code}-2`,
      input: JSON.stringify({ dossier: code, phase: 'verify' }),
    });
    expect(noted()).toEqual([marshall(run)]);
  });
  test('that exists is harmless, and is noted down where the first try could not', async () => {
    states.on(StartExecutionCommand).rejects(named('ExecutionAlreadyExists'));
    await start();
    expect(noted()).toEqual([marshall(run)]);
    dynamodb.on(GetItemCommand).resolves({ Item: marshall({ ...run, segment: 3 }) });
    await start();
    expect(noted()).toHaveLength(1);
  });
  test('that fails otherwise is a fault, and nothing is noted', async () => {
    states.on(StartExecutionCommand).rejects(named('StateMachineDoesNotExist'));
    await expect(start()).rejects.toThrow('StateMachineDoesNotExist');
    expect(noted()).toEqual([]);
  });
});

const page = (name: string) => {
  const item = { executionArn: `arn:${name}`, stateMachineArn: 'arn', name, startDate: new Date() };
  return { executions: [{ ...item, status: 'RUNNING' as const }] };
};

test('the codes of what runs are told from every page of the list, whatever the segment', async () => {
  // The SDK asks with one object that it changes from page to page.
  const asked: object[] = [];
  states.on(ListExecutionsCommand).callsFake((input: object) => {
    asked.push({ ...input });
    return asked.length === 1 ? { ...page(`${code}-1`), nextToken: 'more' } : page('H37.001-261121-0002-17');
  });
  expect(await runningCodes(sfn, 'arn')).toEqual([code, 'H37.001-261121-0002']);
  const first = { stateMachineArn: 'arn', statusFilter: 'RUNNING', maxResults: 1000 };
  expect(asked).toEqual([first, { ...first, nextToken: 'more' }]);
});

test('nothing runs on the machine of a procedure that is still being deployed', async () => {
  states.on(ListExecutionsCommand).rejects(named('StateMachineDoesNotExist'));
  expect(await runningCodes(sfn, 'arn')).toEqual([]);
});

test('a list that cannot be had is a fault', async () => {
  states.on(ListExecutionsCommand).rejects(named('ThrottlingException'));
  await expect(runningCodes(sfn, 'arn')).rejects.toThrow('ThrottlingException');
});

import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openStore } from '../../local/cloud/store.ts';
import { stageWith } from './states/fresh-stage.ts';
import { createHold, createSignal, createStage, FunctionError, holding, invoking } from './states/stage.ts';

const freshFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'states-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'cloud.db');
};
const names = Array.from({ length: 30 }, (_, index) => `d-${index}`);
const broken = () => Promise.reject(new Error('down'));
const Retry = [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 100, MaxAttempts: 1 }];
const approval = { StartAt: 'A', States: { A: { ...holding, Next: 'B' }, B: { Type: 'Pass', End: true } } };

test('30 executions that wait for tokens survive the reopening of the store and complete', async () => {
  const file = freshFile();
  const { hold, token } = createHold();
  const before = createStage({ hold }, { store: openStore(file) });
  const arn = before.machine(approval);
  const executions = names.map((name) => before.start(arn, { name }, name));
  const tokens = await Promise.all(names.map(token));
  before.close();

  const after = stageWith({}, { store: openStore(file) });
  after.states.resume();
  for (const taskToken of tokens) after.operations.SendTaskSuccess({ taskToken, output: `"${taskToken}"` });
  const outcomes = await Promise.all(executions.map(after.closed));
  expect(outcomes.map(({ status }) => status)).toEqual(names.map(() => 'SUCCEEDED'));
  expect(new Set(outcomes.map(({ output }) => output))).toEqual(new Set(tokens));
});

test('30 executions in every kind of wait survive kill -9 and complete', async () => {
  const file = freshFile();
  const child = fork(new URL('states/killed.ts', import.meta.url), [file], { execArgv: ['--import', 'tsx'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const tokens = await new Promise<string[]>((resolve, reject) => {
    child.on('message', (message) => resolve(Array.isArray(message) ? message.map(String) : []));
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`the process ended by itself: ${code}`)));
  });
  const gone = new Promise((resolve) => child.on('exit', (_, signal) => resolve(signal)));
  child.kill('SIGKILL');
  expect(await gone).toBe('SIGKILL');

  const stage = stageWith({ busy: () => 'tried again', called: () => 'called again' }, { store: openStore(file) });
  const machines = stage.operations.ListStateMachines({}).stateMachines ?? [];
  const executions = machines.flatMap(
    ({ stateMachineArn }) => stage.operations.ListExecutions({ stateMachineArn }).executions ?? [],
  );
  expect(executions.map(({ status }) => status)).toEqual(names.map(() => 'RUNNING'));
  stage.states.resume();
  for (const taskToken of tokens) stage.operations.SendTaskSuccess({ taskToken, output: '"answered"' });
  stage.clock.advance(3_600_000);
  const outcomes = await Promise.all(executions.map(({ executionArn }) => stage.closed(executionArn ?? '')));
  const told = ['answered', 'tried again', 'called again'];
  expect(outcomes.map(({ output }) => output)).toEqual(names.map((_, index) => told[Math.floor(index / 10)]));
});

test('what fell due while the process was away happens at once', async () => {
  const store = openStore(freshFile());
  const { hold, token } = createHold();
  const before = createStage({ hold, broken }, { store });
  const timed = before.machine({ StartAt: 'A', States: { A: { ...holding, TimeoutSeconds: 60, End: true } } });
  const retried = before.machine({ StartAt: 'A', States: { A: { ...invoking('broken'), Retry, End: true } } });
  const executions = [before.start(timed), before.start(retried)];
  await Promise.all([token(), before.clock.alarm(), before.clock.alarm()]);
  before.states.close();
  before.clock.advance(120_000);

  const after = stageWith({ broken: () => 'mended' }, { store, clock: before.clock });
  after.states.resume();
  const outcomes = await Promise.all(executions.map(after.closed));
  expect(outcomes).toMatchObject([{ status: 'FAILED', error: 'States.Timeout' }, { output: 'mended' }]);
});

test('a call that was under way is made again, with the same arguments and the same token', async () => {
  const store = openStore(freshFile());
  const { arrived, give } = createSignal<unknown>();
  const before = createStage({ hold: (token) => (give(token), new Promise(() => undefined)) }, { store });
  const execution = before.start(before.machine(approval));
  const firstToken = await arrived;
  before.states.close();

  const { hold, token } = createHold();
  const after = stageWith({ hold }, { store });
  after.states.resume();
  after.states.resume();
  const taskToken = await token();
  expect(taskToken).toBe(firstToken);
  after.operations.SendTaskSuccess({ taskToken, output: '1' });
  expect((await after.closed(execution)).output).toBe(1);
});

test('a retry that was waiting keeps its count and its time', async () => {
  const store = openStore(freshFile());
  const before = createStage({ broken }, { store });
  const execution = before.start(
    before.machine({ StartAt: 'A', States: { A: { ...invoking('broken'), Retry, End: true } } }),
  );
  expect(await before.clock.alarm()).toBe(100);
  before.states.close();

  const after = stageWith({ broken }, { store, clock: before.clock });
  after.states.resume();
  expect(await after.clock.alarm()).toBe(100);
  after.clock.advance(100_000);
  expect(await after.closed(execution)).toMatchObject({ status: 'FAILED', error: 'Lambda.SdkClientException' });
});

test('to resume an engine that runs already does nothing twice', async () => {
  let calls = 0;
  const { machine, start, closed, clock, states, operations } = stageWith({
    count: () => {
      calls += 1;
      if (calls === 1) throw new FunctionError('Once', '');
      return calls;
    },
  });
  const execution = start(machine({ StartAt: 'A', States: { A: { ...invoking('count'), Retry, End: true } } }));
  states.resume();
  states.resume();
  expect(await clock.alarm()).toBe(100);
  await new Promise(setImmediate);
  expect(operations.DescribeExecution({ executionArn: execution }).status).toBe('RUNNING');
  clock.advance(100_000);
  states.resume();
  expect((await closed(execution)).output).toBe(2);
});

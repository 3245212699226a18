import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { openStore } from '../../local/cloud/store.ts';
import type { Assembly, Resource } from '../../local/stack/assembly.ts';
import { createAsyncInvokes } from '../../local/stack/async-invokes.ts';
import type { FunctionSpec } from '../../local/stack/function-pool.ts';
import { functionSpecs } from '../../local/stack/function-specs.ts';
import { createFunctions, type Functions } from '../../local/stack/functions.ts';
import { Settling } from '../../local/stack/settling.ts';
import { freshDirectory } from './stack/written-assembly.ts';

const handlers = join(import.meta.dirname, 'stack/handlers');
const spec = (more: Partial<FunctionSpec> = {}): FunctionSpec => ({
  name: 'submit',
  arn: 'arn:aws:lambda:ap-southeast-1:000000000000:function:submit',
  role: 'arn:aws:iam::000000000000:role/submit',
  directory: handlers,
  handler: 'index.handler',
  environment: { TABLE: 'records' },
  timeout: 5,
  memory: 128,
  concurrency: 1,
  ...more,
});
const unexpected = (error: unknown): void => expect.unreachable(String(error));
const clock = new SteerableClock();
const open: Functions[] = [];
const start = async (one: FunctionSpec, lines: string[] = [], directory = freshDirectory()): Promise<Functions> => {
  const log = (line: string): void => void lines.push(line);
  const settling = new Settling();
  const functions = await createFunctions({ specs: [one], directory, offset: clock.sharedOffset, settling, log });
  open.push(functions);
  return functions;
};
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

const near = (wanted: number) => expect.toSatisfy((value: number) => Math.abs(value - wanted) < 2000);
test('a handler sees its own environment, the steered time, and stays warm', async () => {
  const functions = await start(spec());
  expect(await functions.invoke('submit', { ask: 'facts' })).toEqual({
    payload: expect.objectContaining({ calls: 1, isDate: true, name: 'submit', environment: { TABLE: 'records' } }),
  });
  clock.advance(86_400_000);
  const answer = await functions.invoke('arn:aws:lambda:ap-southeast-1:000000000000:function:submit:1', {
    ask: 'facts',
  });
  const facts = 'payload' in answer ? answer.payload : undefined;
  expect(facts).toMatchObject({
    calls: 2,
    now: near(clock.now()),
    constructed: near(clock.now()),
    remaining: near(5000),
  });
});

test('failures are answers: thrown, timed out, exited, too large, unknown handler', async () => {
  const functions = await start(spec({ timeout: 1 }));
  const error = async (ask: string) => await functions.invoke('submit', { ask });
  expect(await error('throw')).toMatchObject({ error: { errorType: 'TypeError', errorMessage: 'no such dossier' } });
  expect(await error('large')).toMatchObject({
    error: { errorMessage: expect.stringMatching(/payload size exceeded/) },
  });
  expect(await error('exit')).toMatchObject({ error: { errorType: 'Runtime.ExitError' } });
  expect(await error('hang')).toMatchObject({
    error: { errorMessage: expect.stringMatching(/timed out after 1.00 s/) },
  });
  expect(await error('facts')).toMatchObject({ payload: { calls: 1 } });
  const broken = await start(spec({ handler: 'missing.handler' }));
  expect(await broken.invoke('submit', {})).toMatchObject({
    error: { errorMessage: expect.stringMatching(/no file/) },
  });
  await expect(functions.invoke('unknown', {})).rejects.toThrow('Function not found: unknown');
});

test('one worker takes one event at a time; more workers start when needed', async () => {
  const functions = await start(spec({ concurrency: 2 }));
  const answers = await Promise.all([1, 2, 3, 4].map(() => functions.invoke('submit', { ask: 'facts' })));
  const calls = answers.map((answer) => ('payload' in answer ? answer.payload : answer));
  expect(calls.filter((one) => JSON.stringify(one).includes('"calls":1'))).toHaveLength(2);
  expect(calls).toHaveLength(4);
});

test('lines are kept as they are, for the listener and in the log file', async () => {
  const lines: string[] = [];
  const directory = freshDirectory();
  const functions = await start(spec(), lines, directory);
  await functions.invoke('submit', { ask: 'log', id: 7 });
  const line = '{"level":"INFO","message":"received","id":7}';
  await vi.waitFor(() => expect(lines).toEqual([line]));
  const file = join(directory, 'logs/submit.log');
  await vi.waitFor(() => expect(existsSync(file) && readFileSync(file, 'utf8')).toBe(`${line}\n`));
});

const resource = (type: string, name: string, properties: Resource['properties']): Resource => {
  const arn = `arn:aws:lambda:ap-southeast-1:000000000000:function:${name}`;
  const physical = { name, ref: type.includes('Layer') ? `layer:${name}` : name, attributes: { Arn: arn } };
  return { stack: 's', id: name, type, properties, physical };
};
const assemblyOf = (resources: Resource[], assets: Record<string, string> = {}): Assembly => ({
  region: 'ap-southeast-1',
  account: '000000000000',
  resources,
  outputs: {},
  arnOf: (service, rest) => `arn:aws:${service}:ap-southeast-1:000000000000:${rest}`,
  asset: (key) => assets[key] ?? '',
});

test('layers are joined and /opt in the environment points to them', () => {
  const directory = freshDirectory();
  const layer = (name: string, file: string): string => {
    mkdirSync(join(directory, name, 'fonts'), { recursive: true });
    writeFileSync(join(directory, name, 'fonts', file), name);
    return join(directory, name);
  };
  const assets = { 'a.zip': layer('a', 'one.ttf'), 'b.zip': layer('b', 'two.ttf'), 'code.zip': handlers };
  const layers = ['a', 'b'].map((id) => resource('AWS::Lambda::LayerVersion', id, { Content: { S3Key: `${id}.zip` } }));
  const code = { Runtime: 'nodejs22.x', Handler: 'index.handler', Role: 'r', Code: { S3Key: 'code.zip' } };
  const sign = resource('AWS::Lambda::Function', 'sign', {
    ...code,
    Layers: ['layer:a', 'layer:b'],
    Environment: { Variables: { FONTS: '/opt/fonts', OTHER: '/optional' } },
  });
  const python = resource('AWS::Lambda::Function', 'provider', { ...code, Runtime: 'python3.13' });
  const place = {
    directory,
    cloudUrl: 'http://127.0.0.1:1',
    credentials: () => ({ accessKeyId: 'A', secretAccessKey: 'S' }),
  };
  const { specs, notEmulated } = functionSpecs(assemblyOf([...layers, sign, python], assets), place);
  expect(specs).toHaveLength(1);
  expect(specs[0]?.environment).toMatchObject({ FONTS: join(directory, 'opt/sign/fonts'), OTHER: '/optional' });
  expect(readFileSync(join(directory, 'opt/sign/fonts/two.ttf'), 'utf8')).toBe('b');
  expect(notEmulated).toEqual(['AWS::Lambda::Function s/provider (python3.13)']);
});

test('an asynchronous event is tried three times over three minutes, then goes to its destinations', async () => {
  const functions = await start(spec());
  const invoke = vi.spyOn(functions, 'invoke');
  const settling = new Settling();
  const sent: unknown[] = [];
  const destination = { OnFailure: { Destination: 'arn:aws:sqs:r:a:failed' } };
  const assembly = assemblyOf([
    resource('AWS::Lambda::Function', 'submit', { DeadLetterConfig: { TargetArn: 'arn:aws:sqs:r:a:dead' } }),
    resource('AWS::Lambda::EventInvokeConfig', 'c', { FunctionName: 'submit', DestinationConfig: destination }),
  ]);
  const store = openStore(':memory:');
  const send = async (arn: string, body: unknown) => void sent.push([arn, body]);
  const later = createAsyncInvokes({ store, clock, functions, assembly, settling, send, failed: unexpected });
  const event = { ask: 'throw' };
  later.enqueue('submit', event);
  await vi.waitFor(() => expect(invoke).toHaveBeenCalledTimes(1));
  await settling.settle();
  clock.advance(60_000);
  await settling.settle();
  expect(invoke).toHaveBeenCalledTimes(2);
  expect(sent).toEqual([]);
  clock.advance(120_000);
  await settling.settle();
  expect(sent).toEqual([
    ['arn:aws:sqs:r:a:dead', event],
    [
      'arn:aws:sqs:r:a:failed',
      expect.objectContaining({
        requestPayload: event,
        requestContext: expect.objectContaining({ condition: 'RetriesExhausted', approximateInvokeCount: 3 }),
        responsePayload: expect.objectContaining({ errorType: 'TypeError' }),
      }),
    ],
  ]);
  expect(store.all('SELECT * FROM async_invoke')).toEqual([]);
});

test('an asynchronous event that another process left is taken up', async () => {
  const functions = await start(spec());
  const store = openStore(':memory:');
  const settling = new Settling();
  const options = { store, clock, functions, assembly: assemblyOf([]), settling, failed: unexpected };
  const later = createAsyncInvokes({ ...options, send: async () => undefined });
  store.run('INSERT INTO async_invoke VALUES (?, ?, ?, ?, ?)', 'id', 'submit', '{"ask":"facts"}', 0, 0);
  later.resume();
  await settling.settle();
  expect(store.all('SELECT * FROM async_invoke')).toEqual([]);
});

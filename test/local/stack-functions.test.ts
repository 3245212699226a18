import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { openStore } from '../../local/cloud/store.ts';
import type { Assembly } from '../../local/stack/assembly.ts';
import { createAsyncInvokes } from '../../local/stack/async-invokes.ts';
import type { FunctionSpec } from '../../local/stack/function-pool.ts';
import { functionSpecs } from '../../local/stack/function-specs.ts';
import { createFunctions, type Functions } from '../../local/stack/functions.ts';
import { Resources, type Resource } from '../../local/stack/resources.ts';
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
  const ref = type.includes('Layer') ? `layer:${name}` : name;
  return { stack: 's', id: name, type, properties, name, ref, arn, attributes: { Arn: arn } };
};
const assemblyOf = (resources: Resource[], assets: Record<string, string>): Assembly => ({
  region: 'ap-southeast-1',
  account: '000000000000',
  resources: new Resources(resources),
  outputs: {},
  arnOf: (service, rest) => `arn:aws:${service}:ap-southeast-1:000000000000:${rest}`,
  asset: (key) => assets[key] ?? '',
});

test('layers are joined and /opt in the environment points to them, or to the only one', () => {
  const directory = freshDirectory();
  const layer = (name: string, file: string): string => {
    mkdirSync(join(directory, name, 'fonts'), { recursive: true });
    writeFileSync(join(directory, name, 'fonts', file), name);
    return join(directory, name);
  };
  const assets = { 'a.zip': layer('a', 'one.ttf'), 'b.zip': layer('b', 'two.ttf'), 'code.zip': handlers };
  const layers = ['a', 'b'].map((id) => resource('AWS::Lambda::LayerVersion', id, { Content: { S3Key: `${id}.zip` } }));
  const code = {
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    Role: 'r',
    Code: { S3Key: 'code.zip' },
    Timeout: 5,
    MemorySize: 128,
  };
  const sign = resource('AWS::Lambda::Function', 'sign', {
    ...code,
    Layers: ['layer:a', 'layer:b'],
    Environment: { Variables: { FONTS: '/opt/fonts', OTHER: '/optional' } },
  });
  const write = resource('AWS::Lambda::Function', 'write', {
    ...code,
    Layers: ['layer:b'],
    Environment: { Variables: { FONTS: '/opt/fonts' } },
  });
  const python = resource('AWS::Lambda::Function', 'provider', { ...code, Runtime: 'python3.13' });
  const deployment = resource('Custom::CDKBucketDeployment', 'pages', { ServiceToken: python.arn });
  const place = {
    directory,
    cloudUrl: 'http://127.0.0.1:1',
    credentials: () => ({ accessKeyId: 'A', secretAccessKey: 'S' }),
  };
  const specs = functionSpecs(assemblyOf([...layers, sign, write, python, deployment], assets), place);
  expect(specs).toHaveLength(2);
  const { FONTS: fonts = '', OTHER: other } = specs[0]?.environment ?? {};
  expect([fonts.startsWith(join(directory, 'opt/')), other]).toEqual([true, '/optional']);
  expect(readdirSync(fonts)).toEqual(['one.ttf', 'two.ttf']);
  expect(specs[1]?.environment['FONTS']).toBe(join(directory, 'b/fonts'));
  const alone = assemblyOf([python], assets);
  expect(() => functionSpecs(alone, place)).toThrow('the function provider runs on python3.13: not emulated');
});

test('an asynchronous event is tried three times over three minutes, then given up', async () => {
  const functions = await start(spec());
  const invoke = vi.spyOn(functions, 'invoke');
  const settling = new Settling();
  const store = openStore(':memory:');
  const later = createAsyncInvokes({ store, clock, functions, settling, failed: unexpected });
  later.enqueue('submit', { ask: 'throw' });
  await vi.waitFor(() => expect(invoke).toHaveBeenCalledTimes(1));
  await settling.settle();
  clock.advance(60_000);
  await settling.settle();
  expect(invoke).toHaveBeenCalledTimes(2);
  expect(store.all('SELECT * FROM async_invoke')).toHaveLength(1);
  clock.advance(120_000);
  await settling.settle();
  expect(invoke).toHaveBeenCalledTimes(3);
  expect(store.all('SELECT * FROM async_invoke')).toEqual([]);
});

test('an asynchronous event that another process left is taken up', async () => {
  const functions = await start(spec());
  const store = openStore(':memory:');
  const settling = new Settling();
  const later = createAsyncInvokes({ store, clock, functions, settling, failed: unexpected });
  store.run('INSERT INTO async_invoke VALUES (?, ?, ?, ?, ?)', 'id', 'submit', '{"ask":"facts"}', 0, 0);
  later.resume();
  await settling.settle();
  expect(store.all('SELECT * FROM async_invoke')).toEqual([]);
});

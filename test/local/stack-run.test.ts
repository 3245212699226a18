import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { SteerableClock } from '../../local/cloud/clock.ts';
import { operator } from '../../local/cloud/engine.ts';
import { runStack, type RunningStack } from '../../local/stack/run-stack.ts';
import { freePorts } from '../support/ports.ts';
import { synthesise } from './stack/small-app.ts';
import { freshDirectory } from './stack/written-assembly.ts';

const port = await freePorts();
const directory = freshDirectory();
const clock = new SteerableClock();
const lines: string[] = [];
let assembly = '';
let stack: RunningStack;
const start = () =>
  runStack({ assembly, stage: 'small', directory, port, clock, parameters: {}, log: (line) => void lines.push(line) });

beforeAll(async () => {
  assembly = await synthesise();
  stack = await start();
});
afterAll(() => stack.close());

const call = async (method: string, path: string, body?: string) =>
  await fetch(`${stack.url}${path}`, { method, ...(body === undefined ? {} : { body }) });
const status = async (id: string): Promise<unknown> => {
  const answer: { status?: string } = await (await call('GET', `/v1/dossiers/${encodeURIComponent(id)}`)).json();
  return answer.status;
};
const failures = async () => {
  const input = { QueueUrl: stack.outputs['FailuresUrl'], MaxNumberOfMessages: 10 };
  return JSON.stringify(await stack.cloud.execute('sqs', 'ReceiveMessage', input, operator));
};

test('nothing of the template is left out but what is named', () => {
  expect(stack.notEmulated).toEqual([]);
});

test('a request becomes an execution through the stream, and the decision ends it', async () => {
  const accepted = await call('PUT', '/v1/dossiers/A1');
  expect(accepted.status).toBe(201);
  expect(accepted.headers.getSetCookie()).toEqual(['__Host-sid=1; Secure; HttpOnly; Path=/']);
  await stack.settle();
  expect(await status('A1')).toBe('SUBMITTED');
  expect((await call('POST', '/v1/dossiers/A1/decision')).status).toBe(202);
  await stack.settle();
  expect(await status('A1')).toBe('DONE');
});

test('an upload reaches its consumer through the bus and the queue', async () => {
  await call('PUT', '/v1/files/paper.txt', 'four');
  await stack.settle();
  expect(await status('file#paper.txt')).toBe('4 bytes');
});

test('a record that no consumer takes goes to the failure queue when it is too old', async () => {
  await call('PUT', '/v1/dossiers/poison1');
  clock.advance(60_000);
  await stack.settle();
  expect(await failures()).toMatch(/RecordAgeExceeded/);
});

test('the steered clock is the handlers’ clock', async () => {
  clock.advance(400 * 86_400_000);
  const { at }: { at: string } = await (await call('PUT', '/v1/dossiers/A2')).json();
  expect(Math.abs(Date.parse(at) - clock.now())).toBeLessThan(5000);
  await stack.settle();
});

test('a schedule runs when the clock reaches it', async () => {
  clock.advance(2 * 3_600_000);
  const age = async (): Promise<number> => clock.now() - Date.parse(String(await status('tick#hour')));
  await vi.waitFor(async () => expect(await age()).toBeLessThan(60_000));
});

test('the front door serves the portal from its private bucket', async () => {
  expect(await (await call('GET', '/')).text()).toBe('<h1>Một cửa</h1>');
  expect(await (await call('GET', '/hop-thu')).text()).toBe('<h1>Hộp thư</h1>');
  expect((await call('GET', '/none.html')).status).toBe(403);
});

test('a path with a broken escape is a bad request, for pages and for the API', async () => {
  for (const path of ['/v1/dossiers/%E0%A4%A', '/%E0%A4%A.css']) {
    const answer = await call('GET', path);
    expect([answer.status, await answer.json()]).toEqual([400, { message: 'Bad Request' }]);
  }
});

test('calls without permission are refused; the report names both directions', async () => {
  expect((await call('GET', '/v1/scan')).status).toBe(500);
  const report = stack.iamReport();
  const of = (name: string) => report.find(({ role }) => role.includes(name));
  expect(of('Intake')).toMatchObject({ excess: [], missing: [expect.stringMatching(/^dynamodb:Scan on .*table/)] });
  expect(of('Consume')?.excess.filter((line) => line.startsWith('states:'))).toEqual([
    expect.stringMatching(/^states:StopExecution on .*small-route$/),
  ]);
  expect(of('Consume')?.missing).toEqual([]);
  expect(of('Route')).toMatchObject({ excess: [], missing: [], wildcards: [] });
});

test('after a restart waiting executions go on and nothing is delivered twice', async () => {
  await call('PUT', '/v1/dossiers/A3');
  await stack.settle();
  await stack.close();
  stack = await start();
  await stack.settle();
  await call('POST', '/v1/dossiers/A3/decision');
  await stack.settle();
  expect(await status('A3')).toBe('DONE');
  expect(await status('A1')).toBe('DONE');
});

test('a busy port is an error that names it', async () => {
  const taken = await freePorts();
  const other = createServer().listen(taken, '127.0.0.1');
  const options = { assembly, stage: 'small', directory: freshDirectory(), clock, parameters: {} };
  await expect(runStack({ ...options, port: taken })).rejects.toMatchObject({ code: 'EADDRINUSE', port: taken });
  other.close();
});

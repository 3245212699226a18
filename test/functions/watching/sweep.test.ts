import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  CreateStateMachineCommand,
  ListExecutionsCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { marshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import type { Dossier } from '../../../core/dossier.ts';
import { createDossierStore } from '../../../functions/dossiers/dossier-store.ts';
import { keys } from '../../../functions/dossiers/keys.ts';
import { createViews } from '../../../functions/views/views.ts';
import { sweep } from '../../../functions/watching/sweep.ts';
import { connect } from '../../../local/cloud/door.ts';
import { AwsError, operator } from '../../../local/cloud/engine.ts';
import { dossierOf, logUpTo } from '../../core/sample-events.ts';
import { catalogue } from '../catalogue-file.ts';
import { openLand, settings } from '../land.ts';

const sample = dossierOf(logUpTo('checks-recorded'));
const changedAt = Date.parse(sample.changedAt);
const hour = 3_600_000;
const codeOf = (number: number) => `H37.001-261121-${String(number).padStart(4, '0')}`;

/** A machine whose executions run until they are stopped. */
const definition = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'Wait',
  States: {
    Wait: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Arguments: {
        FunctionName: 'arn:aws:lambda:ap-southeast-1:123456789012:function:steps',
        Payload: '{% $states.context.Task.Token %}',
      },
      End: true,
    },
  },
});

/** Open dossiers by their numbers, and machines of two procedures. */
const openWatch = async (count: number) => {
  const { dynamodb, cloud } = await openLand();
  const states = connect(new SFNClient(settings), cloud, operator);
  const roleArn = 'arn:aws:iam::123456789012:role/route';
  const slugs = ['birth-registration', 'death-registration'];
  const machines: string[] = [];
  for (const slug of slugs) {
    const create = new CreateStateMachineCommand({ name: `motcua-${slug}`, roleArn, definition });
    machines.push((await states.send(create)).stateMachineArn ?? '');
  }
  const [births = '', deaths = ''] = machines;
  const dossiers = createDossierStore(dynamodb, 'dossiers');
  const put = async (TableName: string, item: object) =>
    dynamodb.send(new PutItemCommand({ TableName, Item: marshall(item, { removeUndefinedValues: true }) }));
  const file = async (dossier: Dossier) => put('dossiers', { ...keys.meta(dossier.code), ...dossier });
  const codes = Array.from({ length: count }, (_, index) => codeOf(index + 1));
  for (const code of codes) {
    await file({ ...sample, code });
    await put('views', { pk: 'OPEN', sk: code });
  }
  const faults: unknown[] = [];
  const [matters, looked]: [string[], string[]] = [[], []];
  const run = async (name: string, stateMachineArn = births) =>
    (await states.send(new StartExecutionCommand({ stateMachineArn, name }))).executionArn ?? '';
  const look = async (at = changedAt + hour) =>
    sweep({
      catalogue,
      states,
      dossiers,
      views: createViews(dynamodb, 'views'),
      machinePrefix: births.slice(0, -'birth-registration'.length),
      slugOf: () => 'birth-registration',
      slugs,
      linked: {
        due: async function* () {
          yield* matters;
        },
        lookAgain: async (code) => void looked.push(code),
      },
      watch: { done: () => undefined, fault: (_what, _error, { dossier }) => void faults.push(dossier) },
      now: () => at,
    })();
  const calls: string[] = [];
  cloud.observe(({ service, operation }) => {
    if (service === 'states') calls.push(operation);
  });
  const started = async () => {
    const { executions = [] } = await states.send(new ListExecutionsCommand({ stateMachineArn: births }));
    return executions.map(({ name }) => name ?? '').toSorted();
  };
  const stop = async (executionArn: string) => states.send(new StopExecutionCommand({ executionArn }));
  return { cloud, dossiers, codes, deaths, file, run, stop, look, calls, faults, started, matters, looked };
};

test('what runs on any machine is left alone, for one call per machine', async () => {
  const { look, run, deaths, codes, calls } = await openWatch(2);
  await run(`${codes[0]}-1`);
  await run(`${codes[1]}-12`, deaths);
  calls.length = 0;
  expect(await look()).toMatchObject({ redriven: 0 });
  expect(calls).toEqual(['ListExecutions', 'ListExecutions']);
});

test('an open dossier whose execution has ended or is gone gets a new one, at the recorded phase', async () => {
  const { look, run, stop, codes, cloud, dossiers, started } = await openWatch(2);
  const [ended = '', gone = ''] = codes;
  for (const code of [ended, gone]) {
    const execution = await run(`${code}-1`);
    await dossiers.keepRun(code, { execution, segment: 1, startedAt: sample.changedAt });
    if (code === ended) await stop(execution);
    else cloud.states.forget(execution);
  }
  expect(await look()).toMatchObject({ redriven: 2 });
  expect(await started()).toEqual([`${ended}-1`, `${ended}-2`, `${gone}-2`]);
  for (const code of codes) {
    const { execution = '', segment } = (await dossiers.readRun(code)) ?? {};
    expect(segment).toBe(2);
    const { input } = cloud.states.operations.DescribeExecution({ executionArn: execution });
    expect(input).toBe(JSON.stringify({ dossier: code, phase: 'verify' }));
  }
  expect(await look(changedAt + 2 * hour)).toMatchObject({ redriven: 0 });
});

test('one that was started and never noted down is noted when it has ended, and succeeded by the next look', async () => {
  const { look, run, stop, codes, dossiers, started } = await openWatch(1);
  const [code = ''] = codes;
  const execution = await run(`${code}-1`);
  await stop(execution);
  await look();
  expect(await dossiers.readRun(code)).toMatchObject({ execution, segment: 1 });
  await look(changedAt + hour + 300_000);
  expect(await started()).toEqual([`${code}-1`, `${code}-2`]);
});

test('none for a dossier that has ended since it was filed, or is only just on its way, or was just started', async () => {
  const { look, file, codes, dossiers, started } = await openWatch(3);
  const [ended = '', young = '', begun = ''] = codes;
  const at = changedAt + hour;
  const before = (ms: number) => new Date(at - ms).toISOString();
  await file({ ...sample, code: ended, phase: 'refused' });
  await file({ ...sample, code: young, changedAt: before(59_999) });
  await dossiers.keepRun(begun, { execution: 'arn:not-yet-listed', segment: 7, startedAt: before(59_999) });
  expect(await look(at)).toMatchObject({ redriven: 0 });
  expect(await started()).toEqual([]);
  expect(await look(at + 1)).toMatchObject({ redriven: 2 });
  expect(await started()).toEqual([`${young}-1`, `${begun}-8`]);
});

test('one whose start fails is told of in the end, when all the others have had their turn', async () => {
  const { look, cloud, codes, faults, started } = await openWatch(5);
  const [first, second, third, ...others] = codes;
  let broken = true;
  cloud.guard(({ operation, input }) => {
    if (broken && operation === 'StartExecution' && Object(input).name === `${third}-1`)
      throw new AwsError('InvalidExecutionInput', 'broken');
  });
  await expect(look()).rejects.toThrow('dossiers that could not be looked after: 1');
  expect(faults).toEqual([third]);
  expect(await started()).toEqual([first, second, ...others].map((code) => `${code}-1`));
  broken = false;
  expect(await look()).toMatchObject({ redriven: 1 });
  expect(await started()).toEqual(codes.map((code) => `${code}-1`));
});

test('more dossiers and executions than one page holds: only what is missing is read and started', async () => {
  const { look, run, cloud, codes, calls } = await openWatch(1005);
  const missing = [codes[0], codes[999], codes[1004]];
  for (const code of codes) if (!missing.includes(code)) await run(`${code}-1`);
  calls.length = 0;
  const read: string[] = [];
  const names: string[] = [];
  cloud.observe(({ service, operation, input }) => {
    if (service === 'dynamodb') read.push(operation);
    if (operation === 'StartExecution') names.push(Object(input).name);
  });
  expect(await look()).toMatchObject({ redriven: 3 });
  expect(names).toEqual(missing.map((code) => `${code}-1`));
  expect(calls.filter((operation) => operation === 'ListExecutions')).toHaveLength(3);
  expect(read.filter((operation) => operation === 'Query')).toHaveLength(3);
  expect(read.filter((operation) => operation === 'GetItem')).toHaveLength(6);
}, 20_000);

test('linked matters whose time has come are given to whoever follows them', async () => {
  const { look, matters, looked } = await openWatch(0);
  matters.push(codeOf(7), codeOf(8));
  expect(await look()).toEqual({ redriven: 0, noted: 0, looked: 2 });
  expect(looked).toEqual([codeOf(7), codeOf(8)]);
});

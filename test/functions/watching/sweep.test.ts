import { DescribeExecutionCommand, SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, test } from 'vitest';
import { sweep } from '../../../functions/watching/sweep.ts';
import { saturday } from '../../core/samples.ts';
import { openHouse } from '../house.ts';

const states = mockClient(SFNClient);
beforeEach(() => states.reset().on(StartExecutionCommand).resolves({ executionArn: 'arn:new' }));
const started = () => states.commandCalls(StartExecutionCommand).map(({ args }) => args[0].input.name);

const open = async (at = saturday + 3_600_000) => {
  const house = await openHouse();
  const code = await house.submitted();
  await house.happened(code, 'checks-recorded');
  await house.dossiers.keepRun(code, { execution: 'arn:old', segment: 1, startedAt: '' });
  const look = sweep({
    states: new SFNClient({}),
    dossiers: house.dossiers,
    views: house.views,
    machinePrefix: 'arn:aws:states:x:0:stateMachine:motcua-',
    slugOf: () => 'birth-registration',
    now: () => at,
  });
  return { ...house, code, look };
};

test('what runs is left alone', async () => {
  const { look } = await open();
  states.on(DescribeExecutionCommand).resolves({ status: 'RUNNING' });
  expect(await look()).toEqual({ redriven: 0 });
  expect(started()).toEqual([]);
});
test.each(['FAILED', 'TIMED_OUT', 'ABORTED', 'SUCCEEDED'] as const)(
  'an open dossier whose execution is %s gets a new one, at the recorded phase',
  async (status) => {
    const { look, code, dossiers } = await open();
    states.on(DescribeExecutionCommand).resolves({ status });
    expect(await look()).toEqual({ redriven: 1 });
    expect(started()).toEqual([`${code}-2`]);
    expect(states.commandCalls(StartExecutionCommand)[0]?.args[0].input.input).toContain('"phase":"verify"');
    expect(await dossiers.readRun(code)).toMatchObject({ segment: 2 });
  },
);
test('so does a dossier whose execution nobody knows', async () => {
  const { look, code } = await open();
  states.on(DescribeExecutionCommand).rejects(Object.assign(new Error(), { name: 'ExecutionDoesNotExist' }));
  expect(await look()).toEqual({ redriven: 1 });
  expect(started()).toEqual([`${code}-2`]);
});
test('a dossier that has ended since it was filed, or is only just on its way, gets none', async () => {
  const ended = await open();
  states.on(DescribeExecutionCommand).resolves({ status: 'FAILED' });
  const { dossiers, code } = ended;
  await dossiers.append(await dossiers.require(code), {
    v: 1,
    type: 'dossier-refused',
    at: '2026-11-21T03:20:00.000Z',
    by: { kind: 'staff', id: 'mc-05977' },
    data: { reasons: [{ code: 'x', ground: 'y' }] },
  });
  expect(await ended.look()).toEqual({ redriven: 0 });
  const young = await open(saturday + 59_999);
  expect(await young.look()).toEqual({ redriven: 0 });
  expect(started()).toEqual([]);
});

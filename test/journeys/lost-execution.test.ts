import { expect, test } from 'vitest';
import { brokenLink } from '../../core/chain.ts';
import { wanted } from '../support/answers.ts';
import { breakDown } from '../../local/breakdown.ts';
import { Office } from '../support/office.ts';
import { openProvince } from '../support/province.ts';
import { minute, outside, pass } from '../support/trouble.ts';

const province = await openProvince();
const office = new Office(province);

const runOf = async (code: string): Promise<{ segment: number; execution: string }> => {
  const run = await province.dossiers.readRun(code);
  if (run === undefined) throw new Error(`${code} has no run`);
  return run;
};
const statusOf = async (executionArn: string): Promise<object> =>
  province.aws('states', 'DescribeExecution', { executionArn });
const lose = async (code: string): Promise<void> => {
  const { execution } = await runOf(code);
  province.stack.cloud.states.forget(execution);
  await expect(statusOf(execution)).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
};

test('an execution lost at any waiting step is started again there, and the story ends as it should', async () => {
  const parent = await office.citizen('Nông Thị Mai');
  const code = await office.file(parent);
  const after = {
    verify: () => office.propose(code),
    confirm: () => office.confirm(parent, code),
    approve: () => office.approve(code),
  };
  for (const [step, goOn] of Object.entries(after)) {
    const before = await province.dossiers.require(code);
    expect(before.phase).toBe(step);
    const { segment } = await runOf(code);
    await lose(code);
    await pass(province, 6 * minute);
    const run = await runOf(code);
    expect(run.segment).toBe(segment + 1);
    expect(await statusOf(run.execution)).toMatchObject({
      status: 'RUNNING',
      input: JSON.stringify({ dossier: code, phase: step }),
    });
    // The task stayed as it was: nobody was asked twice.
    expect(await province.dossiers.require(code)).toEqual(before);
    await goOn();
  }
  const closed = await province.dossiers.require(code);
  expect(closed).toMatchObject({ phase: 'closed', status: 10, version: 12 });
  expect(brokenLink(await province.dossiers.log(code))).toBeUndefined();
  expect(await statusOf((await runOf(code)).execution)).toMatchObject({ status: 'SUCCEEDED' });
  const { segment } = await runOf(code);
  await pass(province, 6 * minute, 2);
  expect((await runOf(code)).segment).toBe(segment);
});

test('a parked dossier whose execution is lost goes on by itself once what failed is mended', async () => {
  const parent = await office.citizen('Vi Thị Lan');
  const code = await office.file(parent);
  await office.propose(code);
  await office.confirm(parent, code);
  await outside(province, 'timestamp', 'down');
  await office.approve(code);
  await pass(province, 10 * minute, 13);
  expect((await province.dossiers.require(code)).parked).toMatchObject({ step: 'issue' });
  await lose(code);
  await pass(province, 6 * minute);
  expect(await runOf(code)).toMatchObject({ segment: 2 });
  expect((await province.dossiers.require(code)).parked).toMatchObject({ step: 'issue' });
  await outside(province, 'timestamp', 'ok');
  const operator = await office.signInAgain('staff', 'vh-lang-son');
  wanted(await office.act(operator, code, 'resume'), 200);
  // The new execution is between two tries.
  await pass(province, 10 * minute);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'closed', status: 10 });
});

test('an execution that was started and never noted down is found again, and has a successor when it ends', async () => {
  const moving = province.role('moving');
  const forgetful = breakDown(province.stack, ({ operation, caller }) => operation === 'PutItem' && caller === moving);
  const parent = await office.citizen('Hà Thị Thu');
  const code = await office.file(parent);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'verify' });
  expect(await province.dossiers.readRun(code)).toBeUndefined();
  expect(forgetful.mend()).toBeGreaterThan(0);
  await pass(province, 6 * minute);
  const run = await runOf(code);
  expect(run.segment).toBe(1);
  expect(await statusOf(run.execution)).toMatchObject({ status: 'RUNNING' });

  await province.aws('states', 'StopExecution', { executionArn: run.execution });
  await pass(province, 6 * minute);
  expect(await runOf(code)).toMatchObject({ segment: 2 });
  await office.finish(parent, code);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'closed', status: 10 });
});

test('of two executions for one dossier the one that asked last goes on, and the other ends at once', async () => {
  const parent = await office.citizen('Vi Thị Lan');
  const code = await office.file(parent);
  const first = (await runOf(code)).execution;
  const stateMachineArn = first.slice(0, first.lastIndexOf(':')).replace(':execution:', ':stateMachine:');
  const input = JSON.stringify({ dossier: code, phase: 'verify' });
  await province.aws('states', 'StartExecution', { stateMachineArn, name: `${code}-2`, input });
  await province.stack.settle();
  const second = first.replace(/-1$/, '-2');
  expect(await statusOf(first)).toMatchObject({ status: 'SUCCEEDED', output: '{}' });
  expect(await statusOf(second)).toMatchObject({ status: 'RUNNING' });
  await office.finish(parent, code);
  expect(await province.dossiers.require(code)).toMatchObject({ phase: 'closed', status: 10, version: 12 });
  expect(await statusOf(second)).toMatchObject({ status: 'SUCCEEDED' });
});

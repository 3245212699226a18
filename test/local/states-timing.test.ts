import { expect, test } from 'vitest';
import { stageWith } from './states/fresh-stage.ts';
import { createHold, createSignal, FunctionError, holding, invoking } from './states/stage.ts';

const pass = { Type: 'Pass', End: true };
const failing = (times: number) => {
  let calls = 0;
  return () => {
    calls += 1;
    if (calls <= times) throw new FunctionError('Busy', `call ${calls}`);
    return calls;
  };
};

test('retries back off: interval, rate, cap; then the result is taken', async () => {
  const { machine, start, closed, clock, history } = stageWith({ busy: failing(4) });
  const Retry = [
    { ErrorEquals: ['Other'], MaxAttempts: 9 },
    { ErrorEquals: ['Busy'], IntervalSeconds: 2, BackoffRate: 3, MaxAttempts: 4, MaxDelaySeconds: 20 },
  ];
  const A = { ...invoking('busy'), Retry, End: true };
  const execution = start(machine({ StartAt: 'A', States: { A } }));
  for (const seconds of [2, 6, 18, 20]) {
    expect(await clock.alarm()).toBe(seconds);
    clock.advance(seconds * 1000);
  }
  expect((await closed(execution)).output).toBe(5);
  expect(history(execution).filter((type) => type === 'TaskFailed')).toHaveLength(4);
});

const guarded = (MaxAttempts: number) => ({
  StartAt: 'A',
  States: {
    A: {
      ...invoking('busy'),
      Retry: [{ ErrorEquals: ['States.ALL'], MaxAttempts }],
      Catch: [{ ErrorEquals: ['States.TaskFailed'], Next: 'B', Output: '{% $states.errorOutput.Error %}' }],
      End: true,
    },
    B: pass,
  },
});

test('when retries are used up the catcher takes the error; MaxAttempts 0 never retries', async () => {
  const { machine, start, closed, clock, run } = stageWith({ busy: failing(99) });
  const execution = start(machine(guarded(1)));
  expect(await clock.alarm()).toBe(1);
  clock.advance(1000);
  expect((await closed(execution)).output).toBe('Busy');
  expect((await run(guarded(0))).output).toBe('Busy');
});

test('JitterStrategy FULL waits no longer than the delay', async () => {
  const { machine, start, clock } = stageWith({ busy: failing(99) });
  const Retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 100, JitterStrategy: 'FULL' }];
  start(machine({ StartAt: 'A', States: { A: { ...invoking('busy'), Retry, End: true } } }));
  const seconds = await clock.alarm();
  expect(seconds).toBeGreaterThanOrEqual(0);
  expect(seconds).toBeLessThanOrEqual(100);
});

test('a token that nobody answers in time fails the task, and a late answer is refused', async () => {
  const { hold, token } = createHold();
  const { machine, start, closed, clock, operations, history } = stageWith({ hold });
  const A = { ...holding, TimeoutSeconds: 60, End: true };
  const execution = start(machine({ StartAt: 'A', States: { A } }));
  const taskToken = await token();
  clock.advance(59_000);
  expect(operations.DescribeExecution({ executionArn: execution }).status).toBe('RUNNING');
  clock.advance(1000);
  expect(await closed(execution)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  expect(history(execution)).toContain('TaskTimedOut');
  const late = () => operations.SendTaskSuccess({ taskToken, output: '1' });
  expect(late).toThrow(expect.objectContaining({ code: 'TaskTimedOut' }));
});

const limited = (seconds: string) => {
  const { hold, token } = createHold();
  const stage = stageWith({ hold });
  const A = { ...holding, TimeoutSeconds: seconds, End: true };
  return { ...stage, token, execution: stage.start(stage.machine({ StartAt: 'A', States: { A } })) };
};

test('a time limit is worked out when the state is entered; what is no positive integer fails the execution', async () => {
  const { token, clock, closed, execution } = limited('{% 30 + 30 %}');
  expect(await clock.alarm()).toBe(60);
  await token();
  clock.advance(60_000);
  expect(await closed(execution)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  for (const wrong of ['{% 0 %}', '{% 1.5 %}', "{% 'soon' %}"]) {
    const faulty = limited(wrong);
    expect(await faulty.closed(faulty.execution)).toMatchObject({
      status: 'FAILED',
      error: 'States.QueryEvaluationError',
    });
  }
});

test('States.Timeout is caught', async () => {
  const { hold, token } = createHold();
  const { machine, start, closed, clock } = stageWith({ hold });
  const Catch = [{ ErrorEquals: ['States.Timeout'], Next: 'B', Output: '{% $states.errorOutput.Error %}' }];
  const States = { A: { ...holding, TimeoutSeconds: 60, Catch, End: true }, B: pass };
  const execution = start(machine({ StartAt: 'A', States }));
  await token();
  clock.advance(60_000);
  expect((await closed(execution)).output).toBe('States.Timeout');
});

test('a function that outlasts TimeoutSeconds is given up, and what it answers later is ignored', async () => {
  const { arrived, give } = createSignal<unknown>();
  const { machine, start, closed, clock } = stageWith({ slow: () => arrived });
  const execution = start(
    machine({ StartAt: 'A', States: { A: { ...invoking('slow'), TimeoutSeconds: 5, End: true } } }),
  );
  expect(await clock.alarm()).toBe(5);
  clock.advance(5000);
  expect(await closed(execution)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  give('late');
});

test('a date far beyond the longest timer is kept', async () => {
  const { hold, token } = createHold();
  const { machine, start, clock, closed } = stageWith({ hold });
  const days = 200 * 86_400;
  const execution = start(machine({ StartAt: 'A', States: { A: { ...holding, TimeoutSeconds: days, End: true } } }));
  expect(await clock.alarm()).toBe(days);
  await token();
  clock.advance(days * 1000);
  expect(await closed(execution)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
});

import { expect, test } from 'vitest';
import { stageWith } from './states/fresh-stage.ts';
import { createHold, createSignal, FunctionError, holding, invoking } from './states/stage.ts';

const branch = (name: string, state: object) => ({ StartAt: name, States: { [name]: { ...state, End: true } } });
const pass = { Type: 'Pass', End: true };

test('Parallel gives the results in the order of its branches, whichever ends first', async () => {
  const { hold, token } = createHold();
  const { machine, start, closed, operations } = stageWith({ hold });
  const Branches = [branch('A', holding), branch('B', { Type: 'Pass', Output: '{% $states.input.x + 1 %}' })];
  const P = { Type: 'Parallel', Arguments: { x: '{% $states.input.n %}' }, Branches, End: true };
  const execution = start(machine({ StartAt: 'P', States: { P } }), { n: 1 });
  operations.SendTaskSuccess({ taskToken: await token(), output: '"late"' });
  expect((await closed(execution)).output).toEqual(['late', 2]);
});

test('a failing branch ends its siblings, and Catch of the Parallel state takes its error', async () => {
  const { hold, token } = createHold();
  const { give, arrived } = createSignal<unknown>();
  const refuse = async () => {
    await arrived;
    throw new FunctionError('Refused', 'no');
  };
  const { machine, start, closed, operations, history } = stageWith({ hold, refuse });
  const inner = branch('Inner', { Type: 'Parallel', Branches: [branch('Held', holding)] });
  const P = {
    Type: 'Parallel',
    Branches: [inner, branch('Refusing', invoking('refuse')), branch('Waiting', { Type: 'Wait', Seconds: 3600 })],
    Catch: [{ ErrorEquals: ['Refused'], Next: 'C', Assign: { reason: '{% $states.errorOutput.Error %}' } }],
    End: true,
  };
  const C = { ...pass, Output: '{% $reason %}' };
  const execution = start(machine({ StartAt: 'P', States: { P, C } }));
  const taskToken = await token();
  give('now');
  expect((await closed(execution)).output).toBe('Refused');
  expect(history(execution).slice(-9)).toEqual([
    'TaskFailed',
    'TaskStateAborted',
    'ParallelStateAborted',
    'WaitStateAborted',
    'ParallelStateFailed',
    'ParallelStateExited',
    'PassStateEntered',
    'PassStateExited',
    'ExecutionSucceeded',
  ]);
  expect(() => operations.SendTaskSuccess({ taskToken, output: '{}' })).toThrow(
    expect.objectContaining({ code: 'TaskTimedOut' }),
  );
});

test('a Parallel state is retried as a whole', async () => {
  let calls = 0;
  const { machine, start, closed, clock } = stageWith({
    flaky: () => {
      calls += 1;
      if (calls === 1) throw new FunctionError('Flaky', '');
      return calls;
    },
  });
  const P = {
    Type: 'Parallel',
    Branches: [branch('A', invoking('flaky'))],
    Retry: [{ ErrorEquals: ['Flaky'], IntervalSeconds: 7 }],
    End: true,
  };
  const execution = start(machine({ StartAt: 'P', States: { P } }));
  expect(await clock.alarm()).toBe(7);
  clock.advance(7000);
  expect((await closed(execution)).output).toEqual([2]);
});

test('branches read the variables outside; what they assign stays inside', async () => {
  const { run } = stageWith();
  const inner = (name: string, variable: string) => ({
    StartAt: name,
    States: {
      [name]: { Type: 'Pass', Assign: { [variable]: '{% $outer & "!" %}' }, Next: `${name}2` },
      [`${name}2`]: { ...pass, Output: `{% [$outer, $${variable}] %}` },
    },
  });
  const States = {
    A: { Type: 'Pass', Assign: { outer: 'o' }, Next: 'P' },
    P: {
      Type: 'Parallel',
      Branches: [inner('X', 'same'), inner('Y', 'same')],
      Assign: { outer: 'changed', before: '{% $outer %}' },
      Next: 'Z',
    },
    Z: { ...pass, Output: '{% {"branches": $states.input, "seen": [$outer, $before, $exists($same)]} %}' },
  };
  expect((await run({ StartAt: 'A', States })).output).toEqual({
    branches: [
      ['o', 'o!'],
      ['o', 'o!'],
    ],
    seen: ['changed', 'o', false],
  });
});

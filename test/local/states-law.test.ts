import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore } from '../../local/cloud/store.ts';
import { createStage, FunctionError, invoking, WatchedClock } from './states/stage.ts';

/** What a step makes of a number; nothing when it fails. */
const steps = {
  pass: (value: number) => value,
  add: (value: number) => value + 1,
  /** Refused, tried once more after a while, refused again, and caught. */
  catch: (value: number) => value + 100,
  choose: (value: number) => (value > 8 ? value : value + 10),
  fail: () => undefined,
} satisfies Record<string, (value: number) => number | undefined>;
type Step = keyof typeof steps;
const rows = fc.array(fc.constantFrom<Step[]>('pass', 'add', 'catch', 'choose', 'add', 'catch', 'fail'), {
  minLength: 1,
  maxLength: 6,
});

const stateOf = (step: Step, Next: string): object => {
  const Retry = [{ ErrorEquals: ['Refused'], IntervalSeconds: 3, MaxAttempts: 1 }];
  const Catch = [{ ErrorEquals: ['Refused'], Output: '{% $states.input + 100 %}', Next }];
  const Choices = [{ Condition: '{% $states.input > 8 %}', Next }];
  return {
    pass: { Type: 'Pass', Next },
    add: { ...invoking('add'), Next },
    catch: { ...invoking('refuse'), Retry, Catch, Next },
    choose: { Type: 'Choice', Choices, Default: Next, Output: '{% $states.input + 10 %}' },
    fail: { ...invoking('refuse'), Next },
  }[step];
};
const machineOf = (row: readonly Step[]) => {
  const States = row.map((step, index) => [String(index), stateOf(step, String(index + 1))] as const);
  return { StartAt: '0', States: { ...Object.fromEntries(States), [row.length]: { Type: 'Succeed' } } };
};

const functions = {
  add: (value: unknown) => Number(value) + 1,
  refuse: () => {
    throw new FunctionError('Refused', 'no');
  },
};

test('any machine gives what its steps say, however often the process ends meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.array(fc.boolean(), { maxLength: 40 }), async (row, deaths) => {
      const store = openStore(':memory:');
      const clock = new WatchedClock();
      let stage = createStage(functions, { store, clock });
      const execution = stage.start(stage.machine(machineOf(row)), 7);
      for (let turn = 0; turn < 2000; turn += 1) {
        if (stage.operations.DescribeExecution({ executionArn: execution }).status !== 'RUNNING') break;
        if (deaths[turn]) {
          stage.states.close();
          stage = createStage(functions, { store, clock });
          stage.states.resume();
          stage.states.resume();
        }
        await new Promise(setImmediate);
        clock.advance(3000);
      }
      const result = row.reduce<number | undefined>((value, step) => value && steps[step](value), 7);
      const { status, output } = await stage.closed(execution);
      expect({ status, output }).toEqual({ status: result === undefined ? 'FAILED' : 'SUCCEEDED', output: result });
      const events = stage.operations.GetExecutionHistory({ executionArn: execution, maxResults: 1000 }).events ?? [];
      expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
      expect(events.every(({ id = 0, previousEventId }) => previousEventId === id - 1)).toBe(true);
      stage.close();
    }),
    { numRuns: 40 },
  );
});

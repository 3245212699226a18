import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { openStore } from '../../local/cloud/store.ts';
import { createStage, invoking, WatchedClock } from './states/stage.ts';

/** A row of steps on a number, some of which fork into rows of their own. A fork adds up its results. */
type Step = 'add' | 'fail' | 'pass' | 'wait' | { branches: Step[][] };
const { row } = fc.letrec<{ row: Step[]; step: Step }>((tie) => ({
  row: fc.array(tie('step'), { minLength: 1, maxLength: 3 }),
  step: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom<Step[]>('pass', 'add', 'wait', 'add', 'pass', 'fail'),
    fc.record({ branches: fc.array(tie('row'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

/** What the row makes of a number; nothing when it fails. A fork that fails makes 1000 of it. */
const model = (steps: readonly Step[], input: number): number | undefined => {
  let value = input;
  for (const step of steps) {
    if (step === 'fail') return undefined;
    if (step === 'add') value += 1;
    if (typeof step === 'string') continue;
    const results = step.branches.map((inner) => model(inner, value));
    value = results.reduce<number>((sum, result) => sum + (result ?? NaN), 0);
    if (Number.isNaN(value)) value = 1000;
  }
  return value;
};

const machineOf = (steps: readonly Step[], prefix = ''): { StartAt: string; States: object } => {
  const failure = steps.indexOf('fail');
  const live = failure < 0 ? steps : steps.slice(0, failure + 1);
  const name = (index: number): string => `${prefix}${index}`;
  const stateOf = (step: Step, index: number): object => {
    const Next = name(index + 1);
    if (step === 'pass') return { Type: 'Pass', Next };
    if (step === 'fail') return { Type: 'Fail', Error: 'Failed' };
    if (step === 'wait') return { Type: 'Wait', Seconds: 3, Next };
    if (step === 'add') return { ...invoking('add'), Next };
    const Catch = [{ ErrorEquals: ['Failed'], Output: 1000, Next }];
    const common = { Output: '{% $sum($states.result) %}', Catch, Next };
    const Branches = step.branches.map((inner, branch) => machineOf(inner, `${name(index)}.${branch}.`));
    return { Type: 'Parallel', Branches, ...common };
  };
  const States = Object.fromEntries(live.map((step, index) => [name(index), stateOf(step, index)]));
  const end = failure < 0 ? { [name(live.length)]: { Type: 'Succeed' } } : {};
  return { StartAt: name(0), States: { ...States, ...end } };
};

const functions = { add: (value: unknown) => Number(value) + 1 };

test('any machine gives what its steps say, however often the process ends meanwhile', async () => {
  await fc.assert(
    fc.asyncProperty(row, fc.array(fc.boolean(), { maxLength: 40 }), async (steps, deaths) => {
      const store = openStore(':memory:');
      const clock = new WatchedClock();
      let stage = createStage(functions, { store, clock });
      const execution = stage.start(stage.machine(machineOf(steps)), 7);
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
      const result = model(steps, 7);
      const { status, output } = await stage.closed(execution);
      expect({ status, output }).toEqual({ status: result === undefined ? 'FAILED' : 'SUCCEEDED', output: result });
      expect(JSON.stringify(store.all('SELECT body FROM states_run'))).toContain('\\"branches\\":[]');
      const events = stage.operations.GetExecutionHistory({ executionArn: execution, maxResults: 1000 }).events ?? [];
      expect(events.map(({ id }) => id)).toEqual(events.map((_, index) => index + 1));
      expect(events.every(({ id = 0, previousEventId = 0 }) => previousEventId < id)).toBe(true);
      stage.close();
    }),
    { numRuns: 40 },
  );
});

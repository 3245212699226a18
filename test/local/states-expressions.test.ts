import { expect, test } from 'vitest';
import { stageWith } from './states/fresh-stage.ts';

const output = (Output: unknown) => ({ StartAt: 'A', States: { A: { Type: 'Pass', Output, End: true } } });

test('expressions read the time of the cloud’s clock', async () => {
  const { run, clock } = stageWith();
  clock.advance(200 * 86_400_000);
  const { output: told } = await run(output('{% [$now(), $millis()] %}'));
  expect(told).toEqual([new Date(clock.now()).toISOString(), clock.now()]);
});

test('an expression that yields nothing or fails names its field', async () => {
  const { machine, start, closed } = stageWith();
  for (const [template, problem] of [
    [
      { deep: ['{% $states.input.none %}'] },
      "'$states.input.none' specified for the field 'Output/deep[0]' returned nothing",
    ],
    ['{% 1 + "x" %}', "specified for the field 'Output' threw an error: "],
  ] as const) {
    const execution = start(machine(output(template)));
    const { error, cause } = await closed(execution);
    expect({ error, cause }).toEqual({
      error: 'States.QueryEvaluationError',
      cause: expect.stringContaining(problem),
    });
    expect(cause).toMatch(/^An error occurred while executing the state 'A' \(entered at the event id #2\)\. /);
  }
});

const choice = (Condition: string) => ({
  StartAt: 'C',
  States: { C: { Type: 'Choice', Choices: [{ Condition, Next: 'S' }] }, S: { Type: 'Succeed' } },
});

test('a condition must be a boolean, and with no match and no Default the execution fails', async () => {
  const { run } = stageWith();
  expect(await run(choice('{% "yes" %}'))).toMatchObject({ error: 'States.QueryEvaluationError' });
  expect(await run(choice('{% false %}'))).toMatchObject({ error: 'States.NoChoiceMatched' });
});

test('Assign and Output of a Choice state belong to its Default', async () => {
  const { run } = stageWith();
  const definition = {
    StartAt: 'C',
    States: {
      C: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input.rule %}', Next: 'S' }],
        Default: 'S',
        Assign: { by: 'default' },
        Output: 'changed',
      },
      S: { Type: 'Succeed', Output: '{% {"by": $by, "input": $states.input} %}' },
    },
  };
  expect((await run(definition, { rule: true })).output).toEqual({ input: { rule: true } });
  expect((await run(definition, { rule: false })).output).toEqual({ by: 'default', input: 'changed' });
});

test('all assignments of a state see the values from before it', async () => {
  const { run } = stageWith();
  const States = {
    A: { Type: 'Pass', Assign: { x: 1, y: 2 }, Next: 'B' },
    B: { Type: 'Pass', Assign: { x: '{% $y %}', y: '{% $x %}' }, Output: '{% $x %}', Next: 'C' },
    C: { Type: 'Pass', Output: '{% [$states.input, $x, $y] %}', End: true },
  };
  expect((await run({ StartAt: 'A', States })).output).toEqual([1, 2, 1]);
});
